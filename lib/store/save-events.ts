import type { Kysely } from "kysely";
import type { NewsEvent } from "@/lib/domain/news-event";
import { chunks, insertAll } from "./chunks";
import { type FormerEvent, type FormerMention, retire, writeLedger } from "./ledger";
import { changeLevels } from "./levels";
import { eventRow, mentionRow, wordsRow } from "./rows";
import { saveArrivals } from "./save-arrivals";
import type { Schema } from "./schema";
import type { Store, StoreChange } from "./store";

export const deleteEvents = async (tx: Kysely<Schema>, ids: readonly string[]): Promise<void> => {
  for (const some of chunks(ids)) {
    await tx.deleteFrom("event_words").where("event_id", "in", some).execute();
    await tx.deleteFrom("event_outlets").where("event_id", "in", some).execute();
    await tx.deleteFrom("mentions").where("event_id", "in", some).execute();
    await tx.deleteFrom("events").where("id", "in", some).execute();
  }
};

const insertEvents = async (tx: Kysely<Schema>, events: readonly NewsEvent[]): Promise<void> => {
  await insertAll(tx, "events", events.map(eventRow));
  await insertAll(
    tx,
    "mentions",
    events.flatMap((e) => e.mentions.map((m, i) => mentionRow(m, e, i))),
  );
  await insertAll(
    tx,
    "event_outlets",
    events.flatMap((e) => e.outlets.map((outlet) => ({ event_id: e.id, outlet }))),
  );
  await insertAll(tx, "event_words", events.map(wordsRow));
};

const formerEvents = async (
  tx: Kysely<Schema>,
  gone: readonly { readonly id: string; readonly title: string }[],
): Promise<readonly FormerEvent[]> => {
  const mentions = new Map<string, FormerMention[]>();
  for (const some of chunks(gone.map((g) => g.id)))
    for (const row of await tx
      .selectFrom("mentions")
      .select(["id", "event_id", "article_id", "quote"])
      .where("event_id", "in", some)
      .orderBy("ord")
      .execute())
      mentions.set(row.event_id, [
        ...(mentions.get(row.event_id) ?? []),
        { id: row.id, articleId: row.article_id, quote: row.quote },
      ]);
  return gone.map((g) => ({ ...g, mentions: mentions.get(g.id) ?? [] }));
};

/**
 * What a save did to the events, by id; the three lists are disjoint and sorted. `changed` events keep their id and have
 * other content now.
 */
export type EventsDelta = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly retired: readonly string[];
};

/** Whether anything happened at all. */
export const isEmptyDelta = ({ added, changed, retired }: EventsDelta): boolean =>
  added.length + changed.length + retired.length === 0;

/** Imported events that have to make way: what the articles themselves say takes their place under the same id. */
const importedAmong = async (tx: Kysely<Schema>, ids: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const some of chunks(ids)) {
    const rows = await tx
      .selectFrom("events")
      .select("id")
      .where("id", "in", some)
      .where("imported", "is not", null)
      .execute();
    found.push(...rows.map((r) => r.id));
  }
  return found;
};

/** The stored events that a change speaks of: all that were found in articles, or those it worked out again. */
const eventsInScope = async (
  tx: Kysely<Schema>,
  merge: StoreChange["merge"],
  events: readonly NewsEvent[],
): Promise<readonly { readonly id: string; readonly title: string; readonly digest: string }[]> => {
  const found = tx.selectFrom("events").select(["id", "title", "digest"]).where("imported", "is", null);
  if (!merge) return found.execute();
  const rows: { id: string; title: string; digest: string }[] = [];
  for (const some of chunks([...new Set([...merge.former, ...events.map((e) => e.id)])]))
    rows.push(...(await found.where("id", "in", some).execute()));
  return rows;
};

/** Replaces the events that differ; ids that vanish go to the ledger. */
export const saveEvents = async (
  tx: Kysely<Schema>,
  driver: Store["driver"],
  { extraction: { events }, merge, moved, basedOn }: StoreChange,
): Promise<EventsDelta> => {
  const stored = new Map((await eventsInScope(tx, merge, events)).map((r) => [r.id, r]));
  const now = new Set<string>(events.map((e) => e.id));
  const gone = [...stored.values()].filter((r) => !now.has(r.id));
  const fresh = events.filter((e) => stored.get(e.id)?.digest !== eventRow(e).digest);
  const delta: EventsDelta = {
    added: fresh.flatMap((e) => (stored.has(e.id) ? [] : [e.id])).sort(),
    changed: fresh.flatMap((e) => (stored.has(e.id) ? [e.id] : [])).sort(),
    retired: gone.map((r) => r.id).sort(),
  };
  const former = await formerEvents(tx, gone);
  const going = [...delta.changed, ...delta.retired, ...(await importedAmong(tx, delta.added))];
  const levels = await changeLevels(tx, driver, going, fresh.length, "now");
  await deleteEvents(tx, going);
  await levels.gone();
  await insertEvents(tx, fresh);
  await levels.came(fresh);
  const retired = retire(former, events, moved);
  await writeLedger(tx, "event_ids", retired, delta.added);
  await saveArrivals(tx, delta.added, retired, basedOn + 1);
  return delta;
};
