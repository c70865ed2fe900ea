import { type Kysely, type RawBuilder, sql } from "kysely";
import type { FacetChoice } from "@/lib/domain/facets";
import { storable } from "./event-filters";
import {
  cellOf,
  DATED,
  firstDayOfPeriod,
  LEVELS,
  levelOf,
  type PeriodRange,
  periodOf,
  rangesUpTo,
  SPAN,
  UNDATED,
  UNIT,
} from "./level-ladder";
import { ALL, outletFacet } from "./level-tally";
import type { Schema } from "./schema";
import type { DayRange, EventCounts, EventFilter, HistogramRow, HistogramUnit, Store } from "./store";
import { searchTerms } from "./words";

type Database = Kysely<Schema>;

/** Whether a choice of facets leaves anything out. */
const chooses = (choice: FacetChoice): boolean =>
  choice.texts > 1 || Object.values(choice).some((values) => Array.isArray(values) && values.length > 0);

/** The facet that answers a filter by itself, or null: words, several outlets and other choices are counted from the events. */
export const facetOf = ({ outlets = [], q, facets }: EventFilter): string | null => {
  if ((facets && chooses(facets)) || searchTerms(q ?? "").length > 0 || outlets.length > 1) return null;
  const [outlet] = outlets;
  return outlet === undefined ? ALL : outletFacet(storable(outlet));
};

/**
 * The counts of some ranges, of one facet or all. A part for each range, so that each is looked up in an index: joined by
 * “or” they would be found by reading the whole table.
 */
const countsIn = (ranges: readonly PeriodRange[], facet: string | null): RawBuilder<unknown> => {
  const own = facet === null ? sql`` : sql`facet = ${facet} and`;
  const parts = ranges.map(
    (r) => sql`select facet, begins, ends from level_counts
      where ${own} unit = ${r.unit} and period >= ${r.first} and period < ${r.end}`,
  );
  return sql`(${sql.join(parts, sql` union all `)}) as counts`;
};

type Sums = { readonly begins: number; readonly ends: number };

type SumRow = {
  readonly facet: string;
  readonly begins: number | string | null;
  readonly ends: number | string | null;
};

const sumOf = (row: SumRow | undefined): Sums => ({
  begins: Number(row?.begins ?? 0),
  ends: Number(row?.ends ?? 0),
});

/** How many events of a facet begin, and how many end, up to and including a day. */
const sumsUpTo = async (db: Database, facet: string, day: number): Promise<Sums> => {
  const { rows } = await sql<SumRow>`select sum(begins) as begins, sum(ends) as ends
    from ${countsIn(rangesUpTo(day), facet)}`.execute(db);
  return sumOf(rows[0]);
};

/** What holds for a facet whatever the window. */
export type FacetFacts = {
  readonly facet: string;
  readonly dated: number;
  readonly undated: number;
  /** From the first begin to the last end of its dated events; null without any. */
  readonly range: DayRange | null;
  /** Which lengths its events of several days have, see `spanOf`. */
  readonly spans: readonly number[];
};

export const readFacts = async (db: Database, facet: string): Promise<FacetFacts> => {
  const rows = await db
    .selectFrom("level_counts")
    .select(["unit", "begins"])
    .where("facet", "=", facet)
    .where("unit", ">=", DATED)
    .execute();
  const of = (unit: number): number => rows.find((r) => r.unit === unit)?.begins ?? 0;
  return {
    facet,
    dated: of(DATED),
    undated: of(UNDATED),
    range: await rangeOf(db, facet),
    spans: rows.filter((r) => r.unit > SPAN && r.begins > 0).map((r) => r.unit - SPAN),
  };
};

/** Dated events that reach into a window: those that begin before its end, less those that end before its begin. */
const reaching = async (
  db: Database,
  { facet, dated }: FacetFacts,
  { from, to }: EventFilter,
): Promise<number> => {
  const begun = to === undefined ? dated : (await sumsUpTo(db, facet, to)).begins;
  return from === undefined ? begun : begun - (await sumsUpTo(db, facet, from - 1)).ends;
};

