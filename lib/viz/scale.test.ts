import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/calendar";
import { asEdtf } from "@/lib/domain/edtf";
import { lengthWords } from "./gap-words";
import { readDate, windowAround } from "./go-to-date";
import { approxMeasure } from "./measure";
import { generateEvents, generateOutlets } from "./sample/generate-events";
import { answerOf } from "./sample/sample-answer";
import { sampleStory } from "./sample/sample-story";
import { warpOf } from "./story-warp";
import { sumWords } from "./sum-line";
import { axisOf } from "./ticks";
import { moveOnAxis, timeScale } from "./time-scale";
import { fitWithin, pan, zoomAbout } from "./time-window";
import { linkOf, windowOf } from "./window-link";
import { windowWords } from "./window-words";

const answers = fc
  .record({ n: fc.integer({ min: 1, max: 80 }), seed: fc.integer({ min: 0, max: 1e6 }) })
  .map(({ n, seed }) => answerOf(generateEvents(n, seed), generateOutlets(12), 0));
const kinds = fc.constantFrom("true" as const, "compressed" as const);

describe("both scales", () => {
  it("are strictly monotone and can be inverted", () => {
    fc.assert(
      fc.property(answers, kinds, fc.double({ min: -0.2, max: 1.2, noNaN: true }), (answer, kind, at) => {
        const warp = warpOf(answer, kind);
        const day = warp.extent.from + at * (warp.extent.to - warp.extent.from);
        expect(warp.u(day + 1)).toBeGreaterThan(warp.u(day));
        expect(warp.day(warp.u(day))).toBeCloseTo(day, 4);
        expect([warp.u(warp.extent.from), warp.u(warp.extent.to)]).toEqual([0, 1]);
      }),
    );
  });

  it("fold only what is empty, and say how long it is", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        for (const b of warpOf(answer, "compressed").breaks) {
          expect(b.words).toMatch(/ without events$/);
          for (const e of answer.events) {
            const [es, , , le] = e.date.bounds;
            expect((le ?? 0) < b.start || (es ?? 0) >= b.end).toBe(true);
          }
        }
      }),
    );
  });

  it("take the story's long silences out", () => {
    const warp = warpOf(sampleStory(), "compressed");
    expect(warp.breaks.map((b) => b.words)).toContain("2 years without events");
    expect(warpOf(sampleStory(), "true").breaks).toEqual([]);
  });
});

describe("ticks", () => {
  it("never let two labels of a row overlap, and stand on calendar days", () => {
    fc.assert(
      fc.property(
        answers,
        kinds,
        fc.integer({ min: 240, max: 1900 }),
        fc.constantFrom(1, 0.2, 0.01),
        (answer, kind, width, part) => {
          const warp = warpOf(answer, kind);
          const to = warp.extent.from + Math.max(3, (warp.extent.to - warp.extent.from) * part);
          const axis = axisOf(timeScale(warp, { from: warp.extent.from, to }, width), 400, approxMeasure);
          const rows = [
            axis.ticks
              .filter((t) => t.label !== null)
              .map((t) => ({ x: t.x + 4, w: approxMeasure(t.label ?? "", "tick") })),
            axis.periods.map((p) => ({ x: p.x, w: approxMeasure(p.label, "period") })),
          ];
          for (const row of rows) {
            row.slice(1).forEach((next, i) => {
              const before = row[i];
              expect(next.x).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.w ?? 0));
            });
          }
          for (const t of axis.ticks) expect(Number.isInteger(t.day)).toBe(true);
        },
      ),
    );
  });
});

