import type { CompareAnswer } from "@/lib/contract/models";

type Comparison = Pick<CompareAnswer, "columns" | "event">;

/** Straight quotation marks inside become single ones, so that the citation's own stay readable. */
const quoted = (text: string): string => `“${text.replaceAll(/[“”"]/g, "’")}”`;

const source = (article: CompareAnswer["columns"][number]["articles"][number]): string => {
  const { published } = article;
  const date = published.edtf ? ` (${published.words})` : " (no date stated)";
  const title = article.title ? `, ${quoted(article.title)}` : "";
  return `${article.outlet}${title}${date}${article.url ? `, ${article.url}` : ""}`;
};

/**
 * A citation of a comparison as plain text: the event in the name of whoever claims it, its date as precise as the
 * sources are, the outlets in the order shown with their articles, the link to exactly this view.
 */
export const comparisonCitation = ({ columns, event }: Comparison, link: string): string => {
  const names = columns.map((c) => c.outlet).join(", ");
  const who = event.claimedBy ? ` According to ${event.claimedBy}.` : "";
  const date = event.date ? `${event.date.words} (EDTF ${event.date.edtf})` : "undated";
  const sources = columns.flatMap((c) => c.articles.map(source)).join("; ");
  return `Comparison of ${names}: ${quoted(event.title)}, ${date}.${who} Articles: ${sources}. Dateline, ${link}`;
};