const rangeOf = async (db: Database, facet: string): Promise<DayRange | null> => {
  const day = async (way: "asc" | "desc") =>
    (
      await db
        .selectFrom("level_counts")
        .select("period")
        .where("facet", "=", facet)
        .where("unit", "=", UNIT.day)
        .orderBy("period", way)
        .limit(1)
        .executeTakeFirst()
    )?.period;
  const [first, last] = [await day("asc"), await day("desc")];
  return first === undefined || last === undefined ? null : { first, last };
};

/** A weighty event without its content. */
type Weighty = { readonly event_id: string; readonly salience: number };

/** Weighty events that begin in the window: those listed in the cells that the window is some sixteen of. */
const beginning = (
  db: Database,
  facet: string,
  from: number,
  to: number,
  limit: number,
): Promise<Weighty[]> => {
  const level = levelOf(to - from + 1);
  return db
    .selectFrom("level_events")
    .select(["event_id", "salience"])
    .where("facet", "=", facet)
    .where(
      "level",
      "in",
      Array.from({ length: LEVELS - level }, (_, i) => level + i),
    )
    .where("begin_day", ">=", from)
    .where("begin_day", "<=", to)
    .orderBy("salience", "desc")
    .orderBy("event_id", "desc")
    .limit(limit)
    .execute();
};

/** Weighty events that go on at a day and have begun before it. */
const goingOn = async (
  db: Database,
  { facet, spans }: FacetFacts,
  day: number,
  limit: number,
): Promise<readonly Weighty[]> => {
  const cells = spans.flatMap((span) => [0, 1].map((back) => ({ span, cell: cellOf(span, day) - back })));
  if (cells.length === 0) return [];
  const parts = cells.map(
    ({ span, cell }) => sql`select * from (select event_id, salience from level_spans
      where facet = ${facet} and span = ${span} and cell = ${cell} and begin_day < ${day} and end_day >= ${day}
      order by salience desc, event_id desc limit ${limit}) as part`,
  );
  return (await sql<Weighty>`${sql.join(parts, sql` union all `)}`.execute(db)).rows;
};

const byWeight = (a: Weighty, b: Weighty): number =>
  b.salience - a.salience || (a.event_id > b.event_id ? -1 : a.event_id < b.event_id ? 1 : 0);

/** Ids of the weightiest events that reach into the window. */
export const weightiest = async (
  db: Database,
  facts: FacetFacts,
  filter: EventFilter,
  limit: number,
): Promise<readonly string[]> => {
  const window = clipped(filter, facts.range);
  if (!window) return [];
  const found = [
    ...(await beginning(db, facts.facet, window.from, window.to, limit)),
    ...(filter.from === undefined ? [] : await goingOn(db, facts, window.from, limit)),
  ];
  return found
    .sort(byWeight)
    .slice(0, limit)
    .map((e) => e.event_id);
};

const UNITS: Readonly<Record<HistogramUnit, number>> = UNIT;

/** Beyond so many outlets the ends of a window tell the outlets of their whole periods: nobody reads forty names there. */
const MOST_EXACT = 40;

type CountedPeriod = { readonly facet: string; readonly period: number; readonly begins: number };

const periodRows = (
  db: Database,
  facet: string,
  unit: number,
  first: number,
  last: number,
): Promise<CountedPeriod[]> =>
  db
    .selectFrom("level_counts")
    .select(["facet", "period", "begins"])
    .where("unit", "=", unit)
    .where("period", ">=", first)
    .where("period", "<=", last)
    .where("begins", ">", 0)
    .where("facet", "=", facet)
    .orderBy("period")
    .execute();

/** Signs that no outlet's name holds. */
const [BETWEEN, PARTS] = ["\u001E", "\u001F"];

/**
 * The same for all outlets. A period's counts come in one text: fetching a row costs more than taking that apart.
 */
