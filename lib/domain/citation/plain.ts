import {
  type Accessed,
  addressOf,
  type CitedSource,
  isoOf,
  oneLine,
  ownSource,
  type Reference,
} from "./reference";

/** Quotation marks inside become single ones, so that the citation's own stay readable. */
const quoted = (text: string): string => `“${oneLine(text).replaceAll(/[“”"]/g, "’")}”`;

const dateOf = ({ published: { edtf, basis } }: CitedSource): string => {
  if (edtf === null || basis === "unknown") return "no date stated";
  return basis === "inferred" ? `no date stated; probably ${edtf}` : edtf;
};

const sourceOf = (source: CitedSource): string =>
  [
    source.byline && oneLine(source.byline),
    source.headline && quoted(source.headline),
    `${oneLine(source.outlet)} (${dateOf(source)})`,
    source.url,
  ]
    .filter(Boolean)
    .join(", ");

const happenedOf = ({ kind, happened }: Reference): string | null => {
  if (kind === "article") return null;
  return happened ? `${happened.words} (EDTF ${happened.edtf})` : "undated";
};

const accessedOf = (accessed: Accessed | null): string => (accessed ? ` Accessed ${isoOf(accessed)}.` : "");

const KIND = { event: "", excerpt: "", article: "", comparison: "Comparison of outlets: " } as const;

/** For a sentence or a footnote: what, when, where to look. */
export const shortCitation = (reference: Reference): string => {
  const { kind, title, quote } = reference;
  const source = ownSource(reference);
  if (source) {
    const words = quote === null ? (source.headline ?? title) : quote;
    return `${quoted(words)}, ${oneLine(source.outlet)} (${dateOf(source)}), ${reference.link ?? source.url ?? "no address"}`;
  }
  return `${KIND[kind]}${quoted(title)}, ${happenedOf(reference)}. Dateline, ${reference.link}`;
};

/** Everything a reader needs to find it again: the sources with byline, headline and date, and the day it was read. */
export const fullCitation = (reference: Reference, accessed: Accessed | null): string => {
  const { kind, title, quote, sources, link } = reference;
  const source = ownSource(reference);
  const when = accessedOf(accessed);
  if (source) {
    const words = quote === null ? "" : `${quoted(quote)}. `;
    const held = link ? ` As held by Dateline: ${link}.` : "";
    return `${words}${sourceOf(source)}.${held}${when}`;
  }
  const all = sources.map(sourceOf).join("; ");
  return `${KIND[kind]}${quoted(title)}, ${happenedOf(reference)}. Sources: ${all}. Dateline, ${link}.${when}`;
};

/** What formats with fixed fields have no field for, in one line: the date with its honesty, the sources, our page. */
export const noteOf = (reference: Reference): string | null => {
  const { kind, sources, link } = reference;
  if (kind === "article") return null;
  const when = happenedOf(reference);
  const date = when === "undated" ? "The event is undated." : `Date of the event: ${when}.`;
  const held = addressOf(reference) === link ? "" : ` As held by Dateline: ${link}`;
  if (kind === "excerpt") return `${date}${held}`;
  return `${date} Sources: ${sources.map(sourceOf).join("; ")}.`;
};
