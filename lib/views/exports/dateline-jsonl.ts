import type { EventExporter, ExportedEvent } from "./exporter";

const piece = ({ event, articles }: ExportedEvent): string =>
  JSON.stringify({
    id: event.id,
    edtf: event.edtf,
    title: event.title,
    outlets: event.outlets,
    mentions: event.mentions.map((m) => {
      const article = articles.get(m.articleId);
      return {
        outlet: m.outlet,
        quote: m.quote,
        url: article?.url ?? undefined,
        title: article?.title?.text,
        published: article?.publication.edtf ?? undefined,
      };
    }),
  });

/** Dateline JSON Lines, one event a line; `edtf` is null where an event has no date. */
export const datelineJsonl: EventExporter = { of: "events", head: "", between: "\n", tail: "\n", piece };
