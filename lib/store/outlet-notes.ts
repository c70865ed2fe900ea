import type { Kysely } from "kysely";
import { retryBusy } from "./retry-busy";
import type { Schema } from "./schema";

/** Writes what the user's files say about outlets; the revision grows, so that no answer of before stays in use. */
export const saveOutletNotes = (db: Kysely<Schema>, notes: string): Promise<void> =>
  retryBusy(() =>
    db.transaction().execute(async (tx) => {
      await tx.updateTable("meta").set({ key: "revision" }).where("key", "=", "revision").execute();
      const { value } = await tx
        .selectFrom("meta")
        .select("value")
        .where("key", "=", "revision")
        .executeTakeFirstOrThrow();
      await tx
        .updateTable("meta")
        .set({ value: String(Number(value) + 1) })
        .where("key", "=", "revision")
        .execute();
      await tx
        .insertInto("meta")
        .values({ key: "outlets", value: notes })
        .onConflict((c) => c.column("key").doUpdateSet({ value: notes }))
        .execute();
    }),
  );
