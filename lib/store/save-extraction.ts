import type { Insertable, Kysely } from "kysely";
import type { Issue } from "@/lib/domain/issue";
import { checkExtraction } from "./check-extraction";
import { chunks, insertAll } from "./chunks";
import { retryBusy } from "./retry-busy";
import { moveDocuments, retireArticles, saveArticles, saveDocuments } from "./save-articles";
import { isEmptyDelta, saveEvents } from "./save-events";
import { saveMemory, saveMergeChange } from "./save-merge";
import type { Schema } from "./schema";
import type { SaveResult, Store, StoreChange } from "./store";
import { StoreError } from "./store-error";

/** Takes the write lock, then checks that nobody changed the store since the extraction was computed. */
const claim = async (tx: Kysely<Schema>, basedOn: number): Promise<void> => {
  await tx.updateTable("meta").set({ key: "revision" }).where("key", "=", "revision").execute();
  const row = await tx
    .selectFrom("meta")
    .select("value")
    .where("key", "=", "revision")
    .executeTakeFirstOrThrow();
  if (Number(row.value) !== basedOn)
    throw new StoreError(
      "store-changed",
      `The store is at revision ${row.value}, this change was computed from ${basedOn}. Nothing was written; ` +
        "compute it again from what the store holds now.",
    );
};

const issueRow = (origin: string, issue: Issue): Insertable<Schema["issues"]> => ({
  origin,
  article: issue.article ?? null,
  code: issue.code,
  data: JSON.stringify(issue),
});

const saveIssues = async (
  tx: Kysely<Schema>,
  { extraction, merge, documents, rejected = [] }: StoreChange,
): Promise<void> => {
  const old = tx.deleteFrom("issues").where("origin", "=", "extraction");
  if (!merge) await old.execute();
  else
    for (const some of chunks([...extraction.articles.map((a) => a.id), ...merge.removedArticles]))
      await old.where("article", "in", some).execute();
  await insertAll(
    tx,
    "issues",
    extraction.issues.map((i) => issueRow("extraction", i)),
  );
  const settled = [...documents.map((d) => d.document.name), ...rejected.map((r) => r.article ?? "")];
  for (const some of chunks(settled))
    await tx.deleteFrom("issues").where("origin", "=", "rejected").where("article", "in", some).execute();
  await insertAll(
    tx,
    "issues",
    rejected.map((i) => issueRow("rejected", i)),
  );
};

const nextRevision = async (tx: Kysely<Schema>, basedOn: number): Promise<number> => {
  await tx
    .updateTable("meta")
    .set({ value: String(basedOn + 1) })
    .where("key", "=", "revision")
    .execute();
  return basedOn + 1;
};

const saveTime = async (tx: Kysely<Schema>, revision: number, at: string | undefined): Promise<void> => {
  if (at === undefined) return;
  await tx
    .insertInto("revisions")
    .values({ revision, at })
    .onConflict((c) => c.column("revision").doUpdateSet({ at }))
    .execute();
};

const savePipeline = async (tx: Kysely<Schema>, { pipeline }: StoreChange): Promise<void> => {
  if (pipeline === undefined) return;
  await tx
    .insertInto("meta")
    .values({ key: "pipeline", value: pipeline })
    .onConflict((c) => c.column("key").doUpdateSet({ value: pipeline }))
    .execute();
};

/** `Store.save`: all or nothing. The same change again writes nothing and leaves the revision as it is. */
export const saveExtraction = async (
  db: Kysely<Schema>,
  driver: Store["driver"],
  change: StoreChange,
): Promise<SaveResult> => {
  checkExtraction(change.extraction, change.merge !== undefined);
  return retryBusy(() =>
    db.transaction().execute(async (tx) => {
      await claim(tx, change.basedOn);
      await saveDocuments(tx, change);
      await moveDocuments(tx, change);
      const articles = await saveArticles(tx, change);
      const delta = await saveEvents(tx, driver, change);
      if (change.merge) await saveMergeChange(tx, change.merge);
      else await saveMemory(tx, change.extraction.memory);
      await retireArticles(tx, change, articles.added);
      await saveIssues(tx, change);
      await savePipeline(tx, change);
      const changed = articles.changed || !isEmptyDelta(delta) || (change.rejected ?? []).length > 0;
      const revision = changed ? await nextRevision(tx, change.basedOn) : change.basedOn;
      if (changed) await saveTime(tx, revision, change.at);
      return { revision, added: articles.added, events: change.extraction.events.length, delta };
    }),
  );
};
