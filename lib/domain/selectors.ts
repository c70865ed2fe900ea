import type { CharSpan } from "./span";

/** W3C Web Annotation, 4.2.4: the words themselves and some of what stands before and after them. */
export type TextQuoteSelector = {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** W3C Web Annotation, 4.2.5; UTF-16 code units, half open. Only a hint: the words decide. */
export type TextPositionSelector = CharSpan & { readonly type: "TextPositionSelector" };

export type ExcerptSelector = {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector | null;
};

/** As much as Hypothesis keeps, so that selectors can be exchanged. */
const CONTEXT = 32;

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Moves a cut out of the middle of a character. */
const whole = (text: string, at: number, step: -1 | 1): number =>
  at > 0 && at < text.length && isLow(text.charCodeAt(at)) ? at + step : at;

/** The selectors of a span of a text. */
export const selectorOf = (text: string, { start, end }: CharSpan): ExcerptSelector => ({
  quote: {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT), -1)),
  },
  position: { type: "TextPositionSelector", start, end },
});

/**
 * Where a selector's words are in a text. `here`: at the position it says, with the surroundings it says. `moved`: word
 * for word in one other place that fits. `unclear`: word for word, but in several places, or too few words in other
 * surroundings to be sure that the same passage is meant. `absent`: not word for word; nothing similar is looked for.
 */
export type Anchored =
  | { readonly kind: "here" | "moved"; readonly span: CharSpan }
  | { readonly kind: "unclear"; readonly spans: readonly CharSpan[] }
  | { readonly kind: "absent" };

/** Words that make a passage its own even when all around it was rewritten. */
const OWN_WORDS = 6;
/** Places looked at; a phrase that occurs more often than that names no place. */
const MOST_PLACES = 200;

const placesOf = (text: string, exact: string): readonly number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(exact, at + 1))
    places.push(at);
  return places;
};

const wordCount = (text: string): number => text.split(/\s+/u).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;

/** How many of the two sides fit; an empty side says nothing and counts as one that fits. */
const fits = (text: string, at: number, { exact, prefix, suffix }: TextQuoteSelector): number =>
  Number(text.slice(0, at).endsWith(prefix)) + Number(text.startsWith(suffix, at + exact.length));

/** Finds a selector's words in a text, exactly or not at all. */
export const anchor = (text: string, { quote, position }: ExcerptSelector): Anchored => {
  if (quote.exact === "") return { kind: "absent" };
  const spanAt = (at: number): CharSpan => ({ start: at, end: at + quote.exact.length });
  const places = placesOf(text, quote.exact).map((at) => ({ at, fit: fits(text, at, quote) }));
  if (places.length === 0) return { kind: "absent" };
  const hinted = places.find((p) => p.at === position?.start && p.fit === 2);
  if (hinted) return { kind: "here", span: spanAt(hinted.at) };
  const best = Math.max(...places.map((p) => p.fit));
  const fitting = places.filter((p) => p.fit === best);
  const [only] = fitting;
  const sure = best > 0 || wordCount(quote.exact) >= OWN_WORDS;
  return only && fitting.length === 1 && sure
    ? { kind: "moved", span: spanAt(only.at) }
    : { kind: "unclear", spans: fitting.slice(0, 20).map((p) => spanAt(p.at)) };
};
