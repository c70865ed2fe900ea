import type { EventDetail } from "@/lib/contract/models";

/** Straight quotation marks inside become single ones, so that the citation's own stay readable. */
const quoted = (text: string): string => `“${text.replaceAll(/[“”"]/g, "’")}”`;

const source = (a: EventDetail["articles"][number]): string => {
  const date = a.published
    ? ` (${a.publishedBasis === "inferred" ? "probably " : ""}${a.published.edtf})`
    : " (no date stated)";
  const title = a.title ? `, ${quoted(a.title)}` : "";
  return `${a.outlet}${title}${date}${a.url ? `, ${a.url}` : ""}`;
};

/**
 * A citation as plain text: title, date in words with its EDTF, the articles it rests on, the link. The date is as precise as the
 * sources are, never more.
 */
export const citation = (event: EventDetail, link: string): string => {
  const who = event.claimedBy ? ` According to ${event.claimedBy}.` : "";
  const date = event.date ? `${event.date.words} (EDTF ${event.date.edtf})` : "undated";
  const sources = event.articles.map(source).join("; ");
  return `${quoted(event.title)}, ${date}.${who} Sources: ${sources}. Dateline, ${link}`;
};
