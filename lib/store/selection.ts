import type { Kysely } from "kysely";
import { inWindow, matching } from "./event-filters";
import type { FullText } from "./full-text";
import { periodOf, UNIT } from "./level-ladder";
import { type Schema, UNDATED_DAY } from "./schema";
import type { DayRange, EventCounts, EventFilter, HistogramRow, HistogramUnit } from "./store";

type Window = Pick<EventFilter, "from" | "to">;

/**
 * The events that match words, outlets and choices, whatever the window: read once, then each window is counted in
 * memory. In order of begin, end, id.
 */
export type Selection = {
  readonly size: number;
  readonly count: (window: Window) => EventCounts;
  /** Ids of the weightiest events that reach into the window. */
  readonly weightiest: (window: Window, limit: number) => readonly string[];
  readonly histogram: (window: Window, unit: HistogramUnit) => readonly HistogramRow[];
  readonly periods: (window: Window, unit: HistogramUnit | "quarter") => number;
  readonly extent: () => DayRange | null;
  readonly gaps: (minDays: number) => readonly DayRange[];
};

type Loaded = {
  readonly ids: readonly string[];
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly salience: Float64Array;
  readonly undated: number;
  /** Outlets of each event, by its place. */
  readonly outlets: readonly (readonly string[])[];
};

const load = async (db: Kysely<Schema>, filter: EventFilter, fullText: FullText): Promise<Loaded> => {
  const bare = { ...filter, from: undefined, to: undefined };
  const all = () => matching(db.selectFrom("events"), bare, fullText);
  const dated = inWindow(all(), {});
  const rows = await dated
    .select(["events.id", "events.begin_day", "events.end_day", "events.salience"])
    .orderBy("events.begin_day")
    .orderBy("events.end_day")
    .orderBy("events.id")
    .execute();
  const undated = await all()
    .where("events.begin_day", "=", UNDATED_DAY)
    .select((eb) => eb.fn.countAll<number | string>().as("n"))
    .executeTakeFirstOrThrow();
  const reports = await dated
    .innerJoin("event_outlets", "event_outlets.event_id", "events.id")
    .select(["event_outlets.event_id as id", "event_outlets.outlet as outlet"])
    .orderBy("event_outlets.outlet")
    .execute();
  const place = new Map(rows.map((r, i) => [r.id, i]));
  const outlets: string[][] = rows.map(() => []);
  const wanted = new Set(filter.outlets ?? []);
  for (const { id, outlet } of reports)
    if (wanted.size === 0 || wanted.has(outlet)) outlets[place.get(id) ?? -1]?.push(outlet);
  return {
    ids: rows.map((r) => r.id),
    begin: Int32Array.from(rows, (r) => r.begin_day),
    end: Int32Array.from(rows, (r) => r.end_day),
    salience: Float64Array.from(rows, (r) => r.salience),
    undated: Number(undated.n),
    outlets,
  };
};

/** Places of the events that reach into a window. */
const placesIn = ({ begin, end }: Loaded, { from, to }: Window): number[] => {
  const places: number[] = [];
  for (let i = 0; i < begin.length; i++) {
    if (to !== undefined && (begin[i] as number) > to) break;
    if (from === undefined || (end[i] as number) >= from) places.push(i);
  }
  return places;
};

const histogramOf = (all: Loaded, window: Window, unit: HistogramUnit): readonly HistogramRow[] => {
  const total = new Map<number, number>();
  const byOutlet = new Map<string, Map<number, number>>();
  const add = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const i of placesIn(all, window)) {
    const key = periodOf(
      UNIT[unit],
      Math.max(all.begin[i] as number, window.from ?? Number.NEGATIVE_INFINITY),
    );
    add(total, key);
    for (const outlet of all.outlets[i] ?? []) {
      const counts = byOutlet.get(outlet) ?? new Map<number, number>();
      byOutlet.set(outlet, counts);
      add(counts, key);
    }
  }
  const rows = (counts: ReadonlyMap<number, number>, outlet: string | null): HistogramRow[] =>
    [...counts].map(([key, n]) => ({ key, outlet, n })).sort((a, b) => a.key - b.key);
  return [...rows(total, null), ...[...byOutlet].flatMap(([outlet, counts]) => rows(counts, outlet))];
};

const periodsOf = (all: Loaded, window: Window, unit: HistogramUnit | "quarter"): number => {
  const keys = new Set<number>();
  for (const i of placesIn(all, window)) {
    const day = Math.max(all.begin[i] as number, window.from ?? Number.NEGATIVE_INFINITY);
    keys.add(unit === "quarter" ? Math.floor(periodOf(UNIT.month, day) / 3) : periodOf(UNIT[unit], day));
  }
  return keys.size;
};

const gapsOf = ({ begin, end }: Loaded, minDays: number): readonly DayRange[] => {
  const gaps: DayRange[] = [];
  let reached: number | null = null;
  for (let i = 0; i < begin.length; i++) {
    const day = begin[i] as number;
    if (reached !== null && day - reached > minDays) gaps.push({ first: reached + 1, last: day - 1 });
    reached = Math.max(reached ?? day, end[i] as number);
  }
  return gaps;
};

const extentOf = ({ begin, end }: Loaded): DayRange | null => {
  if (begin.length === 0) return null;
  return { first: begin[0] as number, last: end.reduce((most, day) => Math.max(most, day)) };
};

export const readSelection = async (
  db: Kysely<Schema>,
  filter: EventFilter,
  fullText: FullText,
): Promise<Selection> => {
  const all = await load(db, filter, fullText);
  const dated = all.ids.length;
  const heavier = (a: number, b: number): number =>
    (all.salience[b] as number) - (all.salience[a] as number) ||
    ((all.ids[a] ?? "") > (all.ids[b] ?? "") ? -1 : 1);
  return {
    size: dated,
    count: (window) => ({
      total: dated + all.undated,
      undated: all.undated,
      inWindow: placesIn(all, window).length,
    }),
    weightiest: (window, limit) =>
      placesIn(all, window)
        .sort(heavier)
        .slice(0, limit)
        .map((i) => all.ids[i] ?? ""),
    histogram: (window, unit) => histogramOf(all, window, unit),
    periods: (window, unit) => periodsOf(all, window, unit),
    extent: () => extentOf(all),
    gaps: (minDays) => gapsOf(all, minDays),
  };
};
