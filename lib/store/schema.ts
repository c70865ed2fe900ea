import type { Generated } from "kysely";

/** `begin_day` and `end_day` of an event without a date: after every day there is. */
export const UNDATED_DAY = 2_147_483_647;

/** Binary columns come back as `ArrayBuffer` (libsql) or `Buffer` (pg). */
export type BinaryColumn = ArrayBuffer | Uint8Array;

/**
 * The tables, the same in both dialects: days since 1970 as integers, ids and EDTF as text, nested values as JSON
 * text. `digest` is the SHA-256 of what a row was made from, so that unchanged rows are not written again.
 */
export type Schema = {
  meta: { key: string; value: string };
  documents: { article_id: string; name: string; bytes: BinaryColumn; sidecar: string | null };
  articles: {
    id: string;
    outlet: string;
    title: string | null;
    url: string | null;
    source: string;
    published: string | null;
    published_basis: string;
    text: string;
    /** Everything but text, regions and sentences; rows of schema version 1 hold those here too. */
    data: string;
    /** Regions and sentences; null in rows of schema version 1. */
    layout: string | null;
    /** See `articleKey`; null in rows of schema version 1. */
    text_key: string | null;
    /** Which import brought it; null for articles that were read. */
    imported: number | null;
    digest: string;
  };
  time_expressions: {
    article_id: string;
    ord: number;
    first: number;
    last: number;
    edtf: string | null;
    data: string;
  };
  events: {
    id: string;
    edtf: string | null;
    title: string;
    salience: number;
    /** The four bounds; null where open or undated. */
    earliest_start: number | null;
    latest_start: number | null;
    earliest_end: number | null;
    latest_end: number | null;
    /** First and last finite day; `UNDATED_DAY` without a date. */
    begin_day: number;
    end_day: number;
    /** Calendar of `begin_day`: 12 × year + month − 1, and year; null without a date. */
    begin_month: number | null;
    begin_year: number | null;
    /** Facets and sort keys, see `facetColumns`. `basis` is "none" without a date. */
    precision: string;
    basis: string;
    status: string;
    dates_differ: number;
    texts: number;
    outlet_count: number;
    mention_count: number;
    title_key: string;
    /** Which import brought it; null for events found in articles. */
    imported: number | null;
    data: string;
    digest: string;
    /** See `writeBrief`; null in rows of an older schema. */
    brief: string | null;
  };
  mentions: {
    id: string;
    event_id: string;
    article_id: string;
    outlet: string;
    ord: number;
    first: number;
    last: number;
    quote: string;
    edtf: string | null;
    data: string;
  };
  event_outlets: { event_id: string; outlet: string };
  event_words: { event_id: string; words: string };
  /**
   * How many dated events of a facet (`*`: all, `=NAME`: those an outlet reports) begin and end in a period; units and
   * their numbers in `level-ladder.ts`.
   */
  level_counts: { facet: string; unit: number; period: number; begins: number; ends: number };
  /** The weightiest events of each cell of 2^level days, at the coarsest level that lists them. */
  level_events: {
    facet: string;
    level: number;
    begin_day: number;
    event_id: string;
    end_day: number;
    salience: number;
  };
  /** Events of more than one day, by the cell of 2^span days in which they begin; 2^span is their length or more. */
  level_spans: {
    facet: string;
    span: number;
    cell: number;
    salience: number;
    event_id: string;
    begin_day: number;
    end_day: number;
  };
  /** Ids that once named an event and no longer do; `current_id` null: nothing took its place. */
  event_ids: { id: string; current_id: string | null; title: string };
  /** The same for articles: a document that is read otherwise now gives an article with another id. */
  article_ids: { id: string; current_id: string | null; title: string };
  /** Texts that were replaced when their article was read again; `replaced` is the revision that did it. */
  article_versions: {
    id: string;
    outlet: string;
    title: string | null;
    url: string | null;
    published: string | null;
    text: string;
    replaced: number;
  };
  /** Frozen editions; `data` is their text, gzipped. */
  editions: {
    hash: string;
    made: number;
    selection: string;
    title: string;
    events: number;
    revision: number | null;
    data: BinaryColumn;
  };
  /** The revision with which an event first came; events of older stores have none. */
  event_arrivals: { event_id: string; revision: number };
  /** When a change was written, as a UTC instant in ISO 8601. */
  revisions: { revision: number; at: string };
  /** See `MergeKey`: the lists by which mentions find each other. */
  merge_keys: { key: number; at: number; mention: string };
  /** See `MergeLink`; `reasons` as JSON. */
  merge_links: { a: string; b: string; support: number; score: number; reasons: string };
  /** See `ArticleMemory`; vectors and `undated` as JSON. */
  merge_articles: {
    article_id: string;
    story: string;
    words: string;
    day: number | null;
    undated: string | null;
  };
  issues: { id: Generated<number>; origin: string; article: string | null; code: string; data: string };
};
