import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "@/lib/store";
import { reportFolder, run } from "./cli-run";

const home = mkdtempSync(join(tmpdir(), "dateline-full-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The command where no file may grow beyond `kilobytes`, which is how a full disk looks to it. */
const runLimited = (store: string, kilobytes: number, folder: string) =>
  spawnSync("sh", ["-c", `ulimit -f ${kilobytes * 2}; exec node cli/dateline.mjs ingest "$0"`, folder], {
    env: { ...process.env, DATELINE_STORE: store },
    encoding: "utf8",
  });

describe("a disk that is full", () => {
  it("refuses what does not fit, says so, and keeps what is there", async () => {
    const store = join(home, "store");
    expect((await run(store, ["ingest", reportFolder(join(home, "first"), 0, 5)])).status).toBe(0);
    const before = (await run(store, ["export", "--format", "jsonl"])).out;
    const more = reportFolder(join(home, "more"), 100, 300);
    const full = runLimited(store, 250, more);
    expect([full.status, full.stdout]).toEqual([1, ""]);
    expect(full.stderr).toContain("[store-full]");
    expect((await run(store, ["export", "--format", "jsonl"])).out).toBe(before);
    const opened = await openStore(store);
    expect(await opened.verify()).toEqual([]);
    await opened.close();
    const again = await run(store, ["ingest", more]);
    expect([again.status, again.out.includes("300 stored")]).toEqual([0, true]);
  }, 180_000);

  it("on the first run leaves nothing that keeps the next from working", async () => {
    const store = join(home, "fresh");
    const folder = reportFolder(join(home, "few"), 900, 3);
    const full = runLimited(store, 30, folder);
    expect(full.status).toBe(1);
    expect(full.stderr).toContain("[store-full]");
    expect((await run(store, ["ingest", folder])).status).toBe(0);
  }, 60_000);
});
