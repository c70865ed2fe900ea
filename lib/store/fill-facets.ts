import type { Kysely } from "kysely";
import type { NewsEvent } from "@/lib/domain/news-event";
import { facetColumns, toEvent, wordsRow } from "./rows";
import type { Schema } from "./schema";

const SOME = 400;

/** An event as stored, or null where its row is damaged: that is told when the event is read, not here. */
const readEvent = (data: string, mentions: readonly string[]): NewsEvent | null => {
  try {
    return toEvent(data, mentions);
  } catch {
    return null;
  }
};

const mentionsOf = async (
  tx: Kysely<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, string[]>();
  for (const m of await tx
    .selectFrom("mentions")
    .select(["event_id", "data"])
    .where("event_id", "in", ids)
    .orderBy("event_id")
    .orderBy("ord")
    .execute())
    found.set(m.event_id, [...(found.get(m.event_id) ?? []), m.data]);
  return found;
};

/** Works out facets, sort keys and search words of events that an older program stored. */
export const fillFacets = async (tx: Kysely<Schema>): Promise<void> => {
  await tx.deleteFrom("event_words").execute();
  for (let last = ""; ; ) {
    const rows = await tx
      .selectFrom("events")
      .select(["id", "data"])
      .where("id", ">", last)
      .orderBy("id")
      .limit(SOME)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)?.id ?? last;
    const mentions = await mentionsOf(
      tx,
      rows.map((r) => r.id),
    );
    for (const row of rows) {
      const event = readEvent(row.data, mentions.get(row.id) ?? []);
      if (event === null) continue;
      await tx.updateTable("events").set(facetColumns(event)).where("id", "=", row.id).execute();
      await tx.insertInto("event_words").values(wordsRow(event)).execute();
    }
  }
};
