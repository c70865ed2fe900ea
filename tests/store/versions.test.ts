import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Database from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "@/lib/store";
import { run } from "../faults/cli-run";

const home = mkdtempSync(join(tmpdir(), "dateline-versions-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A store of two made-up articles as schema version 1 wrote it. */
const oldStore = (name: string): string => {
  const folder = join(home, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "store.db"), gunzipSync(readFileSync("tests/store/version-1.db.gz")));
  return folder;
};

const codeOf = (wanted: Promise<unknown>): Promise<unknown> =>
  wanted.then(
    () => "no error",
    (error: { code?: string }) => error.code,
  );

describe("a store of schema version 1", () => {
  it("opens with everything in it, after a copy was put beside it", async () => {
    const folder = oldStore("old");
    const store = await openStore(folder);
    expect(await store.counts()).toMatchObject({ articles: 2, events: 2 });
    expect((await store.listArticles()).map((a) => a.article.outlet)).toEqual([
      "Ahlum Daily",
      "The Ferry Post",
    ]);
    for (const { article } of await store.listArticles()) {
      const looked = await store.getArticle(article.id);
      expect(looked.kind === "article" && looked.found.article.sentences.length).toBeGreaterThan(0);
    }
    expect((await store.articleKeys()).size).toBe(2);
    const facets = await store.facetCounts({ q: "council" });
    expect(facets.map(({ precision, basis, status, n }) => ({ precision, basis, status, n }))).toEqual([
      { precision: "day", basis: "stated", status: "occurred", n: 1 },
    ]);
    expect(await store.verify()).toEqual([]);
    await store.close();
    expect(existsSync(join(folder, "store.version-1.db"))).toBe(true);
  });

  it("goes on as before in the copy", async () => {
    const before = oldStore("again");
    await (await openStore(before)).close();
    const restored = join(home, "restored");
    mkdirSync(restored);
    copyFileSync(join(before, "store.version-1.db"), join(restored, "store.db"));
    const store = await openStore(restored);
    expect((await store.counts()).articles).toBe(2);
    await store.close();
  });

  it("knows its articles when they come again, and writes them in the new way", async () => {
    const folder = oldStore("ingest");
    const files = join(home, "files");
    mkdirSync(files);
    writeFileSync(
      join(files, "two.json"),
      JSON.stringify({
        outlet: "The Ferry Post",
        published: "2021-05-04",
        text: "The pier of Ahlum is open\n\nThe council of Ahlum opened the new pier on 3 May 2021, the mayor said.\n",
      }),
    );
    const done = await run(folder, ["ingest", files]);
    expect(done.err).toBe("");
    expect(done.out).toContain("0 stored, 1 already known, 0 failed.");
    const database = new Database(join(folder, "store.db"));
    expect(
      database.prepare("select count(*) as n from articles where layout is null or text_key is null").all(),
    ).toEqual([{ n: 0 }]);
    database.close();
  }, 60_000);

  it("is migrated once by three processes that open it together", async () => {
    const folder = oldStore("together");
    const done = await Promise.all([1, 2, 3].map(() => run(folder, ["export", "--format", "jsonl"])));
    for (const { status, out, err } of done) {
      expect([status, err]).toEqual([0, ""]);
      expect(out.trimEnd().split("\n").length).toBe(2);
    }
  }, 60_000);
});

describe("a store that cannot be used", () => {
  it("is refused, untouched, if a newer program wrote it", async () => {
    const folder = oldStore("newer");
    const database = new Database(join(folder, "store.db"));
    database.exec("pragma journal_mode = wal");
    database.exec("update meta set value = '99' where key = 'schema'");
    database.close();
    const before = readFileSync(join(folder, "store.db"));
    expect(await codeOf(openStore(folder))).toBe("store-newer");
    expect(readFileSync(join(folder, "store.db")).equals(before)).toBe(true);
  });

  it("is named as damaged if it is no database or was cut", async () => {
    const garbage = join(home, "garbage");
    mkdirSync(garbage);
    writeFileSync(join(garbage, "store.db"), "x".repeat(20_000));
    expect(await codeOf(openStore(garbage))).toBe("store-damaged");
    const cut = oldStore("cut");
    const whole = readFileSync(join(cut, "store.db"));
    writeFileSync(join(cut, "store.db"), whole.subarray(0, Math.floor(whole.length / 2)));
    const code = await codeOf(
      openStore(cut).then(async (store) => {
        const findings = await store.verify().finally(() => store.close());
        throw Object.assign(new Error("found by verify"), { code: findings.length > 0 ? "found" : "missed" });
      }),
    );
    expect(["store-damaged", "found"]).toContain(code);
  });

  it("is unavailable if its folder cannot be made or its server does not answer", async () => {
    expect(await codeOf(openStore("/dev/null/store"))).toBe("store-unavailable");
    expect(await codeOf(openStore("postgres://nobody@127.0.0.1:1/none"))).toBe("store-unavailable");
  });

  it("never shows a password", async () => {
    const message = await openStore("postgres://me:hunter2@127.0.0.1:1/none").then(
      () => "",
      (error: Error) => error.message,
    );
    expect(message).toContain("postgres://…@127.0.0.1:1/none");
    expect(message).not.toContain("hunter2");
  });
});

describe("a store that was damaged in one place", () => {
  it("gives right answers or names the damage, never wrong ones", async () => {
    const whole = readFileSync(join(oldStore("whole"), "store.db"));
    const good = await openStore(oldStore("good"));
    const right = JSON.stringify(await good.listEvents({}, { limit: 10 }));
    await good.close();
    const told = new Map<string, number>();
    for (let round = 0; round < 40; round++) {
      const folder = oldStore(`flip-${round}`);
      // Spread over the file without dice: the same bytes are damaged in every run.
      const at = 100 + ((round * 7919) % (whole.length - 100));
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      writeFileSync(join(folder, "store.db"), bytes);
      const outcome = await openStore(folder).then(
        async (store) => {
          try {
            const answer = JSON.stringify(await store.listEvents({}, { limit: 10 }));
            const findings = await store.verify();
            return findings.length > 0 ? "found by verify" : answer === right ? "right" : "other";
          } catch (error) {
            return error instanceof Error && "code" in error
              ? String(error.code)
              : error instanceof SyntaxError
                ? "unreadable"
                : "fault";
          } finally {
            await store.close();
          }
        },
        (error: { code?: string }) => error.code ?? "fault",
      );
      told.set(outcome, (told.get(outcome) ?? 0) + 1);
    }
    expect(told.get("fault") ?? 0).toBe(0);
    expect(told.get("other") ?? 0).toBe(0);
    expect(told.get("right") ?? 0).toBeGreaterThan(10);
    console.log("one flipped byte:", Object.fromEntries(told));
  }, 60_000);
});
