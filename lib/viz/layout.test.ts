import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimelineAnswer } from "@/lib/contract/models";
import { buildScene } from "./build-scene";
import { inWindow, markSpan } from "./mark";
import { approxMeasure } from "./measure";
import { generateEvents, generateOutlets } from "./sample/generate-events";
import { answerOf } from "./sample/sample-answer";
import type { Box, Scene } from "./scene";
import { warpOf } from "./story-warp";
import { sumOf } from "./sum-line";
import { timeScale } from "./time-scale";

type Case = {
  readonly answer: TimelineAnswer;
  readonly scene: Scene;
  readonly window: { readonly from: number; readonly to: number };
  readonly selected: string | null;
};

const cases = fc
  .record({
    n: fc.integer({ min: 1, max: 150 }),
    limit: fc.constantFrom(400, 60),
    seed: fc.integer({ min: 0, max: 1e6 }),
    width: fc.integer({ min: 240, max: 1900 }),
    scale: fc.constantFrom("true" as const, "compressed" as const),
    layout: fc.constantFrom("together", "outlet", "upright"),
    at: fc.double({ min: 0, max: 0.9, noNaN: true }),
    part: fc.constantFrom(1, 1, 0.3, 0.05, 0.004),
    pick: fc.option(fc.integer({ min: 0, max: 149 })),
  })
  .map(({ n, limit, seed, width, scale, layout, at, part, pick }): Case => {
    const outlets = generateOutlets(5);
    const answer = answerOf(generateEvents(n, seed, outlets), outlets, 3, limit);
    const warp = warpOf(answer, scale);
    const span = warp.extent.to - warp.extent.from;
    const from = warp.extent.from + at * (1 - part) * span;
    const window = part === 1 ? warp.extent : { from, to: from + Math.max(3, part * span) };
    const selected = pick === null ? null : (answer.events[pick % answer.events.length]?.id ?? null);
    const scene = buildScene({
      events: answer.events,
      rest: part === 1 ? answer.rest : [],
      outlets,
      rows: outlets,
      warp,
      window,
      arrange: layout === "outlet" ? "outlet" : "together",
      vertical: layout === "upright",
      width,
      measure: approxMeasure,
      selected,
      budget: 610,
    });
    return { answer, scene, window, selected };
  });

const overlap = (a: Box, b: Box): boolean =>
  a.x + 0.01 < b.x + b.w && b.x + 0.01 < a.x + a.w && a.y + 0.01 < b.y + b.h && b.y + 0.01 < a.y + a.h;

const check = (property: (c: Case) => void): void => {
  fc.assert(fc.property(cases, property), { numRuns: 80 });
};

describe("every arrangement, at any width, window and scale", () => {
  it("lets no two labels or clusters overlap", () => {
    check(({ scene }) => {
      const boxes = [...scene.labels, ...scene.clusters];
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false);
      });
    });
  });

  it("keeps labels inside the plot", () => {
    check(({ scene }) => {
      for (const l of [...scene.labels, ...scene.clusters]) {
        expect(l.x).toBeGreaterThanOrEqual(0);
        expect(l.y).toBeGreaterThanOrEqual(0);
        expect(l.y + l.h).toBeLessThanOrEqual(scene.height);
        if (l.w <= scene.width) expect(l.x + l.w).toBeLessThanOrEqual(scene.width + 0.5);
      }
    });
  });

  it("labels or counts each event of the window once", () => {
    check(({ answer, scene, window }) => {
      const seen = answer.events.filter((e) => inWindow(e.date, window.from, window.to));
      const rest = scene.clustered + scene.shown - seen.length;
      const listed = answer.rest.reduce((sum, b) => sum + b.n, 0);
      expect([0, listed]).toContain(rest);
      expect(new Set(scene.labels.map((l) => l.eventId)).size).toBe(scene.shown);
      expect(scene.clusters.reduce((sum, c) => sum + c.n, 0)).toBe(scene.clustered);
    });
  });

  it("adds up", () => {
    check(({ answer, scene }) => {
      const sum = sumOf(scene, answer.counts);
      expect(sum.shown + sum.clustered + sum.undated + sum.outside).toBe(sum.total);
      expect(sum.outside).toBeGreaterThanOrEqual(0);
    });
  });

  it("never drops the selected event's label", () => {
    check(({ answer, scene, window, selected }) => {
      const event = answer.events.find((e) => e.id === selected);
      if (event && inWindow(event.date, window.from, window.to))
        expect(scene.labels.filter((l) => l.selected).map((l) => l.eventId)).toEqual([selected]);
    });
  });

  it("gives each labelled event a mark", () => {
    check(({ scene }) => {
      const marked = new Set(scene.marks.map((m) => m.eventId));
      for (const l of scene.labels) expect(marked.has(l.eventId)).toBe(true);
    });
  });
});

describe("marks", () => {
  it("are never narrower than what the date leaves open", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom("true" as const, "compressed" as const),
        fc.integer({ min: 240, max: 1900 }),
        (seed, kind, width) => {
          const outlets = generateOutlets(5);
          const answer = answerOf(generateEvents(40, seed, outlets), outlets, 0);
          const warp = warpOf(answer, kind);
          const scale = timeScale(warp, warp.extent, width);
          for (const e of answer.events) {
            const [es, , , le] = e.date.bounds;
            const span = markSpan(e.date, scale);
            if (es !== null) expect(span.x0).toBeLessThanOrEqual(scale.x(es) + 1e-6);
            if (le !== null)
              expect(span.x1).toBeGreaterThanOrEqual(Math.min(scale.x(le + 1), width + 40) - 1e-6);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
