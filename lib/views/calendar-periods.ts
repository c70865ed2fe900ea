import type { CalendarUnit } from "@/lib/contract/models";
import { fromDay, MONTH_NAMES, toDay } from "@/lib/domain/calendar";
import type { DayNumber } from "@/lib/domain/edtf";

/** A calendar period, days `[start, end)`, with its name. */
export type CalendarPeriod = { readonly start: DayNumber; readonly end: DayNumber; readonly label: string };

const UNITS: readonly { readonly unit: CalendarUnit; readonly days: number }[] = [
  { unit: "day", days: 1 },
  { unit: "month", days: 30.44 },
  { unit: "quarter", days: 91.3 },
  { unit: "year", days: 365.24 },
  { unit: "decade", days: 3652.4 },
  { unit: "century", days: 36524 },
];

/** The finest unit of which at most `most` periods cover `days` days. */
export const unitFor = (days: number, most: number): CalendarUnit =>
  UNITS.find((u) => days / u.days <= most)?.unit ?? "century";

export type CountedUnit = Exclude<CalendarUnit, "quarter">;

/** The unit that the store counts in, from which `unit` can be added up. */
export const countedUnit = (unit: CalendarUnit): CountedUnit => (unit === "quarter" ? "month" : unit);

const YEARS = { year: 1, decade: 10, century: 100 } as const;

/** First day of a counted period: a day itself, `12 × year + month − 1`, or the year divided by 1, 10 or 100. */
export const firstDayOf = (unit: CountedUnit, key: number): DayNumber => {
  if (unit === "day") return key;
  if (unit !== "month") return toDay(key * YEARS[unit], 1, 1);
  return toDay(Math.floor(key / 12), (((key % 12) + 12) % 12) + 1, 1);
};

/** Astronomical year 0 is 1 BCE. */
export const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BCE`);

const monthsFrom = (year: number, month: number, length: number): Omit<CalendarPeriod, "label"> => {
  const next = month - 1 + length;
  return { start: toDay(year, month, 1), end: toDay(year + Math.floor(next / 12), (next % 12) + 1, 1) };
};

const yearsFrom = (year: number, length: number): Omit<CalendarPeriod, "label"> => ({
  start: toDay(year, 1, 1),
  end: toDay(year + length, 1, 1),
});

const ordinal = (n: number): string => {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
};

const centuryWords = (first: number): string =>
  first >= 0
    ? `${ordinal(Math.floor(first / 100) + 1)} century`
    : `${ordinal(Math.floor(-first / 100))} century BCE`;

/** The period of `unit` that holds a day. Decades and centuries count from years that end in 0 and 00. */
export const periodOf = (unit: CalendarUnit, day: DayNumber): CalendarPeriod => {
  const { year, month, day: dayOfMonth } = fromDay(day);
  const monthName = MONTH_NAMES[month - 1] ?? "";
  const floorTo = (length: number) => Math.floor(year / length) * length;
  switch (unit) {
    case "day":
      return { start: day, end: day + 1, label: `${dayOfMonth} ${monthName} ${yearWords(year)}` };
    case "month":
      return { ...monthsFrom(year, month, 1), label: `${monthName} ${yearWords(year)}` };
    case "quarter": {
      const first = month - ((month - 1) % 3);
      const words = `${MONTH_NAMES[first - 1]} to ${MONTH_NAMES[first + 1]} ${yearWords(year)}`;
      return { ...monthsFrom(year, first, 3), label: words };
    }
    case "year":
      return { ...yearsFrom(year, 1), label: yearWords(year) };
    case "decade": {
      const first = floorTo(10);
      return { ...yearsFrom(first, 10), label: `${yearWords(first)} to ${yearWords(first + 9)}` };
    }
    case "century":
      return { ...yearsFrom(floorTo(100), 100), label: centuryWords(floorTo(100)) };
  }
};
