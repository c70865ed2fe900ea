import type { Kysely } from "kysely";
import type { NewsEvent } from "@/lib/domain/news-event";
import type { Schema } from "./schema";

/** An id that no longer names an event, and the event that took its place, if any. */
export type LedgerEntry = { readonly id: string; readonly current: string | null; readonly title: string };

/** An event as stored before a change, with its mentions in order. */
export type FormerEvent = {
  readonly id: string;
  readonly title: string;
  readonly mentions: readonly string[];
};

/**
 * What becomes of ids that a change retires. An event that says it supersedes an id takes it; else the one that
 * holds most of its mentions, and with equal shares the one that holds the earliest; else nobody.
 */
export const retire = (
  former: readonly FormerEvent[],
  events: readonly NewsEvent[],
): readonly LedgerEntry[] => {
  const heirs = new Map<string, string>();
  const home = new Map<string, string>();
  for (const event of events) {
    for (const id of event.supersedes) heirs.set(id, event.id);
    for (const mention of event.mentions) home.set(mention.id, event.id);
  }
  return former.map(({ id, title, mentions }) => ({
    id,
    title,
    current: heirs.get(id) ?? majority(mentions, home),
  }));
};

const majority = (mentions: readonly string[], home: ReadonlyMap<string, string>): string | null => {
  const shares = new Map<string, number>();
  for (const mention of mentions) {
    const event = home.get(mention);
    if (event !== undefined) shares.set(event, (shares.get(event) ?? 0) + 1);
  }
  // A Map keeps the order of first sight and the sort is stable: equal shares go to the earliest mention's event.
  return [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

/** Writes entries and sends ids that led to a retired event on to its heir, so that no chain grows. */
export const writeLedger = async (
  tx: Kysely<Schema>,
  entries: readonly LedgerEntry[],
  revived: readonly string[],
): Promise<void> => {
  for (const { id, current, title } of entries) {
    await tx.updateTable("event_ids").set({ current_id: current }).where("current_id", "=", id).execute();
    await tx
      .insertInto("event_ids")
      .values({ id, current_id: current, title })
      .onConflict((c) => c.column("id").doUpdateSet({ current_id: current, title }))
      .execute();
  }
  for (let i = 0; i < revived.length; i += 500)
    await tx
      .deleteFrom("event_ids")
      .where("id", "in", revived.slice(i, i + 500))
      .execute();
};
