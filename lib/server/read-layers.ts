import type { ArticleLayers } from "@/lib/contract/framing-models";
import type { NewsEvent } from "@/lib/domain/news-event";
import { sharedPassages } from "@/lib/pipeline/framing/reuse";
import type { FoundArticle, Store } from "@/lib/store";
import { articleLayersOf } from "@/lib/views";
import { textFraming } from "./text-framing";

/** A collection of this size is compared whole; in a larger one the articles that report the same events. */
const SMALL = 60;
/** Articles compared in a larger one, and events looked into for them. */
const MOST_OTHERS = 24;
const MOST_EVENTS = 80;

const eventsOf = async (store: Store, { mentions }: FoundArticle): Promise<readonly NewsEvent[]> => {
  const ids = [...new Set(mentions.map((m) => m.eventId))].slice(0, MOST_EVENTS);
  const found = await Promise.all(ids.map((id) => store.getEvent(id)));
  return found.flatMap((look) => (look.kind === "event" ? [look.event] : []));
};

/** Ids of other articles, those that report most of the same events first. */
const othersOf = async (
  store: Store,
  own: string,
  events: readonly NewsEvent[],
): Promise<readonly string[]> => {
  const { articles } = await store.counts();
  if (articles <= SMALL)
    return (await store.listArticles()).map((a) => a.article.id).filter((id) => id !== own);
  const shared = new Map<string, number>();
  for (const event of events)
    for (const id of new Set(event.mentions.map((m) => m.articleId)))
      if (id !== own) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_OTHERS)
    .map(([id]) => id);
};

/** What can be laid over an article: speech, loaded words, figures, wording that other articles share. */
export const readLayers = async (store: Store, found: FoundArticle): Promise<ArticleLayers> => {
  const { article } = found;
  const events = await eventsOf(store, found);
  const others = await store.getArticles(await othersOf(store, article.id, events));
  return articleLayersOf({
    article,
    framing: await textFraming(article),
    mentions: events.flatMap((event) => event.mentions.map((mention) => ({ mention, eventId: event.id }))),
    shared: others.map(({ article: other }) => ({
      article: other,
      passages: sharedPassages(article.text, other.text),
    })),
    compared: others.length,
  });
};
