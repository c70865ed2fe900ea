import type { CompareAnswer } from "@/lib/contract/models";
import type { Article } from "@/lib/domain/article";
import type { NewsEvent } from "@/lib/domain/news-event";
import { type CharSpan, overlaps } from "@/lib/domain/span";
import { contrasts } from "@/lib/pipeline/framing/contrasts";
import { figureTopics } from "@/lib/pipeline/framing/figures";
import { labelsOf } from "@/lib/pipeline/framing/labels";
import { sharedPassages } from "@/lib/pipeline/framing/reuse";
import { unreported } from "@/lib/pipeline/framing/selection";
import type { Store } from "@/lib/store";
import { type CompareFraming, comparedOutlets, compareView, type TextFraming } from "@/lib/views";
import { figuresWithin, ONE_STORY } from "./figures-within";
import { textFraming } from "./text-framing";

type Shared = CompareFraming["shared"][number];

/** Passages between every two articles of different outlets. */
const sharedOf = (articles: readonly Article[]): readonly Shared[] =>
  articles.flatMap((a, i) =>
    articles
      .slice(i + 1)
      .filter((b) => b.outlet !== a.outlet)
      .map((b) => ({ a, b, passages: sharedPassages(a.text, b.text) })),
  );

/** Where the articles speak of the event: their headline and the sentences that report it. */
const aboutIt = (event: NewsEvent, articles: readonly Article[]): ReadonlyMap<string, readonly CharSpan[]> =>
  new Map(
    articles.map((article) => [
      article.id,
      [
        ...(article.title?.span ? [article.title.span] : []),
        ...event.mentions.filter((m) => m.articleId === article.id),
      ],
    ]),
  );

/** Figures that two outlets at least give for one thing in their reports of the event. */
const aboutThis = (event: NewsEvent, articles: readonly Article[]): CompareFraming["figures"] =>
  figuresWithin(figureTopics(articles, { events: [event] }), [event]);

/** What the articles of one story tell differently, where a sentence of the event is one side. */
const toldOf = (event: NewsEvent, articles: readonly Article[]): CompareFraming["contrasts"] =>
  articles.length > ONE_STORY
    ? []
    : contrasts(articles).filter(({ sides }) =>
        sides.some((side) => event.mentions.some((m) => m.articleId === side.articleId && overlaps(m, side))),
      );

const framingOf = async (event: NewsEvent, articles: readonly Article[]): Promise<CompareFraming> => {
  const texts = new Map<string, TextFraming>();
  for (const article of articles) texts.set(article.id, await textFraming(article));
  const { referents } = labelsOf(articles, { within: aboutIt(event, articles) });
  return {
    texts,
    referents,
    figures: aboutThis(event, articles),
    unreported: unreported(event, articles),
    contrasts: toldOf(event, articles),
    shared: sharedOf(articles),
  };
};

/** The comparison of an event's outlets; `wanted` matters only where there are more than can be read at once. */
export const readCompare = async (
  store: Store,
  event: NewsEvent,
  wanted: readonly string[],
): Promise<CompareAnswer> => {
  const compared = comparedOutlets(event, wanted);
  const own = event.mentions.filter((m) => compared.includes(m.outlet)).map((m) => m.articleId);
  const articles = await store.getArticles([...new Set(own)]);
  const framing = await framingOf(
    event,
    articles.map((a) => a.article),
  );
  return compareView(event, articles, await store.outlets(), framing, compared);
};
