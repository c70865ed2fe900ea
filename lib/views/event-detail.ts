import type { EventDetail } from "@/lib/contract/models";
import type { Article } from "@/lib/domain/article";
import type { NewsEvent } from "@/lib/domain/news-event";
import { dateModelOf, dateOrNull } from "./date-model";
import { eventModelOf } from "./event-model";

/** Everything about one event. `articles` are those its mentions come from. */
export const eventDetailOf = (event: NewsEvent, articles: readonly Article[]): EventDetail => ({
  ...eventModelOf(event),
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
    url: a.url,
    published: dateOrNull(a.publication.edtf),
    publishedBasis: a.publication.basis,
  })),
});
