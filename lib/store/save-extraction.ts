import type { Insertable, Kysely } from "kysely";
import type { ArticleId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import type { NewsEvent } from "@/lib/domain/news-event";
import { checkExtraction } from "./check-extraction";
import { type FormerEvent, type FormerMention, type LedgerEntry, retire, writeLedger } from "./ledger";
import { retryBusy } from "./retry-busy";
import { articleRow, documentRow, eventRow, mentionRow, timexRow, wordsRow } from "./rows";
import type { Schema } from "./schema";
import type { SaveResult, StoreChange } from "./store";
import { StoreError } from "./store-error";

/** Rows per statement: PostgreSQL takes 65,535 parameters, SQLite 32,766. */
const CHUNK = 400;

const chunks = <T>(all: readonly T[]): readonly T[][] => {
  const result: T[][] = [];
  for (let i = 0; i < all.length; i += CHUNK) result.push(all.slice(i, i + CHUNK));
  return result;
};

const insertAll = async <T extends keyof Schema & string>(
  tx: Kysely<Schema>,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> => {
  for (const some of chunks(rows)) await tx.insertInto(table).values(some).execute();
};

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

const saveDocuments = async (tx: Kysely<Schema>, change: StoreChange): Promise<void> => {
  for (const document of change.documents)
    await tx
      .insertInto("documents")
      .values(documentRow(document))
      .onConflict((c) => c.column("article_id").doNothing())
      .execute();
};

/** Writes the articles that are new or read differently now. */
const saveArticles = async (tx: Kysely<Schema>, { extraction, moved = [] }: StoreChange) => {
  const stored = new Map(
    (await tx.selectFrom("articles").select(["id", "digest"]).execute()).map((r) => [r.id, r.digest]),
  );
  const known = new Set<string>([...extraction.articles.map((a) => a.id), ...moved.map((m) => m.from)]);
  const lost = [...stored.keys()].filter((id) => !known.has(id));
  if (lost.length > 0)
    throw new StoreError(
      "store-incomplete",
      `The change leaves out ${lost.length} stored articles (first ${lost[0]}). Nothing was written; extract them again together.`,
    );
  const rows = extraction.articles.map((a) => ({
    article: a,
    row: articleRow(a, extraction.timex.get(a.id) ?? []),
  }));
  const changed = rows.filter(({ article, row }) => stored.get(article.id) !== row.digest);
  for (const { article, row } of changed) {
    await tx
      .insertInto("articles")
      .values(row)
      .onConflict((c) => c.column("id").doUpdateSet(row))
      .execute();
    await tx.deleteFrom("time_expressions").where("article_id", "=", article.id).execute();
    const timex = extraction.timex.get(article.id) ?? [];
    await insertAll(
      tx,
      "time_expressions",
      timex.map((t, i) => timexRow(article.id, t, i)),
    );
  }
  return {
    changed: changed.length > 0,
    added: changed.map((c) => c.article.id).filter((id) => !stored.has(id)),
  };
};

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
const saveEvents = async (
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

/** Documents that give another article now keep their place under its id. */
const moveDocuments = async (tx: Kysely<Schema>, { moved = [] }: StoreChange): Promise<void> => {
  for (const { from, to } of moved) {
    if (to === null) continue;
    const taken = await tx
      .selectFrom("documents")
      .select("article_id")
      .where("article_id", "=", to)
      .executeTakeFirst();
    if (taken) await tx.deleteFrom("documents").where("article_id", "=", from).execute();
    else await tx.updateTable("documents").set({ article_id: to }).where("article_id", "=", from).execute();
  }
};

/** Takes away articles that no document gives any more, after their mentions, and notes where their ids lead. */
const retireArticles = async (
  tx: Kysely<Schema>,
  { moved = [] }: StoreChange,
  added: readonly ArticleId[],
): Promise<void> => {
  const entries: LedgerEntry[] = [];
  for (const { from, to } of moved) {
    const row = await tx
      .selectFrom("articles")
      .select(["title", "source"])
      .where("id", "=", from)
      .executeTakeFirst();
    if (row) entries.push({ id: from, current: to, title: row.title ?? row.source });
    await tx.deleteFrom("articles").where("id", "=", from).execute();
  }
  await writeLedger(tx, "article_ids", entries, added);
};

const issueRow = (origin: string, issue: Issue): Insertable<Schema["issues"]> => ({
  origin,
  article: issue.article ?? null,
  code: issue.code,
  data: JSON.stringify(issue),
});

const saveIssues = async (
  tx: Kysely<Schema>,
  { extraction, documents, rejected = [] }: StoreChange,
): Promise<void> => {
  await tx.deleteFrom("issues").where("origin", "=", "extraction").execute();
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

const savePipeline = async (tx: Kysely<Schema>, { pipeline }: StoreChange): Promise<void> => {
  if (pipeline === undefined) return;
  await tx
    .insertInto("meta")
    .values({ key: "pipeline", value: pipeline })
    .onConflict((c) => c.column("key").doUpdateSet({ value: pipeline }))
    .execute();
};

/** `Store.save`: all or nothing. The same change again writes nothing and leaves the revision as it is. */
export const saveExtraction = async (db: Kysely<Schema>, change: StoreChange): Promise<SaveResult> => {
  checkExtraction(change.extraction);
  return retryBusy(() =>
    db.transaction().execute(async (tx) => {
      await claim(tx, change.basedOn);
      await saveDocuments(tx, change);
      await moveDocuments(tx, change);
      const articles = await saveArticles(tx, change);
      const eventsChanged = await saveEvents(tx, change);
      await retireArticles(tx, change, articles.added);
      await saveIssues(tx, change);
      await savePipeline(tx, change);
      const changed = articles.changed || eventsChanged || (change.rejected ?? []).length > 0;
      const revision = changed ? await nextRevision(tx, change.basedOn) : change.basedOn;
      return { revision, added: articles.added, events: change.extraction.events.length };
    }),
  );
};
