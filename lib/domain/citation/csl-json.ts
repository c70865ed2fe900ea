import type { DateParts } from "../date-parts";
import { noteOf } from "./plain";
import { type Accessed, addressOf, oneLine, ownSource, type Reference, statedDate } from "./reference";

const cslDate = ({ year, month, day }: DateParts) => ({
  "date-parts": [[year, month, day].filter((part) => part !== undefined)],
});

/** One item of CSL-JSON as text. */
export const cslOf = (reference: Reference, accessed: Accessed | null = null): string => {
  const source = ownSource(reference);
  const date = statedDate(source);
  return JSON.stringify({
    id: reference.id,
    type: source ? "article-newspaper" : "webpage",
    title: (source ? source.headline : reference.title) ?? undefined,
    author: source?.byline ? [{ literal: oneLine(source.byline) }] : undefined,
    "container-title": source ? source.outlet : "Dateline",
    issued: date ? cslDate(date) : undefined,
    abstract: reference.quote ?? undefined,
    note: noteOf(reference) ?? undefined,
    URL: addressOf(reference) ?? undefined,
    accessed: accessed ? cslDate(accessed) : undefined,
  });
};
