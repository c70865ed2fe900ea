import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFragment } from "parse5";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeOf, REPORTS } from "@/tests/store/fixture";
import { closeContainers, container } from "./container";
import { feed } from "./feed";

const home = mkdtempSync(join(tmpdir(), "dateline-feed-"));
const NASTY = ']]></summary><script>alert(1)</script>\u0008 & "x"';

beforeAll(async () => {
  process.env.DATELINE_STORE = join(home, "store");
  const { store } = await container();
  const reports = REPORTS.map((r) => ({
    ...r,
    facts: r.facts.map((f) => (f.event === "ferry" ? { ...f, sentence: `The ferry ${NASTY} has run.` } : f)),
  }));
  await store.save({ ...changeOf(reports.slice(0, 1), 0), at: "2026-01-01T00:00:00.000Z" });
  await store.save({ ...changeOf(reports, 1), at: "2026-01-02T00:00:00.000Z" });
});
afterAll(async () => {
  await closeContainers();
  delete process.env.DATELINE_STORE;
  rmSync(home, { recursive: true, force: true });
});

describe("the feed", () => {
  it("has what came last first, each with when it came", async () => {
    const text = await feed("http://here.example");
    const entries = [...text.matchAll(/<id>urn:dateline:event:(\w+)<\/id>.*?<updated>([^<]*)</gsu)];
    expect(entries.map((e) => [e[1], e[2]?.slice(0, 10)])).toEqual([
      ["e_works", "2026-01-02"],
      ["e_ferry", "2026-01-02"],
      ["e_bridge", "2026-01-01"],
      ["e_vote", "2026-01-01"],
      ["e_flood", "2026-01-01"],
    ]);
    expect(text).toContain("on an unknown day in March 2019. Reported by The Ferry Post.");
  });

  it("stays well formed with any words", async () => {
    const text = await feed("http://here.example");
    expect(text).not.toContain("<script");
    expect(text).not.toContain("\u0008");
    const open = [...text.matchAll(/<([a-z]+)(?:\s[^<>]*[^/])?>/gu)].map((m) => m[1]).sort();
    const closed = [...text.matchAll(/<\/([a-z]+)>/gu)].map((m) => m[1]).sort();
    expect(open).toEqual(closed);
    expect(parseFragment(text).childNodes.length).toBeGreaterThan(0);
  });
});
