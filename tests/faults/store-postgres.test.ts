import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { closeContainers } from "@/lib/server";
import { query } from "@/lib/server/query";
import { openStore } from "@/lib/store";
import { startPostgres } from "../store/postgres-server";
import { acknowledged, reportFolder, run, start } from "./cli-run";

const started = await startPostgres();
const home = mkdtempSync(join(tmpdir(), "dateline-postgres-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The same question to two stores. */
const ask = async (location: string, ...question: Parameters<typeof query>) => {
  process.env.DATELINE_STORE = location;
  const answered = await query(...question);
  delete process.env.DATELINE_STORE;
  if (!answered.ok) throw new Error(answered.problem.detail);
  return answered.answer;
};

if ("missing" in started) {
  it("says why PostgreSQL was not tried here", () => {
    console.log(`Commands and faults were not tried on PostgreSQL: ${started.missing}.`);
    expect(started.missing).not.toBe("");
  });
} else {
  describe("Dateline on PostgreSQL", () => {
    afterAll(async () => {
      await closeContainers();
      await started.stop();
    });
    const sqlite = join(home, "sqlite");

    it("takes two ingests at once", async () => {
      const folders = [0, 1].map((i) => reportFolder(join(home, `f${i}`), 100 * (i + 1), 8));
      const done = await Promise.all(folders.map((folder) => run(started.url, ["ingest", folder])));
      for (const { status, err } of done) expect([status, err]).toEqual([0, ""]);
      const store = await openStore(started.url);
      expect((await store.counts()).articles).toBe(16);
      expect(await store.verify()).toEqual([]);
      await store.close();
    }, 120_000);

    it("loses nothing it acknowledged when an ingest is killed", async () => {
      for (let round = 1; round <= 4; round++) {
        const running = start(started.url, [
          "ingest",
          reportFolder(join(home, `k${round}`), 1000 * round, 6),
        ]);
        await new Promise((done) => setTimeout(done, 150 + 200 * round));
        running.child.kill("SIGKILL");
        const said = acknowledged((await running.end).out);
        const store = await openStore(started.url);
        const ids = new Set<string>((await store.listArticles()).map((a) => a.article.id));
        expect(said.filter((id) => !ids.has(id))).toEqual([]);
        expect(ids.size % 2).toBe(0);
        expect(await store.verify()).toEqual([]);
        await store.close();
      }
      for (let round = 1; round <= 4; round++)
        expect((await run(started.url, ["ingest", join(home, `k${round}`)])).status).toBe(0);
    }, 180_000);

    it("answers exactly as SQLite does from the same files", async () => {
      const folders = ["f0", "f1", "k1", "k2", "k3", "k4"].map((name) => join(home, name));
      expect((await run(sqlite, ["ingest", ...folders])).status).toBe(0);
      const exported = await Promise.all(
        [sqlite, started.url].map((place) => run(place, ["export", "--format", "jsonl"])),
      );
      expect(exported[0]?.out.length).toBeGreaterThan(5_000);
      expect(exported[1]?.out).toBe(exported[0]?.out);
      for (const params of [
        {},
        { q: "pier -council" },
        { q: '"signed a petition"', width: "300" },
        { from: "2018", to: "2018" },
        { outlets: "Paper 1,Paper 3" },
      ])
        for (const name of ["timeline", "events", "articles"] as const) {
          const plain = (answer: object) => ({ ...answer, next: null });
          expect(plain(await ask(started.url, name, params))).toEqual(plain(await ask(sqlite, name, params)));
        }
    }, 120_000);

    it("answers again by itself after the server was away", async () => {
      const ask503 = async () => {
        process.env.DATELINE_STORE = started.url;
        const answered = await query("events", { limit: String(1 + Math.floor(performance.now() % 400)) });
        delete process.env.DATELINE_STORE;
        return answered.ok ? "answer" : answered.problem.code;
      };
      expect(await ask503()).toBe("answer");
      await started.down();
      expect(await ask503()).toBe("store-unavailable");
      expect(await ask503()).toBe("store-unavailable");
      await started.up();
      expect(await ask503()).toBe("answer");
    }, 60_000);

    it("says 503 while the server is away", async () => {
      const away = `${started.url}${encodeURIComponent("/nowhere")}`;
      process.env.DATELINE_STORE = away;
      const answered = await query("health");
      delete process.env.DATELINE_STORE;
      expect(answered.ok ? answered.answer : answered.problem.code).toBe("store-unavailable");
      const { status, err } = await run(away, ["ingest", join(home, "f0")]);
      expect(status).toBe(1);
      expect(err).toContain("[store-unavailable]");
    }, 60_000);
  });
}
