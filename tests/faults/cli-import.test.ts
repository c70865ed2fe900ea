import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { reportFolder, run, writeFiles } from "./cli-run";

const home = mkdtempSync(join(tmpdir(), "dateline-import-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const line = (i: number, more: object = {}): string =>
  JSON.stringify({
    edtf: `20${10 + (i % 10)}-0${1 + (i % 9)}`,
    title: `Item ${i}`,
    outlets: ["Post"],
    mentions: [{ outlet: "Post", quote: `Item ${i} came to pass.`, url: "https://example.org/" }],
    ...more,
  });

const file = (name: string, content: string): string => join(writeFiles(home, { [name]: content }), name);
const exported = async (store: string, format = "jsonl") =>
  (await run(store, ["export", "--format", format])).out;

describe("dateline import", () => {
  it("gives an exported store back, line for line, in all three formats", async () => {
    const store = join(home, "articles");
    await run(store, ["ingest", reportFolder(join(home, "reports"), 1, 6)]);
    const before = await exported(store);
    expect(before.split("\n").length).toBeGreaterThan(5);
    const copy = join(home, "copy");
    const done = await run(copy, ["import", file("export.jsonl", before)]);
    expect([done.status, done.err]).toEqual([0, ""]);
    expect(await exported(copy)).toBe(before);
    expect((await run(store, ["import", join(home, "export.jsonl")])).out).toContain(
      "0 events stored, 0 changed",
    );
    const ids = (text: string) => [...text.matchAll(/e_[0-9a-f]{12}/gu)].map((m) => m[0]);
    for (const [format, ending] of [
      ["csv", "csv"],
      ["timelinejs", "json"],
    ] as const) {
      const other = join(home, `copy-${format}`);
      const text = await exported(store, format);
      const { status, err } = await run(other, ["import", file(`export.${ending}`, text)]);
      expect([status, err]).toEqual([0, ""]);
      expect(new Set(ids(await exported(other, format)))).toEqual(new Set(ids(text)));
    }
  }, 120_000);

  it("tells a bad line with its number and reason, stores the others and leaves with 1", async () => {
    const lines = [line(1), "{broken", line(2, { edtf: "soon" }), "", line(3)];
    const done = await run(join(home, "bad"), ["import", file("bad.jsonl", lines.join("\n"))]);
    expect(done.status).toBe(1);
    expect(done.err).toMatch(/line 2: not imported: not JSON/u);
    expect(done.err).toMatch(/line 3: not imported: “soon” is not a date/u);
    expect(done.out).toContain("2 events stored");
    expect((await exported(join(home, "bad"))).trimEnd().split("\n").length).toBe(2);
  }, 60_000);

  it("is the same store twice, in any order of lines, and after an ingest", async () => {
    const lines = Array.from({ length: 30 }, (_, i) => line(i));
    const forth = file("forth.jsonl", lines.join("\n"));
    const back = file("back.jsonl", [...lines].reverse().join("\n"));
    const [one, two] = [join(home, "one"), join(home, "two")];
    await run(one, ["import", forth]);
    const before = await exported(one);
    expect((await run(one, ["import", back])).out).toContain("0 events stored, 0 changed, 30 already known");
    await run(two, ["import", back]);
    expect([await exported(one), await exported(two)]).toEqual([before, before]);
    await run(one, ["ingest", reportFolder(join(home, "later"), 50, 2)]);
    const after = await exported(one);
    for (const kept of before.trimEnd().split("\n")) expect(after).toContain(kept);
  }, 120_000);

  it("says what is wrong with a file that is no timeline", async () => {
    const why = async (name: string, content: string) =>
      (await run(join(home, "none"), ["import", file(name, content)])).err;
    expect(await why("a.json", '{"slides":[]}')).toContain("no list “events”");
    expect(
      await why("b.json", '{"title":{},\n"events":[{"start_date":{"year":2019},"text":{"headline":"x"}},\n{'),
    ).toContain("line 3: not imported: the JSON ends too early");
    expect(await why("c.csv", "name,age\nx,3")).toContain("no column “edtf”");
    expect((await run(join(home, "none"), ["import", join(home, "missing.csv")])).status).toBe(1);
  }, 60_000);
});