describe("the window", () => {
  const windows = fc
    .record({ from: fc.integer({ min: -900, max: 900 }), span: fc.integer({ min: 1, max: 900 }) })
    .map((w) => ({ from: w.from, to: w.from + w.span }));

  it("stays inside its extent and is never shorter than asked", () => {
    fc.assert(
      fc.property(windows, windows, fc.integer({ min: 1, max: 50 }), (w, extent, least) => {
        const fitted = fitWithin(w, extent, least);
        expect(fitted.from).toBeGreaterThanOrEqual(extent.from - 1e-9);
        expect(fitted.to).toBeLessThanOrEqual(extent.to + 1e-9);
        expect(fitted.to - fitted.from).toBeGreaterThanOrEqual(
          Math.min(least, extent.to - extent.from) - 1e-9,
        );
      }),
    );
  });

  it("keeps the point it zooms about", () => {
    expect(zoomAbout({ from: 0, to: 100 }, 25, 0.5)).toEqual({ from: 12.5, to: 62.5 });
    expect(pan({ from: 0, to: 10 }, 3)).toEqual({ from: 3, to: 13 });
  });

  it("follows the axis, not the days, on the compressed scale", () => {
    const warp = warpOf(sampleStory(), "compressed");
    const moved = moveOnAxis(warp, warp.extent, 3, (a) => ({ from: a.from, to: 0.5 }));
    expect(warp.u(moved.to)).toBeCloseTo(0.5, 6);
  });

  it("goes into the link and back to the same whole days", () => {
    const extent = { from: toDay(2000, 1, 1), to: toDay(2020, 1, 1) };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 3, max: 1000 }), (start, span) => {
        const w = { from: extent.from + start, to: extent.from + start + span };
        const link = linkOf(w, extent);
        expect(windowOf(link.from, link.to, extent)).toEqual(w);
      }),
    );
    expect(linkOf(extent, extent)).toEqual({ from: null, to: null });
    expect(windowOf(asEdtf("2005"), asEdtf("2005"), extent)).toEqual({
      from: toDay(2005, 1, 1),
      to: toDay(2006, 1, 1),
    });
  });
});

describe("words", () => {
  it("say lengths in the largest units, rounded down", () => {
    expect(lengthWords(toDay(2011, 1, 1), toDay(2013, 9, 1))).toBe("2 years 8 months");
    expect(lengthWords(toDay(2012, 1, 1), toDay(2013, 1, 1))).toBe("1 year");
    expect(lengthWords(toDay(2019, 3, 1), toDay(2019, 4, 10))).toBe("40 days");
    expect(lengthWords(toDay(1000, 1, 1), toDay(1900, 5, 1))).toBe("900 years");
  });

  it("say the window as finely as its length asks for", () => {
    expect(windowWords({ from: toDay(2011, 1, 1), to: toDay(2019, 12, 1) })).toBe("2011 to 2019");
    expect(windowWords({ from: toDay(2019, 1, 1), to: toDay(2019, 4, 30) })).toBe("January to April 2019");
    expect(windowWords({ from: toDay(2019, 5, 3), to: toDay(2019, 5, 4) })).toBe("3 May 2019");
    expect(windowWords({ from: toDay(2019, 2, 18), to: toDay(2019, 2, 25) })).toBe("18 to 24 February 2019");
    expect(windowWords({ from: toDay(2018, 12, 30), to: toDay(2019, 1, 3) })).toBe(
      "30 December 2018 to 2 January 2019",
    );
    expect(windowWords({ from: toDay(-43, 3, 14), to: toDay(-43, 3, 17) })).toBe("14 to 16 March 44 BCE");
    expect(windowWords({ from: toDay(-43, 3, 15), to: toDay(-43, 3, 16) })).toBe("15 March 44 BCE");
  });

  it("add the sum up in front of the reader", () => {
    expect(sumWords({ shown: 22, clustered: 0, undated: 4, outside: 0, total: 26 })).toBe(
      "22 shown + 0 in clusters + 4 undated = 26 events",
    );
    expect(sumWords({ shown: 3, clustered: 1200, undated: 0, outside: 5, total: 1208 })).toBe(
      "3 shown + 1,200 in clusters + 0 undated + 5 outside this window = 1,208 events",
    );
  });
});

describe("go to date", () => {
  it("takes the ways people write dates", () => {
    for (const [typed, edtf] of [
      ["2019", "2019"],
      ["March 2019", "2019-03"],
      ["27 Feb 2019", "2019-02-27"],
      ["feb 27, 2019", "2019-02-27"],
      ["Sept. 2019", "2019-09"],
      ["2019-02-27", "2019-02-27"],
    ])
      expect(readDate(typed as string)).toBe(edtf);
  });

  it("refuses what is none", () => {
    for (const typed of ["", "soon", "31 Feb 2019", "ma 2019", "27 28 Feb 2019", "x".repeat(80)])
      expect(readDate(typed)).toBeNull();
  });

  it("shows the period with air around it", () => {
    const w = windowAround(asEdtf("2019-03"));
    expect(w).toEqual({ from: toDay(2019, 3, 1) - 3, to: toDay(2019, 4, 1) + 3 });
  });
});
