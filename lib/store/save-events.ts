import type { Kysely } from "kysely";
import type { NewsEvent } from "@/lib/domain/news-event";
import { chunks, insertAll } from "./chunks";
import { type FormerEvent, type FormerMention, retire, writeLedger } from "./ledger";
import { eventRow, mentionRow, wordsRow } from "./rows";
import type { Schema } from "./schema";
import type { StoreChange } from "./store";

const deleteEvents = async (tx: Kysely<Schema>, ids: readonly string[]): Promise<void> => {
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

/** Replaces the events that differ; ids that vanish go to the ledger. */
export const saveEvents = async (
  tx: Kysely<Schema>,
  { extraction: { events }, moved }: StoreChange,
): Promise<boolean> => {
  const stored = new Map(
    (await tx.selectFrom("events").select(["id", "title", "digest"]).execute()).map((r) => [r.id, r]),
  );
  const now = new Set<string>(events.map((e) => e.id));
  const gone = [...stored.values()].filter((r) => !now.has(r.id));
  const changed = events.filter((e) => stored.get(e.id)?.digest !== eventRow(e).digest);
  const former = await formerEvents(tx, gone);
  await deleteEvents(tx, [
    ...gone.map((r) => r.id),
    ...changed.filter((e) => stored.has(e.id)).map((e) => e.id),
  ]);
  await insertEvents(tx, changed);
  await writeLedger(
    tx,
    "event_ids",
    retire(former, events, moved),
    changed.filter((e) => !stored.has(e.id)).map((e) => e.id),
  );
  return gone.length > 0 || changed.length > 0;
};
