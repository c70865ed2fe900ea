import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timelineAnswer } from "@/lib/contract/models";
import { asEdtf } from "@/lib/domain/edtf";
import { extractionOf, REPORTS } from "@/tests/store/fixture";
import { bucketsOf, type Tally } from "./buckets";
import { timelineEventOf } from "./timeline-event";
import { longestGaps, timelineLimits, timelineView } from "./timeline-view";

const { events } = extractionOf(REPORTS);
const dated = events.filter((e) => e.edtf !== null);

describe("timelineView", () => {
  const view = timelineView({
    window: { from: 17_000, to: 19_000 },
    extent: { from: -30_000, to: 19_000 },
    events: dated.slice(0, 2),
    restUnit: "month",
    windowTallies: [
      { day: 18_383, outlet: null, n: 3 },
      { day: 18_383, outlet: "Ahlum Daily", n: 2 },
      { day: 17_956, outlet: null, n: 1 },
      { day: -20_000, outlet: null, n: 1 },
    ],
    densityUnit: "year",
    densityTallies: [{ day: -21_550, outlet: null, n: 1 }],
    gaps: [{ first: 10, last: 19 }],
    outlets: [{ name: "Ahlum Daily", articles: 1, events: 3 }],
    counts: { total: 9, undated: 1, inWindow: 5 },
  });

  it("is what the contract says", () => {
    expect(timelineAnswer.parse(view)).toEqual(view);
  });

  it("takes what is shown out of the rest, so that the sum is that of the window", () => {
    expect(view.events.length + view.rest.reduce((sum, b) => sum + b.n, 0)).toBe(view.counts.inWindow);
    expect(view.counts).toEqual({ total: 9, undated: 1, inWindow: 5, outside: 3 });
  });

  it("counts what began before the window at its beginning", () => {
    expect(view.rest[0]).toMatchObject({ label: "July 2016", n: 1 });
  });

  it("gives gaps as half-open stretches", () => {
    expect(view.gaps).toEqual([{ start: 10, end: 20 }]);
  });
});

describe("timelineLimits", () => {
  it("bounds everything by the width, whatever the days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_000_000 }),
        fc.integer({ min: 200, max: 8000 }),
        (days, width) => {
          const limits = timelineLimits({ from: 0, to: days }, { from: 0, to: days }, width);
          expect(limits.events).toBeLessThanOrEqual(600);
          expect(limits.minGap).toBeLessThanOrEqual(366);
          expect(limits.restPeriods).toBeLessThanOrEqual(width);
          expect(limits.densityPeriods).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe("longestGaps", () => {
  it("keeps the longest of many, in time order", () => {
    const gaps = Array.from({ length: 300 }, (_, i) => ({
      first: i * 1000,
      last: i * 1000 + (i % 7) * 100 + 20,
    }));
    const kept = longestGaps(gaps);
    expect(kept).toHaveLength(80);
    expect(kept.every((gap, i) => i === 0 || gap.first > (kept[i - 1]?.last ?? 0))).toBe(true);
    expect(Math.min(...kept.map((g) => g.last - g.first))).toBeGreaterThanOrEqual(520);
  });
});

describe("timelineEventOf", () => {
  it("gives each outlet one date, and never a date to an undated event", () => {
    for (const event of dated) {
      const model = timelineEventOf(event);
      expect(model?.claims.map((c) => c.outlet)).toEqual(event.outlets);
      expect(model?.claims.reduce((sum, c) => sum + c.mentions, 0)).toBe(event.mentions.length);
    }
    expect(events.filter((e) => e.edtf === null).map(timelineEventOf)).toEqual([null]);
  });
});

describe("an inferred date", () => {
  const event = { ...(dated[0] as (typeof dated)[number]), edtf: asEdtf("2021-03-04"), inferred: true };

  it("gets the mark and the words of what is not certain, and keeps its EDTF", () => {
    expect(timelineEventOf(event)?.date).toMatchObject({
      edtf: "2021-03-04",
      form: "uncertain",
      words: "probably 4 March 2021 (date inferred)",
    });
    expect(timelineEventOf({ ...event, inferred: false })?.date.form).toBe("day");
    const open = timelineEventOf({ ...event, edtf: asEdtf("/2021-03") })?.date;
    expect(open).toMatchObject({
      form: "approximate",
      words: "until March 2021, start unknown (date inferred)",
    });
  });
});

describe("bucketsOf", () => {
  const tally: fc.Arbitrary<Tally> = fc.record({
    day: fc.integer({ min: -40_000, max: 40_000 }),
    outlet: fc.constantFrom(null, "A", "B"),
    n: fc.integer({ min: 1, max: 50 }),
  });

  it("loses nothing, keeps time order, and does not depend on the order of input", () => {
    fc.assert(
      fc.property(fc.array(tally), (all) => {
        const buckets = bucketsOf(all, "month");
        const withEvents = new Set(buckets.map((b) => b.start));
        const total = all.filter((t) => t.outlet === null).reduce((sum, t) => sum + t.n, 0);
        expect(buckets.reduce((sum, b) => sum + b.n, 0)).toBe(total);
        expect([...withEvents].sort((a, b) => a - b)).toEqual([...withEvents]);
        expect(bucketsOf([...all].reverse(), "month")).toEqual(buckets);
      }),
    );
  });
});
