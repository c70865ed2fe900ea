import { fromDay, toDay } from "@/lib/domain/calendar";

/**
 * The calendar units that events are counted by, finest first. A period is numbered by its unit: a day itself,
 * 12 × year + month − 1, and the year divided by 1, 10, 100 and 1000, rounded down.
 */
export const UNIT = { day: 0, month: 1, year: 2, decade: 3, century: 4, millennium: 5 } as const;
/** Not calendar: all dated events of a facet, and all undated ones, in period 0. */
export const DATED = 6;
export const UNDATED = 7;
/** `SPAN + k`: how many events take more than 2^(k−1) and at most 2^k days; see `spanOf`. */
export const SPAN = 20;

const YEARS = [0, 0, 1, 10, 100, 1000] as const;
const UNITS = [0, 1, 2, 3, 4, 5] as const;

/** Number of the period of `unit` that holds a day. */
export const periodOf = (unit: number, day: number): number => {
  if (unit === UNIT.day) return day;
  const { year, month } = fromDay(day);
  return unit === UNIT.month ? year * 12 + month - 1 : Math.floor(year / (YEARS[unit] ?? 1));
};

/** The period of every calendar unit that holds a day, by unit. */
export const periodsOf = (day: number): readonly number[] => {
  const { year, month } = fromDay(day);
  return UNITS.map((unit) =>
    unit === UNIT.day
      ? day
      : unit === UNIT.month
        ? year * 12 + month - 1
        : Math.floor(year / (YEARS[unit] ?? 1)),
  );
};

/** First day of a period. */
export const firstDayOfPeriod = (unit: number, period: number): number => {
  if (unit === UNIT.day) return period;
  if (unit === UNIT.month) return toDay(Math.floor(period / 12), (((period % 12) + 12) % 12) + 1, 1);
  return toDay(period * (YEARS[unit] ?? 1), 1, 1);
};

/** Periods `[first, end)` of a unit. */
export type PeriodRange = { readonly unit: number; readonly first: number; readonly end: number };

/**
 * All days up to and including `day`, as few periods as there can be: whole millennia, then the centuries, decades,
 * years, months and days that are left. At most some seventy rows, however many events there are.
 */
export const rangesUpTo = (day: number): readonly PeriodRange[] => {
  const ranges: PeriodRange[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const unit of [5, 4, 3, 2, 1]) {
    const end = periodOf(unit, day + 1);
    ranges.push({ unit, first: Number.isFinite(from) ? periodOf(unit, from) : -1_000_000, end });
    from = firstDayOfPeriod(unit, end);
  }
  ranges.push({ unit: UNIT.day, first: from, end: day + 1 });
  return ranges.filter((r) => r.end > r.first);
};

/** A day is cut into cells of 2^level days; cells of a level nest in those of the next. */
export const cellOf = (level: number, day: number): number => Math.floor(day / 2 ** level);

/** Levels of cells; the coarsest holds 359 years. */
export const LEVELS = 18;
/** Events that a cell lists: more have no room in the sixteenth of a window that it is drawn in. */
export const CELL_EVENTS = 64;

/** The level at which a window is at least eight and, up to some millennia, at most seventeen cells. */
export const levelOf = (days: number): number => {
  let level = 0;
  while (level < LEVELS - 1 && 2 ** (level + 1) * 8 <= days) level += 1;
  return level;
};

/** The least k with 2^k days or more from begin to end, both included; 0 for one day. Its cell holds begin or the one before. */
export const spanOf = (begin: number, end: number): number => {
  let k = 0;
  while (2 ** k < end - begin + 1) k += 1;
  return k;
};
