import { type DateParts, dateEnds } from "../date-parts";
import type { Edtf } from "../ids";

/** What stands behind a statement that is cited: one article of one outlet. */
export type CitedSource = {
  readonly outlet: string;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** As known; only what the outlet stated goes into fields that claim it. */
  readonly published: { readonly edtf: string | null; readonly basis: "stated" | "inferred" | "unknown" };
};

/** A thing to be cited. `article` and `excerpt` are works of an outlet, `event` and `comparison` pages of ours. */
export type Reference = {
  readonly kind: "article" | "event" | "excerpt" | "comparison";
  readonly id: string;
  readonly title: string;
  /** The date of what is reported, in words and EDTF; null for articles, and where there is none. */
  readonly happened: { readonly words: string; readonly edtf: string } | null;
  readonly sources: readonly CitedSource[];
  /** The words quoted, for an excerpt. */
  readonly quote: string | null;
  /** Our page, absolute; null where only the article itself is cited. */
  readonly link: string | null;
};

/** The day the reader looked, by the reader's own clock; absent where nobody has looked. */
export type Accessed = DateParts & { readonly month: number; readonly day: number };

/** The outlet's own article behind a reference that is a work of one outlet. */
export const ownSource = ({ kind, sources }: Reference): CitedSource | null =>
  kind === "article" || kind === "excerpt" ? (sources[0] ?? null) : null;

/** A publication date for fields that claim one: an inferred date is not passed off as printed. */
export const statedDate = (source: CitedSource | null): DateParts | null =>
  source?.published.basis === "stated" && source.published.edtf
    ? (dateEnds(source.published.edtf as Edtf)?.from ?? null)
    : null;

/** The address a reference manager opens: the outlet's own for its work, ours for a page of ours. */
export const addressOf = (reference: Reference): string | null => {
  const source = ownSource(reference);
  return source ? (source.url ?? reference.link) : reference.link;
};

export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

const pad = (n: number, length = 2): string => String(n).padStart(length, "0");

/** `2019`, `2019-02` or `2019-02-27`: as much as is known. */
export const isoOf = ({ year, month, day }: DateParts): string => {
  const sign = year < 0 ? "-" : "";
  return [
    sign + pad(Math.abs(year), 4),
    ...[month, day].flatMap((n) => (n === undefined ? [] : [pad(n)])),
  ].join("-");
};
