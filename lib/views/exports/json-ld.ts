import type { EventExporter, ExportedEvent } from "./exporter";

/** Stays inert when pasted into a page: no `<` can end a script. */
const inert = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const piece = ({ event, articles }: ExportedEvent): string =>
  inert({
    "@type": "Event",
    identifier: event.id,
    name: event.title,
    temporalCoverage: event.edtf ?? undefined,
    eventStatus: event.actuality === "planned" ? "https://schema.org/EventScheduled" : undefined,
    subjectOf: event.mentions.map((m) => {
      const article = articles.get(m.articleId);
      return {
        "@type": "Quotation",
        text: m.quote,
        isPartOf: {
          "@type": "NewsArticle",
          identifier: m.articleId,
          headline: article?.title?.text,
          url: article?.url ?? undefined,
          datePublished:
            article?.publication.basis === "stated" ? (article.publication.edtf ?? undefined) : undefined,
          publisher: { "@type": "NewsMediaOrganization", name: m.outlet },
        },
      };
    }),
  });

/** JSON-LD with the words of schema.org; dates stay EDTF, as `temporalCoverage`. */
export const jsonLd: EventExporter = {
  of: "events",
  head: '{"@context":"https://schema.org","@graph":[\n',
  between: ",\n",
  tail: "\n]}\n",
  piece,
};
