import { excerptHref } from "@/lib/contract/excerpt-link";
import type { EventDetail } from "@/lib/contract/models";
import type { Article } from "@/lib/domain/article";
import type { NewsEvent } from "@/lib/domain/news-event";
import { selectorOf } from "@/lib/domain/selectors";
import type { CharSpan } from "@/lib/domain/span";
import { textFragment } from "@/lib/domain/text-fragment";
import { dateModelOf, dateOrNull } from "./date-model";
import { eventModelOf } from "./event-model";

/** Address of a passage on its publisher's page, led there by its words where they fit one place only. */
export const publisherLink = ({ url, text }: Article, span: CharSpan | undefined): string | null => {
  if (url === null) return null;
  const fragment = span ? textFragment(text, span) : null;
  // An address that has a fragment of its own may need it to show anything at all.
  return fragment && !url.includes("#") ? url + fragment : url;
};

const placesOf = (event: NewsEvent, articles: readonly Article[]): EventDetail["places"] => {
  const byId = new Map<string, Article>(articles.map((a) => [a.id, a]));
  return event.mentions.flatMap((m) => {
    const article = byId.get(m.articleId);
    if (!article) return [];
    const href = excerptHref(m.articleId, selectorOf(article.text, m));
    return [{ mention: m.id, href, publisher: publisherLink(article, m) }];
  });
};

/** Everything about one event. `articles` are those its mentions come from. */
export const eventDetailOf = (event: NewsEvent, articles: readonly Article[]): EventDetail => ({
  ...eventModelOf(event),
  titleFrom: {
    mention: event.titleFrom.mention,
    outlet: event.mentions.find((m) => m.id === event.titleFrom.mention)?.outlet ?? event.outlets[0] ?? "",
  },
  places: placesOf(event, articles),
  dates: event.dates.map((d) => ({
    date: dateModelOf(d.edtf),
    outlets: [...d.outlets],
    mentions: [...d.mentions],
  })),
  figureConflicts: event.figureConflicts.map((c) => ({
    counts: c.counts,
    claims: c.claims.map(({ mention, outlet, text, value }) => ({ mention, outlet, text, value })),
  })),
  merged: event.merged.map((m) => ({
    mention: m.mention,
    with: m.with,
    strength: m.strength,
    reasons: m.reasons.map(({ says, weight }) => ({ says, weight })),
  })),
  keptApart: event.keptApart.map((n) => ({
    event: n.event,
    title: n.title,
    strength: n.strength,
    reasons: n.reasons.map(({ says, weight }) => ({ says, weight })),
  })),
  articles: articles.map((a) => ({
    id: a.id,
    outlet: a.outlet,
    title: a.title?.text ?? null,
    byline: a.byline?.text ?? null,
    url: a.url,
    published: dateOrNull(a.publication.edtf),
    publishedBasis: a.publication.basis,
  })),
});
