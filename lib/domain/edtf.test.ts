import reference from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInMonth, fromDay, isoWeekOf, isoWeekStart, toDay, weekdayOf } from "./calendar";
import {
  asEdtf,
  boundsOf,
  compareEdtf,
  compatible,
  edtfInterval,
  edtfOfDay,
  formOf,
  parseEdtf,
  precisionOf,
  shortWords,
  within,
  wordsFor,
} from "./edtf";

const day = fc.integer({ min: -3_650_000, max: 2_920_000 });

describe("calendar", () => {
  it("turns days into dates and back", () => {
    fc.assert(
      fc.property(day, (n) => {
        const { year, month, day: d } = fromDay(n);
        expect(toDay(year, month, d)).toBe(n);
        expect(d).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  it("agrees with the built-in calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (n) => {
        const builtin = new Date(n * 86_400_000);
        expect(fromDay(n)).toEqual({
          year: builtin.getUTCFullYear(),
          month: builtin.getUTCMonth() + 1,
          day: builtin.getUTCDate(),
        });
        expect(weekdayOf(n) % 7).toBe(builtin.getUTCDay());
      }),
    );
  });

  it("knows weeks that reach over New Year", () => {
    expect(isoWeekOf(toDay(2020, 12, 31))).toEqual({ year: 2020, week: 53 });
    expect(isoWeekOf(toDay(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
    expect(isoWeekOf(toDay(2018, 12, 31))).toEqual({ year: 2019, week: 1 });
    expect(fromDay(isoWeekStart(2019, 8))).toEqual({ year: 2019, month: 2, day: 18 });
  });
});

describe("edtf", () => {
  it.each([
    ["2019-02-27", "day", "day", "27 February 2019", "27 February 2019"],
    ["2018-12", "some-day", "month", "on an unknown day in December 2018", "December 2018"],
    ["2014", "some-day", "year", "on an unknown day in 2014", "2014"],
    [
      "[2019-02-18..2019-02-24]",
      "some-day",
      "week",
      "on an unknown day from 18 to 24 February 2019",
      "18 to 24 February 2019",
    ],
    ["2019-02-18/2019-02-24", "period", "week", "from 18 to 24 February 2019", "18 to 24 February 2019"],
    [
      "2019-01-30/2019-02-02",
      "period",
      "interval",
      "from 30 January to 2 February 2019",
      "30 January to 2 February 2019",
    ],
    [
      "2018-12-30/2019-01-02",
      "period",
      "interval",
      "from 30 December 2018 to 2 January 2019",
      "30 December 2018 to 2 January 2019",
    ],
    ["2019-04~", "approximate", "month", "around April 2019", "c. April 2019"],
    ["2019-02-27?", "uncertain", "day", "probably 27 February 2019 (date inferred)", "27 February 2019?"],
    ["201X", "some-day", "decade", "on an unknown day in the 2010s", "the 2010s"],
    ["19XX", "some-day", "century", "on an unknown day in the 20th century", "the 20th century"],
    [
      "2019-34",
      "some-day",
      "quarter",
      "on an unknown day in the second quarter of 2019",
      "the second quarter of 2019",
    ],
    ["2019-21", "some-day", "season", "on an unknown day in spring 2019", "spring 2019"],
    ["-0043", "some-day", "year", "on an unknown day in 44 BCE", "44 BCE"],
    [
      "/2019-02",
      "approximate",
      "interval",
      "until February 2019, start unknown",
      "until February 2019, start unknown",
    ],
    ["2011/..", "approximate", "interval", "since 2011", "since 2011"],
    ["XXXX-11-07", "some-day", "day", "7 November of an unknown year", "7 November of an unknown year"],
    ["2019-02-27T14:01", "day", "day", "27 February 2019", "27 February 2019"],
  ])("%s", (text, form, precision, words, short) => {
    const edtf = asEdtf(text);
    expect(formOf(edtf)).toBe(form);
    expect(precisionOf(edtf)).toBe(precision);
    expect(wordsFor(edtf)).toBe(words);
    expect(shortWords(edtf)).toBe(short);
  });

  it.each([
    "2019-13",
    "2019-02-29",
    "2019-2-3",
    "27 February 2019",
    "",
    "2019-02-27/2018",
    "/",
    "[2019",
    "-0000",
    "2019-XX-03",
  ])("refuses %s", (text) => {
    const result = parseEdtf(text);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.length).toBeGreaterThan(10);
  });

  it("has bounds that hold the date and never turn round", () => {
    fc.assert(
      fc.property(day, fc.nat(4000), (first, length) => {
        const b = boundsOf(edtfInterval(first, first + length));
        expect(b.earliestStart).toBe(first);
        expect(b.latestEnd).toBe(first + length);
        expect(b.earliestStart).toBeLessThanOrEqual(b.latestStart);
        expect(b.earliestEnd).toBeLessThanOrEqual(b.latestEnd);
      }),
    );
  });

  it("sees a day inside its month and its year, and not outside", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (n) => {
        const { year, month } = fromDay(n);
        const text = String(year).padStart(4, "0");
        fc.pre(year > 0);
        const exact = edtfOfDay(n);
        const monthly = asEdtf(`${text}-${String(month).padStart(2, "0")}`);
        expect(within(exact, monthly)).toBe(true);
        expect(within(monthly, asEdtf(text))).toBe(true);
        expect(compatible(exact, monthly)).toBe(true);
        expect(compatible(edtfOfDay(n + 400), asEdtf(text))).toBe(fromDay(n + 400).year === year);
        expect(compareEdtf(exact, edtfOfDay(n + 1))).toBe(-1);
      }),
    );
  });

  it("does not let a date without a year match one with", () => {
    expect(compatible(asEdtf("XXXX-11-07"), asEdtf("2019-11-07"))).toBe(false);
  });

  it("agrees with an independent parser on the span of dates and intervals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300_000, max: 2_000_000 }),
        fc.nat(900),
        fc.constantFrom("", "?", "~", "%"),
        (n, length, mark) => {
          const text = `${edtfOfDay(n)}${mark}/${edtfOfDay(n + length + 1)}`;
          const theirs = reference(text);
          const ours = boundsOf(asEdtf(text));
          expect(ours.earliestStart).toBe(Math.floor(theirs.min / 86_400_000));
          expect(ours.latestEnd).toBe(Math.floor(theirs.max / 86_400_000));
        },
      ),
    );
  });
});