const outletRows = async (
  db: Database,
  driver: Store["driver"],
  unit: number,
  first: number,
  last: number,
): Promise<CountedPeriod[]> => {
  const packed =
    driver === "postgres"
      ? sql<string>`string_agg(facet || ${PARTS} || begins, ${BETWEEN})`
      : sql<string>`group_concat(facet || ${PARTS} || begins, ${BETWEEN})`;
  const rows = await db
    .selectFrom("level_counts")
    .select(["period", packed.as("packed")])
    .where("unit", "=", unit)
    .where("period", ">=", first)
    .where("period", "<=", last)
    .where("facet", "<>", ALL)
    .where("begins", ">", 0)
    .groupBy("period")
    .orderBy("period")
    .execute();
  return rows.flatMap((row) =>
    row.packed.split(BETWEEN).map((part) => {
      const at = part.lastIndexOf(PARTS);
      return { period: row.period, facet: part.slice(0, at), begins: Number(part.slice(at + 1)) };
    }),
  );
};

/** Sums up to a day for each facet that is asked about. */
type SumsOf = (day: number) => Promise<(facet: string) => Sums>;

const NONE: Sums = { begins: 0, ends: 0 };

/** Sums of all facets at once, each day's once. */
const sumsOfAll = (db: Database): SumsOf => {
  const known = new Map<number, Promise<(facet: string) => Sums>>();
  const read = async (day: number): Promise<(facet: string) => Sums> => {
    const { rows } = await sql<SumRow>`select facet, sum(begins) as begins, sum(ends) as ends
      from ${countsIn(rangesUpTo(day), null)} group by facet`.execute(db);
    const sums = new Map(rows.map((r) => [r.facet, sumOf(r)]));
    return (facet) => sums.get(facet) ?? NONE;
  };
  return (day) => {
    const found = known.get(day) ?? read(day);
    known.set(day, found);
    return found;
  };
};

const sumsOfOne =
  (db: Database, facet: string): SumsOf =>
  async (day) => {
    const sums = await sumsUpTo(db, facet, day);
    return () => sums;
  };

/** Counts of the events that reach into a window by the period of their begin, those begun before it in its first. */
const countedPeriods = async (
  sums: SumsOf,
  facet: string,
  unit: number,
  [from, to]: readonly [number, number],
  rows: readonly CountedPeriod[],
): Promise<readonly { readonly period: number; readonly n: number }[]> => {
  const [first, last] = [periodOf(unit, from), periodOf(unit, to)];
  const inner = rows
    .filter((r) => r.period > first && r.period < last)
    .map((r) => ({ period: r.period, n: r.begins }));
  const upTo = async (day: number): Promise<Sums> => (await sums(day))(facet);
  const endOfFirst = firstDayOfPeriod(unit, first + 1) - 1;
  const atFirst = (await upTo(Math.min(to, endOfFirst))).begins - (await upTo(from - 1)).ends;
  if (last === first) return [{ period: first, n: atFirst }];
  const atLast = (await upTo(to)).begins - (await upTo(firstDayOfPeriod(unit, last) - 1)).begins;
  return [{ period: first, n: atFirst }, ...inner, { period: last, n: atLast }];
};

type Clipped = { readonly from: number; readonly to: number; readonly whole: boolean };

/** A window inside the extent, or null if nothing is there. */
const clipped = (filter: EventFilter, extent: DayRange | null): Clipped | null => {
  if (!extent) return null;
  const from = Math.max(filter.from ?? extent.first, extent.first);
  const to = Math.min(filter.to ?? extent.last, extent.last);
  return to < from ? null : { from, to, whole: from === extent.first && to === extent.last };
};

