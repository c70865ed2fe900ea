import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { excerptFields, excerptHref, readExcerptFields } from "@/lib/contract/excerpt-link";
import { selectorOf } from "@/lib/domain/selectors";
import { closeContainers } from "./container";
import { ingest } from "./ingest";
import { query } from "./query";

const home = mkdtempSync(join(tmpdir(), "dateline-excerpt-"));
const FIRST = [
  "Bridge of Ahlum opens",
  "",
  "AHLUM, 4 May 2021. The bridge of Ahlum opened to traffic on 3 May 2021, the mayor said.",
  "",
  "About 400 workers had built it since March 2019. The mayor did not name its price.",
  "",
  "A flood took the old bridge away in February 2018, and a ferry ran for three years.",
  "",
].join("\n");
const LATER = FIRST.replace("Bridge of Ahlum opens", "Ahlum has its bridge back")
  .replace("About 400", "About 200")
  .replace("did not name", "did name")
  .replace("\n\nA flood took the old bridge away in February 2018, and a ferry ran for three years.", "");

let round = 0;
const read = async (text: string) => {
  const folder = join(home, `round${round++}`);
  mkdirSync(folder, { recursive: true });
  const article = { outlet: "The Ferry Post", url: "https://ferry.example/2021/bridge", text };
  writeFileSync(join(folder, "a.json"), JSON.stringify(article));
  const { files } = await ingest([folder]);
  return { id: files[0]?.articleId ?? "", status: files[0]?.status };
};

const selectorFor = (quote: string) => {
  const start = FIRST.indexOf(quote);
  return selectorOf(FIRST, { start, end: start + quote.length });
};
const ask = async (id: string, quote: string, more: Record<string, string> = {}) => {
  const fields = { ...Object.fromEntries(excerptFields(selectorFor(quote))), ...more };
  const found = await query("excerpt", { ...fields, id });
  if (!found.ok) throw new Error(found.problem.detail);
  return found.answer;
};

let first = "";
let later = "";
beforeAll(async () => {
  process.env.DATELINE_STORE = join(home, "store");
  first = (await read(FIRST)).id;
});
afterAll(async () => {
  await closeContainers();
  delete process.env.DATELINE_STORE;
  rmSync(home, { recursive: true, force: true });
});

describe("an excerpt's link", () => {
  it("comes back from its address as it was", () => {
    const selector = selectorFor("About 400 workers had built it since March 2019.");
    const { searchParams } = new URL(excerptHref("a_1", selector), "http://here.example");
    expect(readExcerptFields(Object.fromEntries(searchParams)).selector).toEqual(selector);
  });

  it("finds its words, and leads to them at the publisher", async () => {
    const answer = await ask(first, "The mayor did not name its price.");
    expect(answer.status).toBe("here");
    expect(answer.publisher).toBe(
      "https://ferry.example/2021/bridge#:~:text=The%20mayor%20did%20not%20name%20its%20price.",
    );
  });

  it("does not lend the outlet's name to words that it never printed", async () => {
    const answer = await ask(first, "The mayor did not name its price.", { quote: "The mayor is a thief." });
    expect([answer.status, answer.before, answer.now]).toEqual(["unknown", null, null]);
    const foreign = await query("excerpt", { id: "a_000000000000", quote: "x" });
    expect(!foreign.ok && foreign.problem.status).toBe(404);
    const none = await query("excerpt", { id: first });
    expect(!none.ok && none.problem.status).toBe(400);
  });
});

describe("after the article was read again", () => {
  beforeAll(async () => {
    const again = await read(LATER);
    expect(again.status).toBe("stored");
    later = again.id;
  });

  it("holds one article, and the old address leads to it", async () => {
    const { answer } = (await query("articles")) as { answer: { articles: { id: string }[] } };
    expect(answer.articles.map((a) => a.id)).toEqual([later]);
    const old = await query("article", { id: first });
    expect(!old.ok && old.movedTo).toBe(later);
  });

  it.each([
    ["About 400 workers had built it since March 2019.", ["numbers"]],
    ["The mayor did not name its price.", ["negation"]],
  ])("says that the words changed and shows both: %s", async (quote, changes) => {
    for (const id of [first, later]) {
      const answer = await ask(id, quote);
      expect([answer.status, answer.changes, answer.before?.text]).toEqual(["changed", changes, quote]);
      expect(answer.now?.text).not.toBe(quote);
      expect(answer.diff.some((p) => p.kind !== "same")).toBe(true);
    }
  });

  it("says that words are gone", async () => {
    const answer = await ask(first, "A flood took the old bridge away in February 2018");
    expect([answer.status, answer.now]).toEqual(["removed", null]);
  });

  it("finds words that stayed but moved", async () => {
    const answer = await ask(first, "The bridge of Ahlum opened to traffic on 3 May 2021");
    expect(answer.status).toBe("moved");
    const [span] = answer.spans;
    expect(LATER.slice(span?.start, span?.end)).toBe("The bridge of Ahlum opened to traffic on 3 May 2021");
  });

  it("lists both texts with what changed, the headline by itself", async () => {
    const found = await query("versions", { id: later });
    if (!found.ok) throw new Error(found.problem.detail);
    expect(found.answer.versions.map((v) => v.id)).toEqual([later, first]);
    expect(found.answer.versions[0]?.headline).toEqual({
      before: "Bridge of Ahlum opens",
      after: "Ahlum has its bridge back",
    });
    expect(found.answer.versions[0]?.diff).toContainEqual({ kind: "removed", text: "400 " });
  });

  it("keeps the former text former when its file comes along again", async () => {
    expect(await read(FIRST)).toMatchObject({ id: later, status: "known" });
    const again = await query("article", { id: first });
    expect(!again.ok && again.movedTo).toBe(later);
  });
});
