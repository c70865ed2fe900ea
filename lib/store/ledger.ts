import type { Kysely } from "kysely";
import type { ArticleId } from "@/lib/domain/ids";
import type { NewsEvent } from "@/lib/domain/news-event";
import type { Schema } from "./schema";

/** An id that names nothing any more, what took its place, if anything, and what its title was. */
export type LedgerEntry = { readonly id: string; readonly current: string | null; readonly title: string };

/** A document that gives another article now, or none. */
export type MovedArticle = { readonly from: ArticleId; readonly to: ArticleId | null };

/** A mention as stored before a change. */
export type FormerMention = { readonly id: string; readonly articleId: string; readonly quote: string };

/** An event as stored before a change, with its mentions in order. */
export type FormerEvent = {
  readonly id: string;
  readonly title: string;
  readonly mentions: readonly FormerMention[];
};

/**
 * What becomes of event ids that a change retires. An event that says it supersedes an id takes it; else the one that
 * holds most of its mentions, and with equal shares the one that holds the earliest; else nobody. A mention is the
 * same if its id is, or if the same article (or the one its document gives now) has the same words in an event.
 */
export const retire = (
  former: readonly FormerEvent[],
  events: readonly NewsEvent[],
  moved: readonly MovedArticle[] = [],
): readonly LedgerEntry[] => {
  const heirs = new Map<string, string>();
  const home = new Map<string, string>();
  const homeOfWords = new Map<string, string>();
  const articles = new Map<string, string | null>(moved.map((m) => [m.from, m.to]));
  for (const event of events) {
    for (const id of event.supersedes) heirs.set(id, event.id);
    for (const mention of event.mentions) {
      home.set(mention.id, event.id);
      homeOfWords.set(`${mention.articleId} ${mention.quote}`, event.id);
    }
  }
  const homeOf = ({ id, articleId, quote }: FormerMention): string | undefined =>
    home.get(id) ?? homeOfWords.get(`${articles.get(articleId) ?? articleId} ${quote}`);
  return former.map(({ id, title, mentions }) => ({
    id,
    title,
    current: heirs.get(id) ?? majority(mentions.map(homeOf)),
  }));
};

const majority = (homes: readonly (string | undefined)[]): string | null => {
  const shares = new Map<string, number>();
  for (const event of homes) if (event !== undefined) shares.set(event, (shares.get(event) ?? 0) + 1);
  // A Map keeps the order of first sight and the sort is stable: equal shares go to the earliest mention's event.
  return [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

/** Writes entries and sends ids that led to a retired one on to its heir, so that no chain grows. */
export const writeLedger = async (
  tx: Kysely<Schema>,
  table: "event_ids" | "article_ids",
  entries: readonly LedgerEntry[],
  revived: readonly string[],
): Promise<void> => {
  for (const { id, current, title } of entries) {
    await tx.updateTable(table).set({ current_id: current }).where("current_id", "=", id).execute();
    await tx
      .insertInto(table)
      .values({ id, current_id: current, title })
      .onConflict((c) => c.column("id").doUpdateSet({ current_id: current, title }))
      .execute();
  }
  for (let i = 0; i < revived.length; i += 500)
    await tx
      .deleteFrom(table)
      .where("id", "in", revived.slice(i, i + 500))
      .execute();
};
