import { daysInMonth, fromDay, isoWeekOf, MONTH_NAMES, toDay } from "@/lib/domain/calendar";
import { type DayNumber, edtfYear } from "@/lib/domain/edtf";
import type { Unit } from "./entry";

/** Units that tile the calendar. */
export type CalendarUnit = Exclude<Unit, "second" | "minute" | "hour" | "millennium">;

/**
 * One piece of the calendar: the `index`-th day, week, month … counted from a fixed origin, so that "the next one" is
 * `index + 1`. Day: since 1970-01-01. Week and weekend: Mondays since 1969-12-29. Month: year × 12 + month - 1.
 * Quarter, season: year × 4 + 0…3; half: year × 2 + 0…1; decade and century: floor(year / 10 or 100).
 */
export type Granule = { readonly unit: CalendarUnit; readonly index: number };

export const granule = (unit: CalendarUnit, index: number): Granule => ({ unit, index });

/** The granule of a unit that holds a day. Winter is December to February and counts to the year it begins in. */
export function granuleOf(unit: CalendarUnit, day: DayNumber): Granule {
  if (unit === "day") return granule(unit, day);
  if (unit === "week" || unit === "weekend") return granule(unit, Math.floor((day + 3) / 7));
  const { year, month } = fromDay(day);
  switch (unit) {
    case "month":
      return granule(unit, year * 12 + month - 1);
    case "quarter":
      return granule(unit, year * 4 + Math.floor((month - 1) / 3));
    case "half":
      return granule(unit, year * 2 + (month > 6 ? 1 : 0));
    case "season":
      return granule(unit, month < 3 ? year * 4 - 1 : year * 4 + Math.floor((month - 3) / 3));
    case "year":
      return granule(unit, year);
    case "decade":
      return granule(unit, Math.floor(year / 10));
    default:
      return granule(unit, Math.floor(year / 100));
  }
}

const monthStart = (index: number): DayNumber =>
  toDay(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);

/** First day, included. */
export function firstDay({ unit, index }: Granule): DayNumber {
  switch (unit) {
    case "day":
      return index;
    case "week":
      return index * 7 - 3;
    case "weekend":
      return index * 7 + 2;
    case "month":
      return monthStart(index);
    case "quarter":
      return monthStart(index * 3);
    case "half":
      return monthStart(index * 6);
    case "season":
      return monthStart(index * 3 + 2);
    case "year":
      return toDay(index, 1, 1);
    case "decade":
      return toDay(index * 10, 1, 1);
    default:
      return toDay(index * 100, 1, 1);
  }
}

/** Last day, included. */
export const lastDay = (g: Granule): DayNumber =>
  g.unit === "weekend" ? firstDay(g) + 1 : firstDay(granule(g.unit, g.index + 1)) - 1;

/** The calendar year a granule counts to; for a week, its ISO year. */
export function yearOf(g: Granule): number {
  switch (g.unit) {
    case "day":
      return fromDay(g.index).year;
    case "week":
    case "weekend":
      return isoWeekOf(firstDay(g)).year;
    case "month":
      return Math.floor(g.index / 12);
    case "quarter":
    case "season":
      return Math.floor(g.index / 4);
    case "half":
      return Math.floor(g.index / 2);
    case "year":
      return g.index;
    case "decade":
      return g.index * 10;
    default:
      return g.index * 100;
  }
}

const SIZE: Readonly<Record<CalendarUnit, number>> = {
  day: 1,
  weekend: 2,
  week: 7,
  month: 30,
  season: 91,
  quarter: 91,
  half: 182,
  year: 365,
  decade: 3652,
  century: 36524,
};

/** Rough length in days, to tell finer units from coarser ones. */
export const sizeOf = (unit: CalendarUnit): number => SIZE[unit];

const two = (n: number): string => String(n).padStart(2, "0");

/** TIMEX3 year: `BC0044` for 44 BCE. */
export const timexYear = (year: number): string =>
  year <= 0 ? `BC${String(1 - year).padStart(4, "0")}` : String(year).padStart(4, "0");

const SEASONS = ["SP", "SU", "FA", "WI"] as const;
const rest = (n: number, base: number): number => ((n % base) + base) % base;

