import type { Kysely } from "kysely";
import type { ArticleId } from "@/lib/domain/ids";
import { chunks, insertAll } from "./chunks";
import { type LedgerEntry, writeLedger } from "./ledger";
import { articleRow, documentRow, timexRow } from "./rows";
import type { Schema } from "./schema";
import type { StoreChange } from "./store";
import { StoreError } from "./store-error";

/** Adds documents; one whose article has a document already is left out. */
export const saveDocuments = async (tx: Kysely<Schema>, change: StoreChange): Promise<void> => {
  for (const document of change.documents)
    await tx
      .insertInto("documents")
      .values(documentRow(document))
      .onConflict((c) => c.column("article_id").doNothing())
      .execute();
};

/** Documents that give another article now keep their place under its id. */
export const moveDocuments = async (tx: Kysely<Schema>, { moved = [] }: StoreChange): Promise<void> => {
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

/** Takes away articles that no document gives any more, after their mentions; keeps their texts and where their ids lead. */
export const retireArticles = async (
  tx: Kysely<Schema>,
  { moved = [], basedOn }: StoreChange,
  added: readonly ArticleId[],
): Promise<void> => {
  const entries: LedgerEntry[] = [];
  for (const { from, to } of moved) {
    const row = await tx
      .selectFrom("articles")
      .select(["id", "title", "source", "outlet", "url", "published", "text"])
      .where("id", "=", from)
      .executeTakeFirst();
    if (row) {
      const { source, ...kept } = row;
      entries.push({ id: from, current: to, title: row.title ?? source });
      const version = { ...kept, replaced: basedOn + 1 };
      await tx
        .insertInto("article_versions")
        .values(version)
        .onConflict((c) => c.column("id").doUpdateSet(version))
        .execute();
    }
    await tx.deleteFrom("articles").where("id", "=", from).execute();
  }
  await writeLedger(tx, "article_ids", entries, added);
  // A text that came back is present again, not former.
  for (const some of chunks([...added]))
    await tx.deleteFrom("article_versions").where("id", "in", some).execute();
};

/** Writes the articles that are new or read differently now. */
export const saveArticles = async (tx: Kysely<Schema>, { extraction, merge, moved = [] }: StoreChange) => {
  const read = tx.selectFrom("articles").select(["id", "digest"]).where("imported", "is", null);
  const rowsNow: { id: string; digest: string }[] = [];
  if (!merge) rowsNow.push(...(await read.execute()));
  else
    for (const some of chunks(extraction.articles.map((a) => a.id)))
      rowsNow.push(...(await read.where("id", "in", some).execute()));
  const stored = new Map(rowsNow.map((r) => [r.id, r.digest]));
  const known = new Set<string>([...extraction.articles.map((a) => a.id), ...moved.map((m) => m.from)]);
  const lost = merge ? [] : [...stored.keys()].filter((id) => !known.has(id));
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
