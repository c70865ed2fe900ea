import type { EventDetail, MentionModel } from "@/lib/contract/models";

export type ArticleGroup = {
  readonly article: EventDetail["articles"][number] | null;
  readonly articleId: string;
  readonly mentions: readonly MentionModel[];
};
export type OutletGroup = { readonly outlet: string; readonly articles: readonly ArticleGroup[] };

/** Words that give a date themselves come before those that take it from elsewhere. */
const rank = (mention: MentionModel): number => (mention.timex ? 0 : mention.date ? 1 : 2);
const datedFirst = <T>(items: readonly T[], rankOf: (item: T) => number): readonly T[] =>
  items
    .map((item, at) => ({ item, at, rank: rankOf(item) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ item }) => item);

/**
 * Mentions by outlet, then by article. What gives the date itself stands first, so that the answer to “why this date”
 * is the first thing read; otherwise outlets keep the event's order and mentions that of their text.
 */
export const groupMentions = (
  event: Pick<EventDetail, "outlets" | "mentions" | "articles">,
): readonly OutletGroup[] => {
  const all = [...new Set([...event.outlets, ...event.mentions.map((m) => m.outlet)])];
  const rankOf = (name: string) => Math.min(...event.mentions.filter((m) => m.outlet === name).map(rank));
  return datedFirst(all, rankOf)
    .map((outlet) => ({ outlet, articles: byArticle(event, outlet) }))
    .filter((g) => g.articles.length > 0);
};

const byArticle = (
  event: Pick<EventDetail, "mentions" | "articles">,
  outlet: string,
): readonly ArticleGroup[] => {
  const own = event.mentions.filter((m) => m.outlet === outlet);
  return [...new Set(own.map((m) => m.articleId))].map((articleId) => ({
    articleId,
    article: event.articles.find((a) => a.id === articleId) ?? null,
    mentions: datedFirst(
      own.filter((m) => m.articleId === articleId),
      rank,
    ),
  }));
};
