import type { Article } from "@/lib/domain/article";
import type { Mention } from "@/lib/domain/mention";
import type { Extraction } from "@/lib/domain/news-event";
import type { CharSpan } from "@/lib/domain/span";
import { StoreError } from "./store-error";

/** Why an excerpt is not what its article prints, or null if it is. */
export const excerptFault = (mention: Mention, text: string): string | null => {
  const verbatim = (span: CharSpan & { readonly text: string }, name: string): string | null =>
    text.slice(span.start, span.end) === span.text
      ? null
      : `${name} "${span.text}" is not at ${span.start}–${span.end}`;
  if (mention.quote === "" || text.slice(mention.start, mention.end) !== mention.quote)
    return `the excerpt is not at ${mention.start}–${mention.end}`;
  if (mention.timex) return verbatim(mention.timex, "the time expression");
  return null;
};

const checkMention = (mention: Mention, articles: ReadonlyMap<string, Article>): void => {
  const article = articles.get(mention.articleId);
  const fault = article ? excerptFault(mention, article.text) : `article ${mention.articleId} is not there`;
  if (fault !== null)
    throw new StoreError(
      "excerpt-mismatch",
      `Mention ${mention.id} of article ${mention.articleId} was not stored: ${fault}. ` +
        "Nothing of this change was written. This is a fault of Dateline; read the article again or report it.",
    );
};

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Promise P1 on the way in: every excerpt is verbatim, no event is without one. Of a change in part only the articles
 * that come along are looked into; the others were when they came. Throws `excerpt-mismatch`.
 */
export const checkExtraction = (extraction: Extraction, inPart = false): void => {
  const articles = new Map<string, Article>(extraction.articles.map((a) => [a.id, a]));
  // One dialect refuses U+0000, the other cuts at it, and both replace lone surrogates: offsets would shift.
  for (const { id, text } of extraction.articles)
    if (text.includes("\u0000") || LONE_SURROGATE.test(text))
      throw new StoreError(
        "excerpt-mismatch",
        `Article ${id} was not stored: its text holds characters that no store keeps. Reading should have replaced them.`,
      );
  for (const event of extraction.events) {
    if (event.mentions.length === 0)
      throw new StoreError("excerpt-mismatch", `Event ${event.id} was not stored: it has no excerpt.`);
    for (const mention of event.mentions)
      if (!inPart || articles.has(mention.articleId)) checkMention(mention, articles);
  }
};
