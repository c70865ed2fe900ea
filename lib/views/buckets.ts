import type { Bucket, CalendarUnit } from "@/lib/contract/models";
import type { DayNumber } from "@/lib/domain/edtf";
import { type CalendarPeriod, countedUnit, firstDayOf, periodOf } from "./calendar-periods";

/** How many events begin in a period; with an outlet, how many of them it reports. `n` may be negative to take away. */
export type Tally = { readonly day: DayNumber; readonly outlet: string | null; readonly n: number };

/** Counts as the store gives them (see `HistogramRow`), as tallies of `unit`. */
export const tallies = (
  rows: readonly { readonly key: number; readonly outlet: string | null; readonly n: number }[],
  unit: CalendarUnit,
): readonly Tally[] =>
  rows.map((r) => ({ day: firstDayOf(countedUnit(unit), r.key), outlet: r.outlet, n: r.n }));

type Open = { readonly period: CalendarPeriod; n: number; readonly outlets: Map<string, number> };

/** Adds tallies up by calendar period, in time order. Days before `from` count with the period that holds `from`. */
export const bucketsOf = (
  all: readonly Tally[],
  unit: CalendarUnit,
  from = Number.NEGATIVE_INFINITY,
): Bucket[] => {
  const open = new Map<DayNumber, Open>();
  // Tallies of one period come with the same day again and again, and naming a period is work.
  const ofDay = new Map<DayNumber, Open>();
  const openAt = (day: DayNumber): Open => {
    const known = ofDay.get(day);
    if (known) return known;
    const period = periodOf(unit, day);
    const bucket = open.get(period.start) ?? { period, n: 0, outlets: new Map() };
    open.set(period.start, bucket);
    ofDay.set(day, bucket);
    return bucket;
  };
  for (const { day, outlet, n } of all) {
    const bucket = openAt(Math.max(day, from));
    if (outlet === null) bucket.n += n;
    else bucket.outlets.set(outlet, (bucket.outlets.get(outlet) ?? 0) + n);
  }
  return [...open.values()]
    .filter((b) => b.n > 0)
    .sort((a, b) => a.period.start - b.period.start)
    .map((b) => ({ ...b.period, n: b.n, outlets: outletCounts(b.outlets) }));
};

const outletCounts = (outlets: ReadonlyMap<string, number>): Bucket["outlets"] =>
  [...outlets]
    .filter(([, n]) => n > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, n]) => ({ name, n }));
