import type { Kysely } from "kysely";
import type { EventBrief, NewsEvent } from "@/lib/domain/news-event";
import type { FullText } from "./full-text";
import { type FacetFacts, facetOf, levelQueries, readFacts, weightiest } from "./level-queries";
import type { Schema } from "./schema";
import { readSelection, type Selection } from "./selection";
import type { EventFilter, Store } from "./store";

/** Selections kept, and events in them all together. */
const MOST_KEPT = 6;
const MOST_EVENTS = 1_500_000;

/** Selections of one revision; the least recently asked one goes when there are too many. */
const keeper = () => {
  const kept = new Map<string, Promise<Selection>>();
  let revision = "";
  const trim = async (): Promise<void> => {
    let events = 0;
    for (const key of [...kept.keys()].reverse()) {
      events += (await kept.get(key)?.catch(() => null))?.size ?? 0;
      if (events > MOST_EVENTS && kept.size > 1) kept.delete(key);
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
  };
  return async (now: string, key: string, read: () => Promise<Selection>): Promise<Selection> => {
    if (now !== revision) kept.clear();
    revision = now;
    const found = kept.get(key) ?? read();
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    await found;
    await trim();
    return found;
  };
};

type Windows = Pick<
  Store,
  "countEvents" | "topEvents" | "topBriefs" | "histogram" | "periods" | "extent" | "gaps"
>;

/** What holds for facets, remembered as long as the store does not change. */
const factsKeeper = (db: Kysely<Schema>) => {
  const known = new Map<string, FacetFacts>();
  let revision = "";
  return async (now: string, facet: string): Promise<FacetFacts> => {
    if (now !== revision || known.size > 500) known.clear();
    revision = now;
    const facts = known.get(facet) ?? (await readFacts(db, facet));
    known.set(facet, facts);
    return facts;
  };
};

type Standing = { readonly revision: string; readonly fresh: boolean };

const standingOf = async (db: Kysely<Schema>): Promise<Standing> => {
  const rows = await db.selectFrom("meta").selectAll().where("key", "in", ["revision", "levels"]).execute();
  const of = (key: string): string => rows.find((r) => r.key === key)?.value ?? "";
  return { revision: of("revision"), fresh: of("levels") === "fresh" };
};

/**
 * What windows are made of. Where the filter is all events or one outlet's, from the levels, at a cost that does not
 * depend on the number of events. Words, several outlets and other choices are read once for each change of the store,
 * at a cost that grows with what they match; each window of them then is counted in memory.
 */
export const windowQueries = (
  db: Kysely<Schema>,
  driver: Store["driver"],
  fullText: FullText,
  events: {
    readonly eventsInTime: (ids: readonly string[]) => Promise<readonly NewsEvent[]>;
    readonly briefsInTime: (ids: readonly string[]) => Promise<readonly EventBrief[]>;
  },
): Windows => {
  const levels = levelQueries(db, driver);
  const keep = keeper();
  const factsOf = factsKeeper(db);
  /** Gives the filter to whoever can answer it. */
  const answer = async <T>(
    filter: EventFilter,
    fromLevels: (facts: FacetFacts) => Promise<T>,
    fromEvents: (selection: Selection) => T,
  ): Promise<T> => {
    const { revision, fresh } = await standingOf(db);
    const facet = fresh ? facetOf(filter) : null;
    if (facet !== null) return fromLevels(await factsOf(revision, facet));
    const { outlets, q, facets } = filter;
    const question = JSON.stringify([outlets, q, facets]);
    return fromEvents(
      await keep(revision, question, () => readSelection(db, { outlets, q, facets }, fullText)),
    );
  };
  const top = (filter: EventFilter, limit: number): Promise<readonly string[]> =>
    answer(
      filter,
      (facts) => weightiest(db, facts, filter, limit),
      (s) => s.weightiest(filter, limit),
    );
  return {
    countEvents: (filter) =>
      answer(
        filter,
        (facts) => levels.count(facts, filter),
        (s) => s.count(filter),
      ),
    topEvents: async (filter, limit) => events.eventsInTime(await top(filter, limit)),
    topBriefs: async (filter, limit) => events.briefsInTime(await top(filter, limit)),
    histogram: (filter, unit) =>
      answer(
        filter,
        (facts) => levels.histogram(facts, filter, unit),
        (s) => s.histogram(filter, unit),
      ),
    periods: (filter, unit) =>
      answer(
        filter,
        (facts) => levels.periods(facts, filter, unit),
        (s) => s.periods(filter, unit),
      ),
    extent: (filter) =>
      answer(
        filter,
        async (facts) => facts.range,
        (s) => s.extent(),
      ),
    gaps: (filter, minDays) =>
      answer(
        filter,
        (facts) => levels.gaps(facts.facet, minDays),
        (s) => s.gaps(minDays),
      ),
  };
};
