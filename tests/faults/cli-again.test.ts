import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "@/lib/store";
import { report, reportFolder, run, writeFiles } from "./cli-run";

const home = mkdtempSync(join(tmpdir(), "dateline-again-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const article = (url: string, text: string): string =>
  JSON.stringify({ outlet: "The Ferry Post", url, text });

describe("the same article again", () => {
  it("is known, whatever its file, address or white space", async () => {
    const store = join(home, "store");
    const text = report(1);
    const one = writeFiles(join(home, "one"), { "a.json": article("https://example.org/pier", text) });
    const again = writeFiles(join(home, "again"), {
      "b.json": article("https://www.example.org/pier?utm_source=x&fbclid=1#top", text),
      "c.json": article("https://amp.example.org/pier/", text.replaceAll("\n\n", "\r\n\r\n \r\n")),
      "d.json": article("https://example.org/pier", `${text.replaceAll(". ", ".  ")}\n`),
    });
    expect((await run(store, ["ingest", one])).out).toContain("1 stored");
    const before = (await run(store, ["export", "--format", "jsonl"])).out;
    const done = await run(store, ["ingest", again, one]);
    expect([done.status, done.out.includes("4 files: 0 stored, 4 already known, 0 failed.")]).toEqual([
      0,
      true,
    ]);
    expect((await run(store, ["export", "--format", "jsonl"])).out).toBe(before);
  }, 60_000);

  it("twice in one round is stored once, and the round says so", async () => {
    const folder = writeFiles(join(home, "twice"), { "a.txt": report(2), "b.txt": report(2) });
    const done = await run(join(home, "twice-store"), ["ingest", folder]);
    expect(done.out).toContain("2 files: 1 stored, 1 already known, 0 failed.");
  }, 60_000);
});

describe("the order of ingests", () => {
  it("changes nothing in the end", async () => {
    const parts = [0, 1, 2].map((i) => reportFolder(join(home, `part${i}`), i * 10, 5));
    const outputs: string[] = [];
    for (const [i, order] of [
      [0, 1, 2],
      [2, 0, 1],
    ].entries()) {
      const store = join(home, `order-${i}`);
      for (const part of order) expect((await run(store, ["ingest", parts[part] ?? ""])).status).toBe(0);
      outputs.push((await run(store, ["export", "--format", "jsonl"])).out);
    }
    const atOnce = join(home, "at-once");
    await run(atOnce, ["ingest", ...parts]);
    outputs.push((await run(atOnce, ["export", "--format", "jsonl"])).out);
    expect(outputs[0]?.split("\n").length).toBeGreaterThan(4);
    expect(outputs[1]).toBe(outputs[0]);
    expect(outputs[2]).toBe(outputs[0]);
  }, 120_000);

  it("keeps every id that a link may hold: it leads to an event, or the ledger says where it went", async () => {
    const store = join(home, "links");
    const seen = new Set<string>();
    for (let i = 0; i < 4; i++) {
      await run(store, ["ingest", reportFolder(join(home, `links${i}`), 40 + i * 3, 3)]);
      for (const line of (await run(store, ["export", "--format", "jsonl"])).out.trimEnd().split("\n"))
        seen.add(JSON.parse(line).id);
    }
    const opened = await openStore(store);
    for (const id of seen) expect(["event", "moved", "gone"]).toContain((await opened.getEvent(id)).kind);
    await opened.close();
  }, 120_000);
});
