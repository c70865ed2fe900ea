import type { Kysely } from "kysely";
import { chunks, insertAll } from "./chunks";
import type { LedgerEntry } from "./ledger";
import type { Schema } from "./schema";

/** When each event first stood here. An event that took the place of another is as old as that one: it is no news. */
export const saveArrivals = async (
  tx: Kysely<Schema>,
  fresh: readonly string[],
  entries: readonly LedgerEntry[],
  revision: number,
): Promise<void> => {
  if (fresh.length === 0) return;
  const former = new Map<string, number>();
  for (const some of chunks(entries.map((e) => e.id)))
    for (const row of await tx
      .selectFrom("event_arrivals")
      .selectAll()
      .where("event_id", "in", some)
      .execute())
      former.set(row.event_id, row.revision);
  const inherited = new Map<string, number>();
  for (const { id, current } of entries)
    if (current !== null)
      inherited.set(current, Math.min(inherited.get(current) ?? revision, former.get(id) ?? 0));
  for (const some of chunks([...fresh]))
    await tx.deleteFrom("event_arrivals").where("event_id", "in", some).execute();
  await insertAll(
    tx,
    "event_arrivals",
    fresh.map((id) => ({ event_id: id, revision: inherited.get(id) ?? revision })),
  );
};
