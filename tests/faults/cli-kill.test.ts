import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "@/lib/store";
import { acknowledged, reportFolder, run, start } from "./cli-run";

const home = mkdtempSync(join(tmpdir(), "dateline-kill-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What stands in a store: ids of articles, and how many of them have events. */
const holds = async (store: string) => {
  const opened = await openStore(store);
  const articles = await opened.listArticles();
  const faults = await opened.verify();
  await opened.close();
  return {
    ids: new Set<string>(articles.map((a) => a.article.id)),
    torn: articles.filter((a) => a.events === 0),
    faults,
  };
};

describe("an ingest that is killed", () => {
  it("loses nothing that it said was stored, and leaves nothing half stored", async () => {
    const store = join(home, "one");
    const ledger = new Set<string>();
    const began = performance.now();
    const whole = await run(store, ["ingest", reportFolder(join(home, "r0"), 0, 12)]);
    const usual = performance.now() - began;
    for (const id of acknowledged(whole.out)) ledger.add(id);
    expect(ledger.size).toBe(12);
    for (let round = 1; round <= 8; round++) {
      const running = start(store, ["ingest", reportFolder(join(home, `r${round}`), round * 100, 12)]);
      // Spread over the whole run, its end included, where the writing is.
      await Promise.race([sleep(usual * (0.2 + 0.12 * round)), running.end]);
      running.child.kill("SIGKILL");
      for (const id of acknowledged((await running.end).out)) ledger.add(id);
      const found = await holds(store);
      expect([...ledger].filter((id) => !found.ids.has(id))).toEqual([]);
      expect(found.torn).toEqual([]);
      expect(found.faults).toEqual([]);
      expect(found.ids.size % 12).toBe(0);
    }
    const last = await run(store, ["ingest", join(home, "r8")]);
    expect(last.status).toBe(0);
  }, 180_000);

  it("on its very first run leaves a store that opens and fills", async () => {
    const folder = reportFolder(join(home, "first"), 5000, 3);
    for (let round = 0; round < 5; round++) {
      const store = join(home, `first-${round}`);
      const running = start(store, ["ingest", folder]);
      await sleep(120 + 60 * round);
      running.child.kill("SIGKILL");
      await running.end;
      const again = await run(store, ["ingest", folder]);
      expect(again.status).toBe(0);
      expect((await holds(store)).ids.size).toBe(3);
    }
  }, 180_000);
});

describe("two ingests at once", () => {
  it("both store all they say, merged into one sound collection", async () => {
    const store = join(home, "two");
    const folders = [0, 1, 2].map((i) => reportFolder(join(home, `at-once-${i}`), 10_000 * (i + 1), 8));
    const done = await Promise.all(folders.map((folder) => run(store, ["ingest", folder])));
    for (const { status, err } of done) expect([status, err]).toEqual([0, ""]);
    const found = await holds(store);
    expect(found.ids.size).toBe(24);
    expect(done.flatMap((d) => acknowledged(d.out)).every((id) => found.ids.has(id))).toBe(true);
    expect(found.faults).toEqual([]);
  }, 120_000);

  it("of the same files store each once", async () => {
    const store = join(home, "same");
    const folder = reportFolder(join(home, "same-files"), 70_000, 6);
    const done = await Promise.all([1, 2, 3].map(() => run(store, ["ingest", folder])));
    expect(done.map((d) => d.status)).toEqual([0, 0, 0]);
    expect(done.flatMap((d) => acknowledged(d.out)).length).toBe(6);
    expect((await holds(store)).ids.size).toBe(6);
  }, 120_000);
});
