import type { ArticleDetail, ArticleSummary, EventModel, MentionModel } from "./models";

/** A value of JSON-LD. */
export type LinkedData = Readonly<Record<string, unknown>>;

const CONTEXT = "https://schema.org";
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Days as schema.org wants them, only where the text gives days: an EDTF day, or an interval of two. A month or a year is
 * not a day, so those stay in `temporalCoverage` of the page, as EDTF.
 */
const daysOf = (edtf: string | null): LinkedData => {
  const [start, end, more] = edtf?.split("/") ?? [];
  if (start === undefined || more !== undefined || !DAY.test(start)) return {};
  if (end === undefined) return { startDate: start };
  return DAY.test(end) ? { startDate: start, endDate: end } : {};
};

const outletOf = (name: string): LinkedData => ({ "@type": "NewsMediaOrganization", name });

const quotation = (origin: string, mention: MentionModel): LinkedData => ({
  "@type": "Quotation",
  text: mention.quote,
  spokenByCharacter: mention.voice === "own" || mention.speaker === null ? undefined : mention.speaker,
  isPartOf: {
    "@type": "NewsArticle",
    url: `${origin}/article/${mention.articleId}`,
    publisher: outletOf(mention.outlet),
  },
});

/** Most quotations in the head of a page; the page itself has them all. */
const MOST_QUOTATIONS = 40;

/** The page of an event or of its comparison: what happened, and the words that say so. */
export const linkedEvent = (origin: string, path: string, event: EventModel): LinkedData => ({
  "@context": CONTEXT,
  "@type": "WebPage",
  url: `${origin}${path}`,
  name: event.title,
  temporalCoverage: event.edtf ?? undefined,
  mainEntity: {
    "@type": "Event",
    "@id": `${origin}/event/${event.id}`,
    name: event.title,
    ...daysOf(event.edtf),
    eventStatus: event.actuality === "planned" ? `${CONTEXT}/EventScheduled` : undefined,
    subjectOf: event.mentions.slice(0, MOST_QUOTATIONS).map((m) => quotation(origin, m)),
  },
});

/** The page of an article: whose it is, and where it was published. A date that was inferred is not passed on as its own. */
export const linkedArticle = (origin: string, article: ArticleSummary | ArticleDetail): LinkedData => ({
  "@context": CONTEXT,
  "@type": "WebPage",
  url: `${origin}/article/${article.id}`,
  name: article.title ?? "Article without a headline",
  mainEntity: {
    "@type": "NewsArticle",
    headline: article.title ?? undefined,
    url: article.url ?? undefined,
    publisher: outletOf(article.outlet),
    datePublished:
      article.published.basis === "stated" && DAY.test(article.published.edtf ?? "")
        ? article.published.edtf
        : undefined,
  },
});

type Listed = { readonly id: string; readonly title: string };

/** The first page: the collection with its foremost events. */
export const linkedTimeline = (origin: string, path: string, events: readonly Listed[]): LinkedData => ({
  "@context": CONTEXT,
  "@type": "CollectionPage",
  url: `${origin}${path}`,
  name: "Timeline of what was reported",
  mainEntity: {
    "@type": "ItemList",
    numberOfItems: events.length,
    itemListElement: events.map(({ id, title }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name: title,
      url: `${origin}/event/${id}`,
    })),
  },
});

/** As text for a script element of a page: no `<` in it can end the element. */
export const inertJson = (data: LinkedData): string => JSON.stringify(data).replaceAll("<", "\\u003c");
