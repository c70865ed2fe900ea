import type { Kysely } from "kysely";
import type { NewsEvent } from "@/lib/domain/news-event";
import type { FullText } from "./full-text";
import { facetOf, levelQueries, weightiest } from "./level-queries";
import { levelsAreFresh } from "./levels";
import type { Schema } from "./schema";
import { readSelection, type Selection } from "./selection";
import type { Store } from "./store";

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

type Windows = Pick<Store, "countEvents" | "topEvents" | "histogram" | "periods" | "extent" | "gaps">;

/**
 * What windows are made of. Where the filter is all events or one outlet's, from the levels, at a cost that does not
 * depend on the number of events. Words, several outlets and other choices are read once for each change of the store,
 * at a cost that grows with what they match; each window of them then is counted in memory.
 */
export const windowQueries = (
  db: Kysely<Schema>,
  fullText: FullText,
  eventsInTime: (ids: readonly string[]) => Promise<readonly NewsEvent[]>,
): Windows => {
  const levels = levelQueries(db);
  const keep = keeper();
  type Filter = Parameters<Windows["countEvents"]>[0];
  const facet = async (filter: Filter): Promise<string | null> => {
    const found = facetOf(filter);
    return found !== null && (await levelsAreFresh(db)) ? found : null;
  };
  const selection = async ({ outlets, q, facets }: Filter): Promise<Selection> => {
    const { value } = await db
      .selectFrom("meta")
      .select("value")
      .where("key", "=", "revision")
      .executeTakeFirstOrThrow();
    const filter = { outlets, q, facets };
    return keep(value, JSON.stringify([outlets, q, facets]), () => readSelection(db, filter, fullText));
  };
  return {
    async countEvents(filter) {
      const own = await facet(filter);
      return own === null ? (await selection(filter)).count(filter) : levels.count(own, filter);
    },
    async topEvents(filter, limit) {
      const own = await facet(filter);
      const ids =
        own === null
          ? (await selection(filter)).weightiest(filter, limit)
          : await weightiest(db, own, filter, limit);
      return eventsInTime(ids);
    },
    async histogram(filter, unit) {
      const own = await facet(filter);
      return own === null
        ? (await selection(filter)).histogram(filter, unit)
        : levels.histogram(own, filter, unit);
    },
    async periods(filter, unit) {
      const own = await facet(filter);
      return own === null
        ? (await selection(filter)).periods(filter, unit)
        : levels.periods(own, filter, unit);
    },
    async extent(filter) {
      const own = await facet(filter);
      return own === null ? (await selection(filter)).extent() : levels.extent(own);
    },
    async gaps(filter, minDays) {
      const own = await facet(filter);
      return own === null ? (await selection(filter)).gaps(minDays) : levels.gaps(own, minDays);
    },
  };
};