/** Answers from the levels, for filters that are a facet. All of them cost the same at any number of events. */
export const levelQueries = (db: Database, driver: Store["driver"]) => ({
  count: async (facts: FacetFacts, filter: EventFilter): Promise<EventCounts> => ({
    total: facts.dated + facts.undated,
    undated: facts.undated,
    inWindow: await reaching(db, facts, filter),
  }),

  async histogram(
    facts: FacetFacts,
    filter: EventFilter,
    name: HistogramUnit,
  ): Promise<readonly HistogramRow[]> {
    const window = clipped(filter, facts.range);
    if (!window) return [];
    const { facet } = facts;
    const unit = UNITS[name];
    const { from, to } = window;
    const [first, last] = [periodOf(unit, from), periodOf(unit, to)];
    const own = await periodRows(db, facet, unit, first, last);
    if (facet !== ALL) {
      const counted = await countedPeriods(sumsOfOne(db, facet), facet, unit, [from, to], own);
      return [...histogramRows(counted, null), ...histogramRows(counted, facet.slice(1))];
    }
    const others = await outletRows(db, driver, unit, first, last);
    const outlets = window.whole ? [] : await outletFacets(db);
    const exact = !window.whole && outlets.length <= MOST_EXACT;
    const sums = exact ? sumsOfAll(db) : sumsOfOne(db, facet);
    const rows = [...histogramRows(await countedPeriods(sums, facet, unit, [from, to], own), null)];
    if (!exact) {
      const plain = others.map((r) => ({ key: r.period, outlet: r.facet.slice(1), n: r.begins }));
      return [...rows, ...plain];
    }
    const byFacet = new Map<string, CountedPeriod[]>(outlets.map((o) => [o, []]));
    for (const row of others) byFacet.get(row.facet)?.push(row);
    for (const [outlet, mine] of byFacet)
      rows.push(
        ...histogramRows(await countedPeriods(sums, outlet, unit, [from, to], mine), outlet.slice(1)),
      );
    return rows;
  },

  /** In how many periods of a unit events begin; quarters are counted from months. */
  async periods(facts: FacetFacts, filter: EventFilter, name: HistogramUnit | "quarter"): Promise<number> {
    const window = clipped(filter, facts.range);
    if (!window) return 0;
    const unit = name === "quarter" ? UNIT.month : UNITS[name];
    const n = name === "quarter" ? sql`count(distinct (period + 3000000) / 3)` : sql`count(*)`;
    const row = await db
      .selectFrom("level_counts")
      .select(sql<number | string>`${n}`.as("n"))
      .where("facet", "=", facts.facet)
      .where("unit", "=", unit)
      .where("period", ">=", periodOf(unit, window.from))
      .where("period", "<=", periodOf(unit, window.to))
      .where("begins", ">", 0)
      .executeTakeFirstOrThrow();
    return Number(row.n);
  },

  async gaps(facet: string, minDays: number): Promise<readonly DayRange[]> {
    const days = await db
      .selectFrom("level_counts")
      .select(["period", "begins", "ends"])
      .where("facet", "=", facet)
      .where("unit", "=", UNIT.day)
      .orderBy("period")
      .execute();
    const gaps: DayRange[] = [];
    let open = 0;
    let reached: number | null = null;
    for (const { period, begins, ends } of days) {
      if (reached !== null && open === 0 && period - reached > minDays)
        gaps.push({ first: reached + 1, last: period - 1 });
      open += begins - ends;
      reached = period;
    }
    return gaps;
  },

  /** Events of each outlet, dated or not. */
  async outletEvents(): Promise<ReadonlyMap<string, number>> {
    const rows = await db
      .selectFrom("level_counts")
      .select(["facet", "begins"])
      .where("unit", "in", [DATED, UNDATED])
      .where("facet", "<>", ALL)
      .execute();
    const found = new Map<string, number>();
    for (const { facet, begins } of rows)
      found.set(facet.slice(1), (found.get(facet.slice(1)) ?? 0) + begins);
    return found;
  },
});

const histogramRows = (
  counted: readonly { readonly period: number; readonly n: number }[],
  outlet: string | null,
): readonly HistogramRow[] => counted.filter((r) => r.n > 0).map((r) => ({ key: r.period, outlet, n: r.n }));

const outletFacets = async (db: Database): Promise<readonly string[]> =>
  (
    await db
      .selectFrom("level_counts")
      .select("facet")
      .where("unit", "=", DATED)
      .where("period", "=", 0)
      .where("facet", "<>", ALL)
      .orderBy("facet")
      .execute()
  ).map((r) => r.facet);
