import { selectorOf } from "@/lib/domain/selectors";
import type { EventExporter, ExportedEvent } from "./exporter";

/** Stays inert when pasted into a page: no `<` can end a script. */
const inert = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const piece = ({ event, articles }: ExportedEvent): string =>
  event.mentions
    .map((m) => {
      const article = articles.get(m.articleId);
      const selector = article && selectorOf(article.text, m);
      return inert({
        id: `urn:dateline:mention:${m.id}`,
        type: "Annotation",
        motivation: "identifying",
        body: [
          { type: "TextualBody", purpose: "identifying", format: "text/plain", value: event.title },
          // The date as it is, never more precise; `temporalCoverage` has no term in the Annotation vocabulary.
          ...(event.edtf === null
            ? []
            : [{ type: "TextualBody", purpose: "tagging", format: "text/plain", value: event.edtf }]),
        ],
        target: {
          source: article?.url ?? `urn:dateline:article:${m.articleId}`,
          selector: selector ? [selector.quote, selector.position] : undefined,
        },
      });
    })
    .join(",\n");

/** W3C Web Annotation: an annotation for each excerpt, with its words and its place in the text we hold. */
export const webAnnotation: EventExporter = {
  of: "events",
  head: '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:dateline:excerpts","type":"AnnotationPage","items":[\n',
  between: ",\n",
  tail: "\n]}\n",
  piece,
};
