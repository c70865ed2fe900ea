import type { Edtf } from "./ids";

/** Whole days since 1970-01-01 in the proleptic Gregorian calendar; astronomical years (year 0 exists). */
export type DayNumber = number;

/**
 * What a date leaves open, as four bounds in whole days, all included: the thing began between `earliestStart` and
 * `latestStart` and ended between `earliestEnd` and `latestEnd`. Open ends are -Infinity and Infinity. For "some
 * day in December" the start can be as late as the 31st and the end as early as the 1st (docs/decisions/0002).
 */
export type Bounds = {
  readonly earliestStart: DayNumber;
  readonly latestStart: DayNumber;
  readonly earliestEnd: DayNumber;
  readonly latestEnd: DayNumber;
};

/** The five honest marks (see docs/glossary.md). */
export type DateForm = "day" | "some-day" | "period" | "approximate" | "uncertain";

export type Precision =
  | "day"
  | "week"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "interval"
  | "set";

export type EdtfResult =
  | { readonly ok: true; readonly edtf: Edtf }
  | { readonly ok: false; readonly error: string };
