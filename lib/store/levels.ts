import type { Kysely } from "kysely";
import type { NewsEvent } from "@/lib/domain/news-event";
import { buildLevels } from "./level-build";
import { enterLevels, factsOf, leaveLevels, storedFacts } from "./level-change";
import { DATED, UNDATED } from "./level-ladder";
import { ALL } from "./level-tally";
import type { Schema } from "./schema";
import type { Store } from "./store";

/** Whether the levels agree with the events. While they do not, questions are answered from the events themselves. */
export const levelsAreFresh = async (db: Kysely<Schema>): Promise<boolean> =>
  (await db.selectFrom("meta").select("value").where("key", "=", "levels").executeTakeFirst())?.value ===
  "fresh";

const mark = async (tx: Kysely<Schema>, value: "fresh" | "stale"): Promise<void> => {
  await tx
    .insertInto("meta")
    .values({ key: "levels", value })
    .onConflict((c) => c.column("key").doUpdateSet({ value }))
    .execute();
};

const countedEvents = async (tx: Kysely<Schema>): Promise<number> => {
  const rows = await tx
    .selectFrom("level_counts")
    .select("begins")
    .where("facet", "=", ALL)
    .where("unit", "in", [DATED, UNDATED])
    .execute();
  return rows.reduce((sum, r) => sum + r.begins, 0);
};

/** Putting one event in its place costs as much as going through so many while all are placed anew. */
const ONE_BY_ONE = 250;

export type LevelChange = {
  /** When the rows of the events that go are deleted and those of the ones that come are not there yet. */
  readonly gone: () => Promise<void>;
  readonly came: (events: readonly NewsEvent[]) => Promise<void>;
};

const nothing: LevelChange = { gone: async () => undefined, came: async () => undefined };

/**
 * Keeps the levels in step with a change of events, in its transaction. Few events are put in their places one by
 * one; when there are many, all are placed anew, `now` or `later` by `refreshLevels`.
 */
export const changeLevels = async (
  tx: Kysely<Schema>,
  driver: Store["driver"],
  going: readonly string[],
  coming: number,
  whenMany: "now" | "later",
): Promise<LevelChange> => {
  if (going.length + coming === 0) return nothing;
  const fresh = await levelsAreFresh(tx);
  const many = (going.length + coming) * ONE_BY_ONE > (await countedEvents(tx)) + coming;
  if (fresh && !many) {
    const facts = await storedFacts(tx, going);
    return {
      gone: () => leaveLevels(tx, driver, facts),
      came: (events) => enterLevels(tx, driver, events.map(factsOf)),
    };
  }
  if (whenMany === "later") {
    if (fresh) await mark(tx, "stale");
    return nothing;
  }
  return {
    gone: async () => undefined,
    came: async () => {
      await buildLevels(tx, driver);
      await mark(tx, "fresh");
    },
  };
};

/** Makes the levels anew where they are not fresh; true if they were not. */
export const refreshLevels = (db: Kysely<Schema>, driver: Store["driver"]): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    // Takes the lock first: nobody changes events meanwhile.
    await tx.updateTable("meta").set({ key: "revision" }).where("key", "=", "revision").execute();
    if (await levelsAreFresh(tx)) return false;
    await buildLevels(tx, driver);
    await mark(tx, "fresh");
    return true;
  });
