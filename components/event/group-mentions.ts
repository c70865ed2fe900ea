import type { EventDetail, MentionModel } from "@/lib/contract/models";

export type ArticleGroup = {
  readonly article: EventDetail["articles"][number] | null;
  readonly articleId: string;
  readonly mentions: readonly MentionModel[];
};
export type OutletGroup = { readonly outlet: string; readonly articles: readonly ArticleGroup[] };

/** Mentions by outlet, then by article; outlets in the event's order, mentions in the order they came. */
export const groupMentions = (
  event: Pick<EventDetail, "outlets" | "mentions" | "articles">,
): readonly OutletGroup[] => {
  const names = [...new Set([...event.outlets, ...event.mentions.map((m) => m.outlet)])];
  return names
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
    mentions: own.filter((m) => m.articleId === articleId),
  }));
};
