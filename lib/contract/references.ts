import type { CitedSource, Reference } from "@/lib/domain/citation";
import type { ArticleDetail, CompareAnswer, EventDetail } from "./models";

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

/** An event to be cited. `base` is the origin of the page, with `/v/{hash}` behind it for a frozen one. */
export const eventReference = (event: EventDetail, base: string): Reference => ({
  kind: "event",
  id: event.id,
  title: event.title,
  happened: happenedOf(event.date),
  sources: event.articles.map(sourceOf),
  quote: null,
  link: `${base}/event/${event.id}`,
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

type Compared = Pick<CompareAnswer, "event" | "columns">;

/** A comparison to be cited, its outlets in the order shown; `link` is the address of exactly this view. */
export const comparisonReference = ({ event, columns }: Compared, link: string): Reference => ({
  kind: "comparison",
  id: `${event.id}_compared`,
  title: event.title,
  happened: happenedOf(event.date),
  sources: columns.flatMap((c) =>
    c.articles.map(({ outlet, title, url, published }) => ({
      outlet,
      headline: title,
      byline: null,
      url,
      published: { edtf: published.edtf, basis: published.basis },
    })),
  ),
  quote: null,
  link,
});

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
