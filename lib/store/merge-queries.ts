import { type Kysely, sql } from "kysely";
import type { Article } from "@/lib/domain/article";
import type { Mention } from "@/lib/domain/mention";
import type { ArticleMemory, MergeLink, TermVector } from "@/lib/domain/merge-memory";
import { chunks } from "./chunks";
import type { Schema } from "./schema";

/** A mention in the list of a key. */
export type PostedRow = { readonly at: number; readonly mention: string };

/** A mention as stored, with the event it stands in. */
export type MentionInEvent = { readonly mention: Mention; readonly event: string };

/** What merging asks about an article. */
export type MergeArticle = Pick<Article, "id" | "credits" | "publication"> & { readonly story: TermVector };

/** What merging a few articles asks of the store. All of it is looked up by key: nothing grows with the collection. */
export type MergeQueries = {
  /** How many mentions stand in the lists; keys with none are left out. */
  keySizes(keys: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** Whole lists, in order. */
  keyLists(keys: readonly number[]): Promise<ReadonlyMap<number, readonly PostedRow[]>>;
  /** Up to `reach` mentions before and from a place in a list, in order. */
  keyAround(key: number, place: PostedRow, reach: number): Promise<readonly PostedRow[]>;
  /** Links with any of the mentions, without their reasons. */
  linksOf(mentions: readonly string[]): Promise<readonly Omit<MergeLink, "reasons">[]>;
  mentionsById(ids: readonly string[]): Promise<readonly MentionInEvent[]>;
  mentionsOfEvents(ids: readonly string[]): Promise<readonly MentionInEvent[]>;
  mentionsOfArticles(ids: readonly string[]): Promise<readonly MentionInEvent[]>;
  mergeArticles(ids: readonly string[]): Promise<ReadonlyMap<string, MergeArticle>>;
  /** What dating remembers: of articles with a stated day, or of those whose publication was unknown as read. */
  datingMemories(which: "dated" | "undated"): Promise<readonly Omit<ArticleMemory, "story">[]>;
  /** Whether everything stored can be merged into: it was saved with its memory. */
  remembersAll(): Promise<boolean>;
};

type MemoryRow = {
  readonly article_id: string;
  readonly words: string;
  readonly day: number | null;
  readonly undated: string | null;
};

const toMemory = (row: MemoryRow): Omit<ArticleMemory, "story"> => ({
  articleId: row.article_id as ArticleMemory["articleId"],
  words: JSON.parse(row.words),
  day: row.day,
  undated: row.undated === null ? null : JSON.parse(row.undated),
});

const inChunks = async <K, T>(
  keys: readonly K[],
  ask: (some: K[]) => Promise<readonly T[]>,
): Promise<T[]> => {
  const found: T[] = [];
  for (const some of chunks(keys)) found.push(...(await ask(some)));
  return found;
};

/** See `MergeQueries`; the same for both dialects. */
export const mergeQueries = (db: Kysely<Schema>): MergeQueries => {
  const mentions = (column: "id" | "event_id" | "article_id", keys: readonly string[]) =>
    inChunks(keys, async (some) =>
      (await db.selectFrom("mentions").select(["event_id", "data"]).where(column, "in", some).execute()).map(
        (r): MentionInEvent => ({ event: r.event_id, mention: JSON.parse(r.data) }),
      ),
    );
  return {
    async keySizes(keys) {
      const rows = await inChunks(keys, (some) =>
        db
          .selectFrom("merge_keys")
          .select(["key", sql<number | string>`count(*)`.as("n")])
          .where("key", "in", some)
          .groupBy("key")
          .execute(),
      );
      return new Map(rows.map((r) => [Number(r.key), Number(r.n)]));
    },
    async keyLists(keys) {
      const rows = await inChunks(keys, (some) =>
        db
          .selectFrom("merge_keys")
          .selectAll()
          .where("key", "in", some)
          .orderBy("key")
          .orderBy("at")
          .orderBy("mention")
          .execute(),
      );
      const lists = new Map<number, PostedRow[]>();
      for (const { key, at, mention } of rows) {
        const list = lists.get(Number(key));
        if (list) list.push({ at, mention });
        else lists.set(Number(key), [{ at, mention }]);
      }
      return lists;
    },
    async keyAround(key, { at, mention }, reach) {
      const list = db.selectFrom("merge_keys").select(["at", "mention"]).where("key", "=", key);
      const before = await list
        .where(sql<boolean>`(at, mention) < (${at}, ${mention})`)
        .orderBy("at", "desc")
        .orderBy("mention", "desc")
        .limit(reach)
        .execute();
      const after = await list
        .where(sql<boolean>`(at, mention) >= (${at}, ${mention})`)
        .orderBy("at")
        .orderBy("mention")
        .limit(reach + 1)
        .execute();
      return [...before.reverse(), ...after];
    },
    async linksOf(ids) {
      const columns = ["a", "b", "support", "score"] as const;
      const either = async (column: "a" | "b") =>
        inChunks(ids, (some) =>
          db.selectFrom("merge_links").select(columns).where(column, "in", some).execute(),
        );
      const rows = [...(await either("a")), ...(await either("b"))];
      const distinct = new Map(rows.map((r) => [`${r.a} ${r.b}`, r]));
      return [...distinct.values()].map((r) => ({
        a: r.a as MergeLink["a"],
        b: r.b as MergeLink["b"],
        support: r.support,
        score: r.score,
      }));
    },
    mentionsById: (ids) => mentions("id", ids),
    mentionsOfEvents: (ids) => mentions("event_id", ids),
    mentionsOfArticles: (ids) => mentions("article_id", ids),
    async mergeArticles(ids) {
      const rows = await inChunks(ids, (some) =>
        db
          .selectFrom("articles")
          .leftJoin("merge_articles", "merge_articles.article_id", "articles.id")
          .select(["articles.id as id", "articles.data as data", "merge_articles.story as story"])
          .where("articles.id", "in", some)
          .execute(),
      );
      return new Map(
        rows.map((r): [string, MergeArticle] => {
          const { id, credits, publication } = JSON.parse(r.data);
          return [r.id, { id, credits, publication, story: r.story === null ? [] : JSON.parse(r.story) }];
        }),
      );
    },
    async datingMemories(which) {
      const rows = db.selectFrom("merge_articles").select(["article_id", "words", "day", "undated"]);
      const some =
        which === "dated" ? rows.where("day", "is not", null) : rows.where("undated", "is not", null);
      return (await some.execute()).map(toMemory);
    },
    async remembersAll() {
      const lacking = await db
        .selectFrom("articles")
        .leftJoin("merge_articles", "merge_articles.article_id", "articles.id")
        .select("articles.id")
        .where("articles.imported", "is", null)
        .where("merge_articles.article_id", "is", null)
        .limit(1)
        .executeTakeFirst();
      return lacking === undefined;
    },
  };
};
