import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "@/lib/store";
import { type Finished, report, run, writeFiles } from "./cli-run";

const home = mkdtempSync(join(tmpdir(), "dateline-bad-"));
const folder = join(home, "articles");
const store = join(home, "store");

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
]);
const SCRIPT = "<script>globalThis.owned = 1</script><img src=x onerror=alert(1)>";
const PARAGRAPH =
  "The bridge over the river was opened by the mayor on 3 May 2020, after years of delay and many letters from readers.";

const DEEP = `{"outlet":"Deep","text":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;

const files: Readonly<Record<string, string | Uint8Array>> = {
  "good-1.txt": report(1),
  "good-2.json": JSON.stringify({ outlet: "Second", text: report(2) }),
  "sub/good-3.txt": report(3),
  "sub/good-3.meta.json": JSON.stringify({ outlet: "Third", published: "2021-05-04" }),
  "no-date.txt":
    "A quiet place\n\nNothing in these words says when the old mill was closed or who closed it.\n",
  "headline.html": `<!doctype html><html><head><title>Bridge opens</title></head><body><h1>${SCRIPT}Bridge opens</h1><article><p>${PARAGRAPH}</p><p>${PARAGRAPH.replace("3 May", "7 May")}</p></article></body></html>`,
  "polluted.json": `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"outlet":"P","text":${JSON.stringify(report(4))}}`,
  "latin.txt": Uint8Array.from(
    Buffer.from(
      `${report(5)}\nLe maire a salu\u00e9 la f\u00eate du 3 mai 2020 \u00e0 c\u00f4t\u00e9 de l'\u00e9glise.`,
      "latin1",
    ),
  ),
  "empty.txt": "",
  "blank.txt": "\uFEFF \n\t\n",
  "picture.txt": PNG,
  "broken.json": '{"outlet": "X", "text": "never closed',
  "deep.json": DEEP,
  "numbers.json": '{"outlet":"X","text":1e400}',
  "bad-sidecar.txt": report(6),
  "bad-sidecar.meta.json": "{not json",
  "huge.txt": Buffer.alloc(50 * 1024 * 1024, "a"),
  "notes.docx": "of another kind",
  ".hidden.txt": "not for us",
};
const GOOD = [
  "good-1.txt",
  "good-2.json",
  "sub/good-3.txt",
  "no-date.txt",
  "headline.html",
  "polluted.json",
  "latin.txt",
];
const BAD: Readonly<Record<string, string>> = {
  "empty.txt": "read-empty",
  "blank.txt": "read-empty",
  "picture.txt": "read-binary",
  "broken.json": "read-bad-json",
  "deep.json": "read-bad-json",
  "numbers.json": "read-no-article-text",
  "bad-sidecar.txt": "sidecar-bad",
  "huge.txt": "read-too-large",
  "loop.txt": "file-unreadable",
  "missing.txt": "file-unreadable",
};

describe("dateline ingest with bad files among good ones", () => {
  let first: Finished;
  let second: Finished;
  beforeAll(async () => {
    writeFiles(folder, files);
    symlinkSync("loop.txt", join(folder, "loop.txt"));
    const paths = [folder, join(home, "missing.txt")];
    first = await run(store, ["ingest", ...paths]);
    second = await run(store, ["ingest", ...paths]);
  }, 120_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("leaves with 1 and sums up", () => {
    expect(first.status).toBe(1);
    expect(first.out).toContain(
      `${GOOD.length + Object.keys(BAD).length} files: ${GOOD.length} stored, 0 already known, ${Object.keys(BAD).length} failed.`,
    );
    expect(first.out).toContain("1 file of other kinds left alone.");
  });

  it.each(GOOD)("stores %s", (name) => {
    expect(first.out).toMatch(new RegExp(`^stored +${name.replaceAll(".", "\\.")} `, "mu"));
  });

  it.each(Object.entries(BAD))("says why %s was not stored, with the cure and the code %s", (name, code) => {
    const line = first.err.split("\n").find((l) => l.startsWith(`failed  ${name}: `));
    expect(line).toContain(`[${code}]`);
    expect(line?.length).toBeGreaterThan(40);
    expect(line?.length).toBeLessThan(500);
  });

  it("stores nothing twice, and fails the same files again", () => {
    expect(second.status).toBe(1);
    expect(second.out).toContain(
      `0 stored, ${GOOD.length} already known, ${Object.keys(BAD).length} failed.`,
    );
  });

  it("holds only sound articles and verbatim excerpts", async () => {
    const opened = await openStore(store);
    expect((await opened.counts()).articles).toBe(GOOD.length);
    expect(await opened.verify()).toEqual([]);
    const page = (await opened.listArticles()).find((a) => a.article.source === "headline.html");
    expect(page?.article.title?.text).toBe("Bridge opens");
    const looked = await opened.getArticle(page?.article.id ?? "");
    expect(looked.kind === "article" ? looked.found.article.text : "owned").not.toContain("owned");
    const rejected = (await opened.issues()).filter((i) => Object.hasOwn(BAD, i.article ?? ""));
    expect(rejected.length).toBe(Object.keys(BAD).length);
    await opened.close();
  });
});

describe("dateline extract with bad files among good ones", () => {
  it("prints what could be read and leaves with 1", async () => {
    const place = mkdtempSync(join(tmpdir(), "dateline-extract-"));
    const mixed = writeFiles(join(place, "mixed"), { "a.txt": report(9), "b.txt": "" });
    const done = await run(join(place, "untouched"), ["extract", mixed]);
    expect(done.status).toBe(1);
    expect(done.err).toContain("[read-empty]");
    const output = JSON.parse(done.out);
    expect(Object.keys(output)).toEqual(["articles", "mentions", "events", "issues"]);
    const [article] = output.articles;
    expect(output.mentions.length).toBeGreaterThan(0);
    for (const m of output.mentions) expect(article.text.slice(m.start, m.end)).toBe(m.quote);
    const ids = new Set(output.mentions.map((m: { id: string }) => m.id));
    for (const e of output.events) for (const id of e.mentions) expect(ids.has(id)).toBe(true);
    rmSync(place, { recursive: true, force: true });
  }, 60_000);
});
