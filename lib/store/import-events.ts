import type { Kysely } from "kysely";
import type { NewsEvent } from "@/lib/domain/news-event";
import { retryBusy } from "./retry-busy";
import { saveImported } from "./save-imported";
import type { Schema } from "./schema";
import type { ImportOutcome, Store } from "./store";

const number = async (tx: Kysely<Schema>, key: string): Promise<number> => {
  const row = await tx.selectFrom("meta").select("value").where("key", "=", key).executeTakeFirst();
  return Number(row?.value ?? 0);
};

/** Counts a number of the store up; the write takes the lock before anything is read. */
const countUp = async (tx: Kysely<Schema>, key: string): Promise<number> => {
  await tx
    .insertInto("meta")
    .values({ key, value: "0" })
    .onConflict((c) => c.column("key").doUpdateSet({ key }))
    .execute();
  const next = (await number(tx, key)) + 1;
  await tx
    .updateTable("meta")
    .set({ value: String(next) })
    .where("key", "=", key)
    .execute();
  return next;
};

/** `Store.beginImport`. */
export const beginImport = (db: Kysely<Schema>): Promise<number> =>
  retryBusy(() => db.transaction().execute((tx) => countUp(tx, "import")));

const WRITES: ReadonlySet<ImportOutcome> = new Set(["stored", "changed"]);

/** `Store.importEvents`. What is there already leaves the revision as it is. */
export const importEvents = (
  db: Kysely<Schema>,
  driver: Store["driver"],
  events: readonly NewsEvent[],
  run: number,
): Promise<readonly ImportOutcome[]> =>
  retryBusy(() =>
    db.transaction().execute(async (tx) => {
      // Takes the lock first: what is judged must not change before it is written.
      await tx.updateTable("meta").set({ key: "revision" }).where("key", "=", "revision").execute();
      const { outcomes } = await saveImported(tx, driver, events, run);
      if (outcomes.some((o) => WRITES.has(o))) await countUp(tx, "revision");
      return outcomes;
    }),
  );
