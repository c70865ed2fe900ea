import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { canonicalJson, editionText, parseEdition } from "@/lib/contract/edition";
import { changeOf, REPORTS, type Report } from "@/tests/store/fixture";
import { closeContainers, container } from "./container";
import { findEdition } from "./find-edition";
import { freeze, keepForeignEdition, makeEdition, writtenEdition } from "./make-edition";
import { answerEdition } from "./still/answer-edition";

const home = mkdtempSync(join(tmpdir(), "dateline-editions-"));
let n = 0;
const open = async (reports: readonly Report[]) => {
  await closeContainers();
  process.env.DATELINE_STORE = join(home, `store${n++}`);
  const { store } = await container();
  if (reports.length > 0) await store.save(changeOf(reports, 0));
  return store;
};
afterEach(closeContainers);
afterAll(() => {
  delete process.env.DATELINE_STORE;
  rmSync(home, { recursive: true, force: true });
});

const NASTY = `</script><script>alert(1)</script><img src=x onerror=alert(2)> "'&`;
const withTitle = (title: string): readonly Report[] =>
  REPORTS.map((r) => ({ ...r, facts: r.facts.map((f) => ({ ...f, sentence: `${title} ${f.sentence}` })) }));
const get = async (hash: string, ...path: string[]) => {
  const answer = await answerEdition(hash, path, "http://here.example");
  return { answer, text: await answer.text() };
};

describe("an edition", () => {
  it("is called by the hash of its bytes, the same for the same collection", async () => {
    await open(REPORTS);
    const one = await makeEdition({});
    expect(one.hash).toBe(createHash("sha256").update(one.text).digest("hex"));
    await open(REPORTS);
    const two = await makeEdition({ from: "", q: undefined });
    expect(two.text).toBe(one.text);
    await open(REPORTS.slice(0, 1));
    expect((await makeEdition({})).hash).not.toBe(one.hash);
  });

  it("holds the selection and no more", async () => {
    await open(REPORTS);
    const { edition } = await makeEdition({ from: "2020", to: "2020" });
    expect(edition.events.map((e) => e.id)).toEqual(["e_bridge", "e_works"]);
    expect(edition.head.title).toBe("What was reported from 2020 to 2020");
    await expect(makeEdition({ from: "soon" })).rejects.toMatchObject({ problem: { code: "bad-query" } });
  });

  it("reads back to itself, and refuses a text that was changed", async () => {
    await open(REPORTS);
    const { text, hash } = await makeEdition({});
    expect(editionText(parseEdition(text))).toBe(text);
    await open([]);
    expect((await keepForeignEdition(text)).hash).toBe(hash);
    expect((await findEdition(hash)).standing).toEqual({ newer: null, live: "unknown" });
    for (const changed of [
      text.slice(0, -1),
      text.replace('"id":', '"id" :'),
      text.replace("Ahlum", "Ohlum ").replace("{", "{ "),
    ])
      await expect(keepForeignEdition(changed)).rejects.toThrow();
  });

  it("says when a newer one exists, and when the collection has moved on", async () => {
    const store = await open(REPORTS.slice(0, 1));
    const first = await freeze({});
    expect((await findEdition(first.hash)).standing).toEqual({ newer: null, live: "same" });
    await store.save(changeOf(REPORTS, await store.revision()));
    expect((await findEdition(first.hash)).standing).toEqual({ newer: null, live: "changed" });
    const second = await freeze({});
    expect((await findEdition(first.hash)).standing.newer).toBe(second.hash);
    const { text } = await get(first.hash);
    expect(text).toContain("A newer edition exists");
    expect((await findEdition(first.hash)).text).toBe(first.text);
  });
});

describe("pages of an edition", () => {
  it("show every excerpt, and may not be framed", async () => {
    await open(REPORTS);
    const { hash, edition } = await freeze({});
    const { answer, text } = await get(hash);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    for (const e of edition.events)
      for (const m of e.mentions) expect(text.replace(/<[^>]*>/gu, "")).toContain(m.quote);
    expect((await get(hash, "event", "e_bridge")).answer.status).toBe(200);
    expect((await get(hash, "compare", "e_bridge")).answer.status).toBe(200);
  });

  it("answer what is not there with the right status and a sentence", async () => {
    await open(REPORTS);
    const { hash } = await freeze({});
    for (const path of [
      ["event", "e_none"],
      ["compare", "e_vote"],
      ["nothing"],
      ["event", "e_bridge", "more"],
    ])
      expect((await get(hash, ...path)).answer.status).toBe(404);
    for (const unknown of ["0".repeat(64), "x", "../../etc/passwd", `${hash}' or 1=1`]) {
      const { answer, text } = await get(unknown);
      expect(answer.status).toBe(404);
      expect(text).toContain("No edition with this hash is kept here");
    }
  });

  it("and its file let no foreign word become markup", async () => {
    await open(withTitle(NASTY));
    const made = await freeze({});
    const [file] = writtenEdition(made);
    for (const text of [file?.text ?? "", (await get(made.hash)).text]) {
      expect(text).toContain("&lt;script&gt;");
      expect(text).not.toMatch(/<script>|<img/u);
    }
  });

  it("its file fetches nothing", async () => {
    await open(REPORTS);
    const [file, lines] = writtenEdition(await freeze({}));
    expect(file?.text).toContain("default-src &#39;none&#39;");
    expect(file?.text).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import|src=/u);
    expect([file?.name, lines?.name]).toEqual([
      expect.stringMatching(/^dateline-[0-9a-f]{12}\.html$/u),
      expect.stringMatching(/^dateline-[0-9a-f]{12}\.jsonl$/u),
    ]);
  });

  it("are downloads by fixed names", async () => {
    await open(REPORTS);
    const { hash, text } = await freeze({});
    const lines = await get(hash, "edition.jsonl");
    expect(lines.text).toBe(text);
    expect(lines.answer.headers.get("content-disposition")).toBe(
      `attachment; filename="dateline-${hash.slice(0, 12)}.jsonl"`,
    );
  });
});

it("canonicalJson does not depend on the order of keys", () => {
  expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: "ž" })).toBe('{"a":"ž","b":[1,{"d":null}]}');
});
