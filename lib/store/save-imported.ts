import type { Insertable, Kysely } from "kysely";
import type { NewsEvent } from "@/lib/domain/news-event";
import { bulkInsert } from "./bulk-insert";
import { excerptFault } from "./check-extraction";
import { chunks } from "./chunks";
import { IMPORTED_ARTICLE } from "./excerpt-article";
import { changeLevels } from "./levels";
import { eventRow, mentionRow, wordsRow } from "./rows";
import { deleteEvents } from "./save-events";
import type { Schema } from "./schema";
import type { ImportOutcome, Store } from "./store";
import { StoreError } from "./store-error";

type Known = { readonly id: string; readonly digest: string; readonly imported: number | null };

const knownEvents = async (tx: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Known>> => {
  const found = new Map<string, Known>();
  for (const some of chunks(ids))
    for (const row of await tx
      .selectFrom("events")
      .select(["id", "digest", "imported"])
      .where("id", "in", some)
      .execute())
      found.set(row.id, row);
  return found;
};

/** Promise P1 on the way in, as for what is found in articles; what is held of an imported quote's article is the quote. */
const check = (event: NewsEvent): void => {
  const fault =
    event.mentions.length === 0
      ? "it has no excerpt"
      : event.mentions.map((m) => excerptFault(m, m.quote)).find((f) => f !== null);
  if (fault)
    throw new StoreError(
      "excerpt-mismatch",
      `Event ${event.id} was not stored: ${fault}. Nothing of this change was written.`,
    );
};

type Judged = {
  readonly event: NewsEvent;
  readonly row: Insertable<Schema["events"]>;
  outcome: ImportOutcome;
};

const judge = (
  row: { readonly id: string; readonly digest: string },
  known: Known | undefined,
  run: number,
): ImportOutcome => {
  if (!known) return "stored";
  if (known.imported === null) return "held";
  if (known.digest === row.digest) return "known";
  return known.imported === run ? "repeated" : "changed";
};

const SHELL: Insertable<Schema["articles"]> = {
  id: IMPORTED_ARTICLE,
  outlet: "",
  source: "",
  published_basis: "unknown",
  text: "",
  data: "{}",
  digest: "",
  imported: 0,
};

const write = async (
  tx: Kysely<Schema>,
  driver: Store["driver"],
  fresh: readonly Judged[],
): Promise<void> => {
  if (fresh.length === 0) return;
  await tx
    .insertInto("articles")
    .values(SHELL)
    .onConflict((c) => c.column("id").doNothing())
    .execute();
  await bulkInsert(
    tx,
    driver,
    "events",
    fresh.map((j) => j.row),
  );
  const events = fresh.map((j) => j.event);
  const mentions = events.flatMap((e) =>
    e.mentions.map((m, i) => ({ ...mentionRow(m, e, i), article_id: IMPORTED_ARTICLE })),
  );
  await bulkInsert(tx, driver, "mentions", mentions);
  const outlets = events.flatMap((e) => e.outlets.map((outlet) => ({ event_id: e.id as string, outlet })));
  await bulkInsert(tx, driver, "event_outlets", outlets);
  await bulkInsert(tx, driver, "event_words", events.map(wordsRow));
};

/** What became of the items of one import, and the events that were written or replaced. */
export type SavedImport = {
  readonly outcomes: readonly ImportOutcome[];
  readonly written: readonly NewsEvent[];
  readonly replaced: readonly string[];
};

/**
 * Writes imported events beside those found in articles. One that an article's own event has the id of is left out
 * (`held`); one that is stored already is left as it is (`known`); one that an earlier import stored otherwise is
 * replaced (`changed`); a second, different event under one id in the same run is refused (`repeated`).
 */
export const saveImported = async (
  tx: Kysely<Schema>,
  driver: Store["driver"],
  events: readonly NewsEvent[],
  run: number,
): Promise<SavedImport> => {
  const known = await knownEvents(tx, [...new Set(events.map((e) => e.id as string))]);
  const judged = events.map((event): Judged => {
    check(event);
    const row = { ...eventRow(event), imported: run };
    const outcome = judge(row, known.get(row.id), run);
    if (outcome === "stored" || outcome === "changed")
      known.set(row.id, { id: row.id, digest: row.digest, imported: run });
    return { event, row, outcome };
  });
  const fresh = judged.filter((j) => j.outcome === "stored" || j.outcome === "changed");
  const replaced = judged.filter((j) => j.outcome === "changed").map((j) => j.row.id);
  const levels = await changeLevels(tx, driver, replaced, fresh.length, "later");
  await deleteEvents(tx, replaced);
  await levels.gone();
  await write(tx, driver, fresh);
  await levels.came(fresh.map((j) => j.event));
  for (const some of chunks(fresh.map((j) => j.row.id)))
    await tx.deleteFrom("event_ids").where("id", "in", some).execute();
  return { outcomes: judged.map((j) => j.outcome), written: fresh.map((j) => j.event), replaced };
};
