import { describe, expect, it } from "vitest";
import { generateEvents, generateOutlets } from "./sample/generate-events";
import { answerOf } from "./sample/sample-answer";
import { contextColumns, searchTicks } from "./search-ticks";
import { warpOf } from "./story-warp";

const outlets = generateOutlets(4);
const all = generateEvents(500, 3, outlets);
const hits = answerOf(all.slice(0, 20), outlets, 0);

describe("search ticks", () => {
  it("stand inside the axis, in order, at most one for each hit and a few pixels apart", () => {
    for (const scale of ["true", "compressed"] as const) {
      const ticks = searchTicks(hits, warpOf(hits, scale), 700);
      expect(ticks.length).toBeGreaterThan(5);
      expect(ticks.length).toBeLessThanOrEqual(20);
      ticks.forEach((x, i) => {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(700);
        if (i > 0) expect(x - (ticks[i - 1] ?? 0)).toBeGreaterThanOrEqual(3);
      });
    }
  });

  it("are bounded by the width where hits are only counted", () => {
    const counted = answerOf(all, outlets, 0, 40);
    expect(searchTicks(counted, warpOf(counted, "true"), 300).length).toBeLessThanOrEqual(101);
  });
});

describe("what the hits are a part of", () => {
  it("fills columns inside the axis, 0 to 1 high", () => {
    const warp = warpOf(hits, "true");
    const columns = contextColumns(answerOf(all, outlets, 0, 500), warp, 640);
    expect(columns.length).toBeGreaterThan(20);
    for (const { x, w, h } of columns) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(640);
      expect(h).toBeGreaterThan(0);
      expect(h).toBeLessThanOrEqual(1);
    }
  });
});
