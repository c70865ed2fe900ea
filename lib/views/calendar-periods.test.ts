import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarUnit } from "@/lib/contract/models";
import { toDay } from "@/lib/domain/calendar";
import { countedUnit, firstDayOf, periodOf, unitFor } from "./calendar-periods";

const day = fc.integer({ min: -2_000_000, max: 2_000_000 });
const unit = fc.constantFrom(...calendarUnit.options);

describe("periodOf", () => {
  it.each([
    ["day", toDay(2019, 2, 27), "27 February 2019"],
    ["month", toDay(2019, 2, 27), "February 2019"],
    ["quarter", toDay(2019, 2, 27), "January to March 2019"],
    ["year", toDay(2019, 12, 31), "2019"],
    ["decade", toDay(2019, 1, 1), "2010 to 2019"],
    ["century", toDay(2000, 1, 1), "21st century"],
    ["century", toDay(1999, 12, 31), "20th century"],
    ["century", toDay(1150, 1, 1), "12th century"],
    ["year", toDay(0, 6, 1), "1 BCE"],
    ["century", toDay(-50, 1, 1), "1st century BCE"],
  ] as const)("%s of day %i is %s", (u, d, label) => {
    expect(periodOf(u, d).label).toBe(label);
  });

  it("holds its day, and every day of a period has the same one", () => {
    fc.assert(
      fc.property(unit, day, (u, d) => {
        const period = periodOf(u, d);
        expect(period.start).toBeLessThanOrEqual(d);
        expect(period.end).toBeGreaterThan(d);
        expect(periodOf(u, period.start)).toEqual(period);
        expect(periodOf(u, period.end - 1)).toEqual(period);
        expect(periodOf(u, period.end).start).toBe(period.end);
      }),
    );
  });

  it("can be added up from what the store counts", () => {
    fc.assert(
      fc.property(unit, day, (u, d) => {
        const counted = periodOf(countedUnit(u), d);
        const whole = periodOf(u, d);
        expect(counted.start).toBeGreaterThanOrEqual(whole.start);
        expect(counted.end).toBeLessThanOrEqual(whole.end);
      }),
    );
  });
});

describe("firstDayOf", () => {
  it("reads the store's keys", () => {
    expect(firstDayOf("month", 2019 * 12 + 1)).toBe(toDay(2019, 2, 1));
    expect(firstDayOf("month", -1)).toBe(toDay(-1, 12, 1));
    expect(firstDayOf("year", 2019)).toBe(toDay(2019, 1, 1));
    expect(firstDayOf("day", 17)).toBe(17);
  });
});

describe("unitFor", () => {
  it("takes the finest unit that fits", () => {
    expect(unitFor(20, 20)).toBe("day");
    expect(unitFor(21, 20)).toBe("month");
    expect(unitFor(3650, 40)).toBe("quarter");
    expect(unitFor(3650, 10)).toBe("year");
    expect(unitFor(10_000_000, 10)).toBe("century");
  });
});
