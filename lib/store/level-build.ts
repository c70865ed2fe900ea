import type { Insertable, Kysely } from "kysely";
import { bulkInsert } from "./bulk-insert";
import { storedFacts } from "./level-change";
import { LevelRanking, type LevelRow } from "./level-events";
import { type EventFacts, facetsOf, isDated, LevelTally, spanRows } from "./level-tally";
import type { Schema } from "./schema";
import type { Store } from "./store";

/** Events looked at together. */
const PAGE = 4_000;

type Weighed = { readonly id: string; readonly salience: number };

/** Ids of all events, weightiest first, page by page. Very many may weigh the same, so each weight is gone through by id. */
const weightiestFirst = async function* (tx: Kysely<Schema>): AsyncGenerator<readonly string[]> {
  const all = tx.selectFrom("events").select(["id", "salience"]);
  const next = (query: typeof all, limit: number): Promise<readonly Weighed[]> =>
    query.orderBy("salience", "desc").orderBy("id", "desc").limit(limit).execute();
  let last: Weighed | undefined;
  for (;;) {
    const same = last
      ? await next(all.where("salience", "=", last.salience).where("id", "<", last.id), PAGE)
      : [];
    const lighter = last ? all.where("salience", "<", last.salience) : all;
    const rows: readonly Weighed[] =
      same.length < PAGE ? [...same, ...(await next(lighter, PAGE - same.length))] : same;
    if (rows.length === 0) return;
    yield rows.map((r) => r.id);
    last = rows.at(-1);
  }
};

type Planned = {
  readonly listed: readonly LevelRow[];
  readonly spans: readonly Insertable<Schema["level_spans"]>[];
};

/**
 * The levels as they should be, a page of events after another; resolves to the counts. One pass in order of weight;
 * memory grows with the number of different periods and outlets, not with the number of events.
 */
export const planLevels = async (
  tx: Kysely<Schema>,
  use: (planned: Planned) => Promise<void>,
): Promise<readonly Insertable<Schema["level_counts"]>[]> => {
  const tally = new LevelTally();
  const ranking = new LevelRanking();
  for await (const ids of weightiestFirst(tx)) {
    const place = new Map(ids.map((id, i) => [id, i]));
    const facts = [...(await storedFacts(tx, ids))].sort(
      (a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
    );
    for (const event of facts) tally.add(event);
    await use({
      listed: facts.filter(isDated).flatMap((event) => placed(event, ranking)),
      spans: facts.flatMap(spanRows),
    });
  }
  return tally.rows();
};

/** Makes all levels anew from the events. */
export const buildLevels = async (tx: Kysely<Schema>, driver: Store["driver"]): Promise<void> => {
  for (const table of ["level_counts", "level_events", "level_spans"] as const)
    await tx.deleteFrom(table).execute();
  const counts = await planLevels(tx, async ({ listed, spans }) => {
    await bulkInsert(tx, driver, "level_events", listed);
    await bulkInsert(tx, driver, "level_spans", spans);
  });
  await bulkInsert(tx, driver, "level_counts", counts);
};

const placed = (event: EventFacts, ranking: LevelRanking): readonly LevelRow[] =>
  facetsOf(event).flatMap((facet) => {
    const level = ranking.place(facet, event.begin);
    const { id, begin, end, salience } = event;
    return level === null ? [] : [{ facet, level, begin_day: begin, event_id: id, end_day: end, salience }];
  });