/** TIMEX3 value: `2019-02-27`, `2019-W08`, `2019-W08-WE`, `2019-Q1`, `2019-SU`, `201`, `19`. */
export function timexValue(g: Granule): string {
  const year = timexYear(yearOf(g));
  switch (g.unit) {
    case "day": {
      const { month, day } = fromDay(g.index);
      return `${year}-${two(month)}-${two(day)}`;
    }
    case "week":
      return `${year}-W${two(isoWeekOf(firstDay(g)).week)}`;
    case "weekend":
      return `${year}-W${two(isoWeekOf(firstDay(g)).week)}-WE`;
    case "month":
      return `${year}-${two(rest(g.index, 12) + 1)}`;
    case "quarter":
      return `${year}-Q${rest(g.index, 4) + 1}`;
    case "half":
      return `${year}-H${rest(g.index, 2) + 1}`;
    case "season":
      return `${year}-${SEASONS[rest(g.index, 4)]}`;
    case "year":
      return year;
    case "decade":
      return g.index < 0 ? `BC${String(-g.index - 1).padStart(3, "0")}` : String(g.index).padStart(3, "0");
    default:
      return g.index < 0 ? `BC${two(-g.index - 1)}` : two(g.index);
  }
}

const edtfDay = (day: DayNumber): string => {
  const { year, month, day: d } = fromDay(day);
  return `${edtfYear(year)}-${two(month)}-${two(d)}`;
};

/** The same in EDTF: weeks and weekends as intervals of days, quarters, halves and seasons by their ISO 8601-2 codes. */
export function edtfOf(g: Granule): string {
  switch (g.unit) {
    case "day":
      return edtfDay(g.index);
    case "week":
    case "weekend":
      return `${edtfDay(firstDay(g))}/${edtfDay(lastDay(g))}`;
    case "month":
      return `${edtfYear(yearOf(g))}-${two(rest(g.index, 12) + 1)}`;
    case "quarter":
      return `${edtfYear(yearOf(g))}-${33 + rest(g.index, 4)}`;
    case "half":
      return `${edtfYear(yearOf(g))}-${40 + rest(g.index, 2)}`;
    case "season":
      return `${edtfYear(yearOf(g))}-${21 + rest(g.index, 4)}`;
    case "year":
      return edtfYear(g.index);
    case "decade":
      return g.index < 0
        ? `${edtfDay(firstDay(g))}/${edtfDay(lastDay(g))}`
        : `${String(g.index).padStart(3, "0")}X`;
    default:
      return g.index < 0 ? `${edtfDay(firstDay(g))}/${edtfDay(lastDay(g))}` : `${two(g.index)}XX`;
  }
}

const SEASON_NAMES = ["spring", "summer", "autumn", "winter"] as const;
const ORDINALS = ["first", "second", "third", "fourth"] as const;
const yearWords = (year: number): string => (year <= 0 ? `${1 - year} BCE` : String(year));

export const dayWords = (day: DayNumber): string => {
  const d = fromDay(day);
  return `${d.day} ${MONTH_NAMES[d.month - 1]} ${yearWords(d.year)}`;
};

/** In plain words: "27 February 2019", "the week of 18 February 2019", "the third quarter of 1989". */
export function granuleWords(g: Granule): string {
  const year = yearWords(yearOf(g));
  switch (g.unit) {
    case "day":
      return dayWords(g.index);
    case "week":
      return `the week of ${dayWords(firstDay(g))}`;
    case "weekend":
      return `the weekend of ${dayWords(firstDay(g))}`;
    case "month":
      return `${MONTH_NAMES[rest(g.index, 12)]} ${year}`;
    case "quarter":
      return `the ${ORDINALS[rest(g.index, 4)]} quarter of ${year}`;
    case "half":
      return `the ${ORDINALS[rest(g.index, 2)]} half of ${year}`;
    case "season":
      return `${SEASON_NAMES[rest(g.index, 4)]} ${year}`;
    case "year":
      return year;
    case "decade":
      return `the ${year}s`;
    default:
      return `the hundred years from ${year}`;
  }
}

/** The same day of the month `months` later, or the last day of that month where it is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, day: d } = fromDay(day);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = rest(index, 12) + 1;
  return toDay(y, m, Math.min(d, daysInMonth(y, m)));
}

/** Moves a day by so many units; for months and years the day of the month is kept where it exists. */
export const moved = (day: number, unit: CalendarUnit, by: number): number => {
  switch (unit) {
    case "day":
      return day + by;
    case "week":
    case "weekend":
      return day + 7 * by;
    case "month":
      return addMonths(day, by);
    case "quarter":
    case "season":
      return addMonths(day, 3 * by);
    case "half":
      return addMonths(day, 6 * by);
    case "year":
      return addMonths(day, 12 * by);
    case "decade":
      return addMonths(day, 120 * by);
    default:
      return addMonths(day, 1200 * by);
  }
};
