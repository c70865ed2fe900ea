import { wordsFor } from "@/lib/domain/edtf";
import type { Mention } from "@/lib/domain/mention";
import type { EventExporter, ExportedEvent } from "./exporter";

const COLUMNS = [
  "event_id",
  "edtf",
  "date_in_words",
  "title",
  "state",
  "inferred",
  "salience",
  "independent_texts",
  "outlet",
  "article_id",
  "article_title",
  "url",
  "published",
  "mention_edtf",
  "voice",
  "speaker",
  "start",
  "end",
  "excerpt",
] as const;

/** Signs that a spreadsheet takes for a formula, in ASCII and full width. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** RFC 4180; what a spreadsheet would run gets an apostrophe in front (OWASP, "CSV Injection"). */
export const csvField = (value: string | number | boolean | null | undefined): string => {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = value ?? "";
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

const row = ({ event, articles }: ExportedEvent, m: Mention): string => {
  const article = articles.get(m.articleId);
  const values = [
    event.id,
    event.edtf,
    event.edtf ? wordsFor(event.edtf) : (event.undatedReason ?? "undated"),
    event.title,
    event.actuality,
    event.inferred,
    event.salience,
    event.independentTexts,
    m.outlet,
    m.articleId,
    article?.title?.text,
    article?.url,
    article?.publication.edtf,
    m.edtf,
    m.voice.kind,
    m.voice.source?.text,
    m.start,
    m.end,
    m.quote,
  ];
  return values.map(csvField).join(",");
};

/** A row for each mention; the event's own columns repeat. */
export const csv: EventExporter = {
  of: "events",
  head: `${COLUMNS.map(csvField).join(",")}\r\n`,
  between: "\r\n",
  tail: "\r\n",
  piece: (exported) => exported.event.mentions.map((m) => row(exported, m)).join("\r\n"),
};
