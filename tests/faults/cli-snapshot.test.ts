import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { reportFolder, run } from "./cli-run";

const home = mkdtempSync(join(tmpdir(), "dateline-snapshot-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Two reports of one happening among others, so that the edition holds a comparison. */
const part = (i: number): string => reportFolder(join(home, `part${i}`), i * 4, 4);

const inZone = async <T>(zone: string, work: () => Promise<T>): Promise<T> => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return await work();
  } finally {
    process.env.TZ = before;
  }
};

const hashOf = async (store: string, rounds: readonly (readonly string[])[]): Promise<string> => {
  for (const paths of rounds) expect((await run(store, ["ingest", ...paths])).status).toBe(0);
  const { out, status } = await run(store, ["snapshot", "--out", join(store, "frozen")]);
  expect(status).toBe(0);
  return out.trim();
};

describe("dateline snapshot", () => {
  const parts = [0, 1].map(part);
  it("gives one hash in any time zone, order and number of rounds, and import reads it back", async () => {
    const [a = "", b = ""] = parts;
    const one = join(home, "one");
    const hash = await inZone("Pacific/Kiritimati", () => hashOf(one, [[a, b]]));
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    const other = await inZone("Etc/GMT+11", () => hashOf(join(home, "two"), [[b], [a]]));
    expect(other).toBe(hash);

    const files = readdirSync(join(one, "frozen")).sort();
    expect(files).toEqual([`dateline-${hash.slice(0, 12)}.html`, `dateline-${hash.slice(0, 12)}.jsonl`]);
    const lines = join(one, "frozen", files[1] ?? "");
    expect(createHash("sha256").update(readFileSync(lines)).digest("hex")).toBe(hash);

    const third = join(home, "three");
    const kept = await run(third, ["import", lines]);
    expect([kept.status, kept.out.split("\n")[0]]).toEqual([0, hash]);
    expect((await run(third, ["export", "--format", "jsonl"])).out.trim()).toBe("");

    const changed = join(home, "changed.jsonl");
    writeFileSync(changed, readFileSync(lines, "utf8").replace("town 1", "town 7"));
    const other2 = await run(third, ["import", changed]);
    expect(other2.out.split("\n")[0]).not.toBe(hash);
    writeFileSync(changed, readFileSync(lines, "utf8").replace("{", "{ "));
    const refused = await run(third, ["import", changed]);
    expect([refused.status, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("not to the letter");
  }, 120_000);

  it("refuses a selection that is none", async () => {
    const { status, err } = await run(join(home, "one"), ["snapshot", "--from", "soon"]);
    expect(status).toBe(1);
    expect(err).toContain("“from” is “soon”");
  }, 60_000);
});
