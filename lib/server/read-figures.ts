import { figureTopics } from "@/lib/pipeline/framing/figures";
import type { EventFilter, EventPosition, Store } from "@/lib/store";
import type { FiguresInput } from "@/lib/views";
import { remembered } from "./answer-cache";
import { figuresWithin, ONE_STORY } from "./figures-within";

/** Events whose reports are read at once; the figures of a larger collection come stretch by stretch of its events. */
const EVENTS_AT_ONCE = 250;
const MOST_ARTICLES = 300;

export type FiguresFound = Omit<FiguresInput, "next"> & { readonly next: EventPosition | null };

const find = async (
  store: Store,
  filter: EventFilter,
  after: EventPosition | undefined,
): Promise<FiguresFound> => {
  const { events, next } = await store.listEvents(filter, { limit: EVENTS_AT_ONCE, after, undated: "yes" });
  const ids = [...new Set(events.flatMap((event) => event.mentions.map((m) => m.articleId)))];
  const articles = (await store.getArticles(ids.slice(0, MOST_ARTICLES))).map((a) => a.article);
  const { articles: matching } = await store.counts();
  const all = figureTopics(articles, { events });
  const topics = matching <= ONE_STORY ? all : figuresWithin(all, events);
  return { articles, events, topics, matching, next };
};

/** The figures of one stretch of events, worked out once for all choices of what is shown of them. */
export const readFigures = (
  store: Store,
  filter: EventFilter,
  after: EventPosition | undefined,
): Promise<FiguresFound> =>
  remembered(store, ["found-figures", filter, after ?? null], () => find(store, filter, after));
