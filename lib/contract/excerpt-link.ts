import type { ExcerptSelector } from "@/lib/domain/selectors";
import type { LinkFields } from "./link-state";

/** Longest quote and longest context that a link carries, in UTF-16 code units. */
export const MOST_QUOTE = 2_000;
const MOST_CONTEXT = 100;

const ARTICLE_FIELDS = ["at", "quote", "prefix", "suffix"] as const;

/** The fields of a link to an excerpt: its words, what stands around them, and where they stood. */
export const excerptFields = ({ quote, position }: ExcerptSelector): URLSearchParams => {
  const out = new URLSearchParams();
  if (position) out.set("at", `${position.start}-${position.end}`);
  if (quote.exact.length > MOST_QUOTE) return out;
  out.set("quote", quote.exact);
  if (quote.prefix !== "") out.set("prefix", quote.prefix);
  if (quote.suffix !== "") out.set("suffix", quote.suffix);
  return out;
};

/**
 * Address of an excerpt, without its origin: W3C Web Annotation selectors against one version of an article. An excerpt
 * too long for a link is named by its place alone, which holds for that version.
 */
export const excerptHref = (articleId: string, selector: ExcerptSelector): string =>
  `/article/${encodeURIComponent(articleId)}?${excerptFields(selector)}#at`;

type ReadExcerpt = { readonly selector: ExcerptSelector | null; readonly problem: string | null };

const first = (field: LinkFields[string]): string => (typeof field === "string" ? field : (field?.[0] ?? ""));

/** The selector in a link; null without one. Its words are the sender's until a text we hold is found to have them. */
export const readExcerptFields = (fields: LinkFields): ReadExcerpt => {
  const [at, exact, prefix, suffix] = ARTICLE_FIELDS.map((name) => first(fields[name]));
  if (!exact) return { selector: null, problem: null };
  if (exact.length > MOST_QUOTE)
    return { selector: null, problem: `“quote” is longer than ${MOST_QUOTE} characters.` };
  const place = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "");
  return {
    problem: null,
    selector: {
      quote: {
        type: "TextQuoteSelector",
        exact,
        prefix: (prefix ?? "").slice(-MOST_CONTEXT),
        suffix: (suffix ?? "").slice(0, MOST_CONTEXT),
      },
      position: place
        ? { type: "TextPositionSelector", start: Number(place[1]), end: Number(place[2]) }
        : null,
    },
  };
};
