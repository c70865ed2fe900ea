import type { Kysely } from "kysely";
import type { ArticleMemory, MergeChange, MergeLink, MergeMemory } from "@/lib/domain/merge-memory";
import { chunks, insertAll } from "./chunks";
import type { Schema } from "./schema";

const linkRow = ({ reasons, ...link }: MergeLink) => ({ ...link, reasons: JSON.stringify(reasons) });

const articleRow = ({ articleId, story, words, day, undated }: ArticleMemory) => ({
  article_id: articleId,
  story: JSON.stringify(story),
  words: JSON.stringify(words),
  day,
  undated: undated === null ? null : JSON.stringify(undated),
});

const insertMemory = async (tx: Kysely<Schema>, { keys, links, articles }: MergeMemory): Promise<void> => {
  const sorted = [...keys].sort(
    (a, b) => a.key - b.key || a.at - b.at || (a.mention < b.mention ? -1 : a.mention > b.mention ? 1 : 0),
  );
  await insertAll(tx, "merge_keys", sorted);
  await insertAll(tx, "merge_links", links.map(linkRow));
  await insertAll(tx, "merge_articles", articles.map(articleRow));
};

/** Replaces all that is remembered. Without a memory nothing stays: later articles are then merged with everything. */
export const saveMemory = async (tx: Kysely<Schema>, memory: MergeMemory | undefined): Promise<void> => {
  for (const table of ["merge_keys", "merge_links", "merge_articles"] as const)
    await tx.deleteFrom(table).execute();
  if (memory) await insertMemory(tx, memory);
};

/** Brings what is remembered up to date with a few articles. */
export const saveMergeChange = async (tx: Kysely<Schema>, change: MergeChange): Promise<void> => {
  for (const { key, at, mention } of change.lostKeys)
    await tx
      .deleteFrom("merge_keys")
      .where("key", "=", key)
      .where("at", "=", at)
      .where("mention", "=", mention)
      .execute();
  for (const some of chunks(change.removed))
    for (const column of ["a", "b"] as const)
      await tx.deleteFrom("merge_links").where(column, "in", some).execute();
  const replaced = [...change.lostLinks, ...change.links];
  for (const { a, b } of replaced)
    await tx.deleteFrom("merge_links").where("a", "=", a).where("b", "=", b).execute();
  for (const { a, b, support } of change.supports)
    await tx.updateTable("merge_links").set({ support }).where("a", "=", a).where("b", "=", b).execute();
  const articles = [...change.removedArticles, ...change.articles.map((m) => m.articleId)];
  for (const some of chunks(articles))
    await tx.deleteFrom("merge_articles").where("article_id", "in", some).execute();
  await insertMemory(tx, change);
};
