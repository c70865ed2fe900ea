import type { CitedSource, Reference } from "@/lib/domain/citation";
import type { ArticleDetail, EventDetail } from "./models";

type Cited = EventDetail["articles"][number];

const sourceOf = (a: Cited): CitedSource => ({
  outlet: a.outlet,
  headline: a.title,
  byline: a.byline,
  url: a.url,
  published: { edtf: a.published?.edtf ?? null, basis: a.publishedBasis },
});

const happenedOf = (date: EventDetail["date"]): Reference["happened"] =>
  date && { words: date.words, edtf: date.edtf };

/** An event or its comparison to be cited. `base` is the origin of the page, with `/v/{hash}` behind it for a frozen one. */
export const eventReference = (
  event: EventDetail,
  base: string,
  kind: "event" | "comparison" = "event",
): Reference => ({
  kind,
  id: kind === "event" ? event.id : `${event.id}_compared`,
  title: event.title,
  happened: happenedOf(event.date),
  sources: event.articles.map(sourceOf),
  quote: null,
  link: `${base}/${kind === "event" ? "event" : "compare"}/${event.id}`,
});

/** One excerpt of an event to be cited; null if the event does not have it. */
export const excerptReference = (event: EventDetail, mention: string, base: string): Reference | null => {
  const found = event.mentions.find((m) => m.id === mention);
  const article = event.articles.find((a) => a.id === found?.articleId);
  const place = event.places.find((p) => p.mention === mention);
  if (!found || !article) return null;
  return {
    kind: "excerpt",
    id: found.id,
    title: article.title ?? article.outlet,
    happened: happenedOf(found.date),
    sources: [sourceOf(article)],
    quote: found.quote,
    link: place ? base + place.href : null,
  };
};

/** An article as we hold it. */
export const articleReference = (article: ArticleDetail, base: string): Reference => ({
  kind: "article",
  id: article.id,
  title: article.title ?? article.outlet,
  happened: null,
  sources: [
    {
      outlet: article.outlet,
      headline: article.title,
      byline: article.byline,
      url: article.url,
      published: { edtf: article.published.edtf, basis: article.published.basis },
    },
  ],
  quote: null,
  link: `${base}/article/${article.id}`,
});
