import { describe, expect, it } from "vitest";
import type { TimelineAnswer } from "@/lib/contract/models";
import { buildScene } from "./build-scene";
import { inWindow } from "./mark";
import { markSpan } from "./mark-span";
import { approxMeasure } from "./measure";
import { generateEvents, generateOutlets, seeded } from "./sample/generate-events";
import { answerOf } from "./sample/sample-answer";
import type { Box, Scene } from "./scene";
import { warpOf } from "./story-warp";
import { sumOf } from "./sum-line";
import { timeScale } from "./time-scale";
import type { Warp } from "./warp";

const OUTLETS = generateOutlets(12);
const WIDTHS = Array.from({ length: 20 }, (_, i) => 320 + i * 108);
const SCALES = ["true", "compressed"] as const;

/** 5,000 events as a server lists them: the weightiest one by one, the others by month. */
const EVENTS = generateEvents(5_000, 11, OUTLETS);
const LISTED = answerOf(EVENTS, OUTLETS, 7, 256);
/** The same with every event listed, as no server would send them. */
const WHOLE = answerOf(EVENTS, OUTLETS, 7, 5_000);

const sceneOf = (answer: TimelineAnswer, warp: Warp, width: number, arrange: "together" | "outlet"): Scene =>
  buildScene({
    events: answer.events,
    rest: answer.rest,
    outlets: OUTLETS,
    rows: OUTLETS,
    warp,
    window: warp.extent,
    arrange,
    vertical: width < 400,
    width,
    measure: approxMeasure,
    selected: answer.events[width % answer.events.length]?.id ?? null,
    budget: 610,
  });

/** A pair of boxes that overlap, or null; boxes are swept from left to right. */
const overlapping = (boxes: readonly Box[]): readonly [Box, Box] | null => {
  const sorted = [...boxes].sort((a, b) => a.x - b.x);
  for (const [i, a] of sorted.entries())
    for (let k = i + 1; k < sorted.length; k++) {
      const b = sorted[k] as Box;
      if (b.x + 0.01 >= a.x + a.w) break;
      if (a.y + 0.01 < b.y + b.h && b.y + 0.01 < a.y + a.h) return [a, b];
    }
  return null;
};

const check = (answer: TimelineAnswer, scene: Scene): void => {
  expect(overlapping([...scene.labels, ...scene.clusters])).toBeNull();
  expect(new Set(scene.labels.map((l) => l.eventId)).size).toBe(scene.shown);
  expect(scene.clusters.reduce((sum, c) => sum + c.n, 0)).toBe(scene.clustered);
  const sum = sumOf(scene, answer.counts);
  expect(sum.shown + sum.clustered).toBe(EVENTS.length);
  expect([sum.undated, sum.outside, sum.total]).toEqual([7, 0, EVENTS.length + 7]);
};

describe("5,000 events at twenty widths", () => {
  for (const kind of SCALES)
    it(`${kind}: no overlap, every event labelled or counted, sums right`, () => {
      const warp = warpOf(LISTED, kind);
      for (const width of WIDTHS)
        for (const arrange of ["together", "outlet"] as const)
          check(LISTED, sceneOf(LISTED, warp, width, arrange));
    });

  it("holds with every event listed, too", () => {
    for (const kind of SCALES) check(WHOLE, sceneOf(WHOLE, warpOf(WHOLE, kind), 1_280, "together"));
  });

  it("draws no mark narrower than its date leaves open, in any window", () => {
    const random = seeded(3);
    for (const kind of SCALES) {
      const warp = warpOf(WHOLE, kind);
      for (const width of WIDTHS) {
        const span = warp.extent.to - warp.extent.from;
        const length = Math.max(3, span * random() * random());
        const from = warp.extent.from + random() * (span - length);
        const scale = timeScale(warp, { from, to: from + length }, width);
        for (const { date } of WHOLE.events) {
          if (!inWindow(date, from, from + length)) continue;
          const [start, , , end] = date.bounds;
          const mark = markSpan(date, scale);
          if (start !== null) expect(mark.x0).toBeLessThanOrEqual(Math.max(scale.x(start), -40) + 1e-6);
          if (end !== null)
            expect(mark.x1).toBeGreaterThanOrEqual(Math.min(scale.x(end + 1), width + 40) - 1e-6);
        }
      }
    }
  });
});
