import type { Mention } from "@/lib/domain/mention";
import type { EventExporter, ExportedEvent } from "./exporter";

const mentionOf = (m: Mention, { event, articles }: ExportedEvent) => {
  const article = articles.get(m.articleId);
  return {
    outlet: m.outlet,
    quote: m.quote,
    url: article?.url ?? undefined,
    title: article?.title?.text,
    published: article?.publication.edtf ?? undefined,
    // Most quotes give the event's own date; only another one needs saying.
    edtf: m.edtf !== null && m.edtf !== event.edtf ? m.edtf : undefined,
  };
};

/** The same words of the same article, found twice, are written once. */
const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((v) => [JSON.stringify(v), v])).values(),
];

const piece = (exported: ExportedEvent): string => {
  const { event } = exported;
  return JSON.stringify({
    id: event.id,
    edtf: event.edtf,
    title: event.title,
    outlets: event.outlets,
    mentions: distinct(event.mentions.map((m) => mentionOf(m, exported))),
    tags: event.tags,
    actuality: event.actuality === "occurred" ? undefined : event.actuality,
    inferred: event.inferred || undefined,
    salience: event.salience,
  });
};

/** Dateline JSON Lines, one event a line; `edtf` is null where an event has no date. Imported again they are the same events. */
export const datelineJsonl: EventExporter = { of: "events", head: "", between: "\n", tail: "\n", piece };
