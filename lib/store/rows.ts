import { hash } from "node:crypto";
import type { Insertable, Selectable } from "kysely";
import type { Article, RawDocument } from "@/lib/domain/article";
import { fromDay } from "@/lib/domain/calendar";
import { boundsOf } from "@/lib/domain/edtf";
import { precisionOf } from "@/lib/domain/facets";
import type { ArticleId } from "@/lib/domain/ids";
import type { Mention } from "@/lib/domain/mention";
import type { NewsEvent } from "@/lib/domain/news-event";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { articleKey } from "./article-key";
import { writeBrief } from "./event-brief";
import { type BinaryColumn, type Schema, UNDATED_DAY } from "./schema";
import type { ArticleHead, StoredDocument } from "./store";
import { wordsOf } from "./words";

const digestOf = (value: string): string => hash("sha256", value, "hex").slice(0, 32);

/** Of an event's JSON and that of its mentions in order. */
export const eventDigest = (data: string, mentions: readonly string[]): string =>
  digestOf(`${data}\n[${mentions.join(",")}]`);

/** Of an article's columns and the JSON of its time expressions in order. Schema version 1 had no layout column. */
export const articleDigest = (
  { data, layout, text }: { readonly data: string; readonly layout: string | null; readonly text: string },
  timex: readonly string[],
): string => digestOf([data, ...(layout === null ? [] : [layout]), `[${timex.join(",")}]`, text].join("\n"));

const bytesOf = (column: BinaryColumn): Uint8Array => new Uint8Array(column);

export const documentRow = ({ articleId, document }: StoredDocument): Insertable<Schema["documents"]> => ({
  article_id: articleId,
  name: document.name,
  bytes: Buffer.from(document.bytes),
  sidecar: document.sidecar ? JSON.stringify(document.sidecar) : null,
});

export const toDocument = (row: Selectable<Schema["documents"]>): StoredDocument => {
  const plain: RawDocument = { name: row.name, bytes: bytesOf(row.bytes) };
  return {
    articleId: row.article_id as ArticleId,
    document: row.sidecar === null ? plain : { ...plain, sidecar: JSON.parse(row.sidecar) },
  };
};

export const articleRow = (
  article: Article,
  timex: readonly TimeExpression[],
): Insertable<Schema["articles"]> => {
  const { text, regions, sentences, ...head } = article;
  const data = JSON.stringify(head);
  const layout = JSON.stringify({ regions, sentences });
  return {
    id: article.id,
    outlet: article.outlet,
    title: article.title?.text ?? null,
    url: article.url,
    source: article.source,
    published: article.publication.edtf,
    published_basis: article.publication.basis,
    text,
    data,
    layout,
    text_key: articleKey(article),
    digest: articleDigest(
      { data, layout, text },
      timex.map((t) => JSON.stringify(t)),
    ),
  };
};

type ArticleRow = Selectable<Schema["articles"]>;

export const toArticle = (row: Pick<ArticleRow, "text" | "data" | "layout">): Article => ({
  ...JSON.parse(row.data),
  ...(row.layout === null ? {} : JSON.parse(row.layout)),
  text: row.text,
});

/** What lists of articles show. */
export const toHead = (row: Pick<ArticleRow, "data">): ArticleHead => JSON.parse(row.data);

export const timexRow = (
  articleId: ArticleId,
  timex: TimeExpression,
  ord: number,
): Insertable<Schema["time_expressions"]> => ({
  article_id: articleId,
  ord,
  first: timex.start,
  last: timex.end,
  edtf: timex.edtf,
  data: JSON.stringify(timex),
});

const LIMIT = UNDATED_DAY - 1;
const finite = (day: number): number | null =>
  Number.isFinite(day) ? Math.max(-LIMIT, Math.min(LIMIT, day)) : null;

/** The day columns of an event. An open end counts as the nearest day that is known. */
export const dayColumns = (edtf: NewsEvent["edtf"]) => {
  const none = { earliest_start: null, latest_start: null, earliest_end: null, latest_end: null };
  const undated = {
    ...none,
    begin_day: UNDATED_DAY,
    end_day: UNDATED_DAY,
    begin_month: null,
    begin_year: null,
  };
  if (edtf === null) return undated;
  const bounds = boundsOf(edtf);
  const days = {
    earliest_start: finite(bounds.earliestStart),
    latest_start: finite(bounds.latestStart),
    earliest_end: finite(bounds.earliestEnd),
    latest_end: finite(bounds.latestEnd),
  };
  const known = Object.values(days).filter((day) => day !== null);
  if (known.length === 0) return undated;
  const begin = days.earliest_start ?? Math.min(...known);
  const end = days.latest_end ?? Math.max(...known);
  const { year, month } = fromDay(begin);
  return {
    ...days,
    begin_day: begin,
    end_day: Math.max(begin, end),
    begin_month: year * 12 + month - 1,
    begin_year: year,
  };
};

/** Longest title that sorting looks at: an index takes no more than some kilobytes. */
const MAX_KEY = 200;

/** What events are counted, filtered and sorted by. */
export const facetColumns = (event: NewsEvent) => ({
  precision: precisionOf(event.edtf),
  basis: event.edtf === null ? "none" : event.inferred ? "inferred" : "stated",
  status: event.actuality,
  dates_differ: event.datesConflict ? 1 : 0,
  texts: event.independentTexts,
  outlet_count: event.outlets.length,
  mention_count: event.mentions.length,
  title_key: wordsOf(event.title.slice(0, MAX_KEY)).join(" "),
});

export const eventRow = (event: NewsEvent): Insertable<Schema["events"]> => {
  const { mentions, ...rest } = event;
  // Which events looked alike is told by the links between mentions, which change when neighbours do.
  const data = JSON.stringify({ ...rest, keptApart: [] });
  return {
    id: event.id,
    edtf: event.edtf,
    title: event.title,
    salience: event.salience,
    ...dayColumns(event.edtf),
    ...facetColumns(event),
    data,
    brief: writeBrief(event),
    digest: eventDigest(
      data,
      mentions.map((m) => JSON.stringify(m)),
    ),
  };
};

export const mentionRow = (
  mention: Mention,
  event: NewsEvent,
  ord: number,
): Insertable<Schema["mentions"]> => ({
  id: mention.id,
  event_id: event.id,
  article_id: mention.articleId,
  outlet: mention.outlet,
  ord,
  first: mention.start,
  last: mention.end,
  quote: mention.quote,
  edtf: mention.edtf,
  data: JSON.stringify(mention),
});

/** What a search looks through: the title, the excerpts, who is speaking in them and who printed them. */
export const wordsRow = (event: NewsEvent): Insertable<Schema["event_words"]> => ({
  event_id: event.id,
  words: [
    event.title,
    ...event.mentions.flatMap((m) => [m.quote, m.voice.source?.text ?? "", m.voice.via?.text ?? ""]),
    ...event.outlets,
  ]
    .map((text) => wordsOf(text).join(" "))
    .join(" "),
});

export const toEvent = (data: string, mentions: readonly string[]): NewsEvent => ({
  ...JSON.parse(data),
  mentions: mentions.map((m) => JSON.parse(m)),
});
