import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInMonth, fromDay, MONTH_NAMES, toDay } from "@/lib/domain/calendar";
import { boundsOf, edtfOfDay, parseEdtf, precisionOf } from "@/lib/domain/edtf";
import type { TimeExpression } from "@/lib/domain/time-expression";
import {
  type CalendarUnit,
  edtfOf,
  firstDay,
  granule,
  granuleOf,
  lastDay,
  timexValue,
} from "./engine/granule";
import { tag } from "./tag";

const UNITS: readonly CalendarUnit[] = [
  "day",
  "week",
  "weekend",
  "month",
  "quarter",
  "half",
  "season",
  "year",
  "decade",
  "century",
];
const anyDay = fc.integer({ min: toDay(1000, 1, 1), max: toDay(2199, 12, 31) });
const anyUnit = fc.constantFrom(...UNITS);

const only = (text: string, dct: string | null): TimeExpression => {
  const all = tag(text, { dct });
  expect(
    all.map((t) => t.text),
    text,
  ).toHaveLength(1);
  return all[0]!;
};

describe("pieces of the calendar", () => {
  it("follow each other without a gap", () => {
    fc.assert(
      fc.property(
        anyUnit.filter((u) => u !== "weekend"),
        anyDay,
        (unit, day) => {
          const g = granuleOf(unit, day);
          expect(firstDay(g)).toBeLessThanOrEqual(day);
          expect(lastDay(g)).toBeGreaterThanOrEqual(day);
          expect(firstDay(granule(unit, g.index + 1))).toBe(lastDay(g) + 1);
        },
      ),
    );
  });

  it("have the bounds their EDTF says", () => {
    fc.assert(
      fc.property(anyUnit, anyDay, (unit, day) => {
        const g = granuleOf(unit, day);
        const parsed = parseEdtf(edtfOf(g));
        expect(parsed.ok).toBe(true);
        if (!parsed.ok) return;
        const bounds = boundsOf(parsed.edtf);
        expect([bounds.earliestStart, bounds.latestEnd]).toEqual([firstDay(g), lastDay(g)]);
      }),
    );
  });

  it("keep year 0, leap days and the 53rd week", () => {
    expect(timexValue(granuleOf("day", toDay(0, 2, 29)))).toBe("BC0001-02-29");
    expect(edtfOf(granuleOf("day", toDay(2020, 2, 29)))).toBe("2020-02-29");
    expect(timexValue(granuleOf("week", toDay(2021, 1, 3)))).toBe("2020-W53");
    expect(edtfOf(granuleOf("week", toDay(2021, 1, 3)))).toBe("2020-12-28/2021-01-03");
    expect(timexValue(granuleOf("week", toDay(2019, 12, 30)))).toBe("2020-W01");
  });
});

describe("what is read back", () => {
  it("is the day that was written, in several styles", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3 }), (day, style) => {
        const { year, month, day: d } = fromDay(day);
        const name = MONTH_NAMES[month - 1];
        const written = [
          `${name} ${d}, ${year}`,
          `${d} ${name} ${year}`,
          `the ${d} of ${name}, ${year}`,
          edtfOfDay(day),
        ][style]!;
        const t = only(`It was signed on ${written}.`, null);
        expect(t.edtf).toBe(edtfOfDay(day));
        expect(t.text).toBe(written);
      }),
    );
  });

  it("is a month when only a month was written, with or without a publication date", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), fc.boolean(), (day, month, withDct) => {
        const t = only(`Since ${MONTH_NAMES[month - 1]} nothing has moved.`, withDct ? edtfOfDay(day) : null);
        if (withDct) expect(precisionOf(t.edtf!)).toBe("month");
        else expect([t.edtf, t.unresolved !== undefined]).toEqual([null, true]);
      }),
    );
  });

  it("is never finer than the unit that was named", () => {
    const phrases: readonly (readonly [string, string])[] = [
      ["last week", "week"],
      ["next month", "month"],
      ["last December", "month"],
      ["three years ago", "year"],
      ["two months ago", "month"],
      ["earlier this month", "month"],
      ["the end of April", "month"],
      ["early next year", "year"],
      ["last summer", "season"],
      ["the 1980s", "decade"],
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...phrases), (day, [phrase, precision]) => {
        const t = only(`They had met ${phrase} in the city.`, edtfOfDay(day));
        expect([t.text, precisionOf(t.edtf!)]).toEqual([phrase, precision]);
      }),
    );
  });

  it("is refused when the day does not exist", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = daysInMonth(year, month);
        const good = only(`Due ${MONTH_NAMES[month - 1]} ${last}, ${year}.`, null);
        expect(good.edtf).not.toBeNull();
        if (last === 31) return;
        const bad = only(`Due ${MONTH_NAMES[month - 1]} ${last + 1}, ${year}.`, null);
        expect([bad.edtf, bad.unresolved?.startsWith("impossible-date:")]).toEqual([null, true]);
      }),
    );
  });
});

describe("an inferred publication date of several days", () => {
  it("gives a value only where all its days agree, and covers them otherwise", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom("yesterday", "Friday", "last week", "last month", "this year"),
        (day, length, phrase) => {
          const text = `Rebels attacked ${phrase} near the border.`;
          const days = Array.from({ length: length + 1 }, (_, i) => only(text, edtfOfDay(day + i)));
          const t = only(text, `${edtfOfDay(day)}/${edtfOfDay(day + length)}`);
          const agree = days.every((d) => d.edtf === days[0]!.edtf);
          if (agree) expect(t.edtf).toBe(days[0]!.edtf);
          else {
            const whole = boundsOf(t.edtf!);
            for (const d of days) {
              const one = boundsOf(d.edtf!);
              expect(whole.earliestStart).toBeLessThanOrEqual(one.earliestStart);
              expect(whole.latestEnd).toBeGreaterThanOrEqual(one.latestEnd);
            }
          }
        },
      ),
    );
  });
});
