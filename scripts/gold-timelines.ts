/** The timelines that editors made, and the articles each of them is to be told from. */
import { readFileSync } from "node:fs";
import type { DigestArticle } from "@/lib/pipeline/stories";
import type { TagText } from "@/lib/pipeline/stories/digest/dated-sentences";
import { tag } from "@/lib/pipeline/timex";
import { goldPath, loadTool, readRows } from "./gold-sets";

export const TIMELINE_TOPICS = ["bpoil", "egypt", "h1n1", "libya"] as const;

type Entry = { readonly date: string; readonly sentences: readonly string[] };
type TimelineFile = {
  readonly timelines: readonly { readonly id: string; readonly entries: readonly Entry[] }[];
};
type Row = {
  readonly id: string;
  readonly outlet: string;
  readonly date: string;
  readonly sentences: readonly string[];
};

/** One timeline with what the protocol allows: its window, as many days, its mean number of sentences a day. */
export type GoldTimeline = {
  readonly id: string;
  readonly topic: string;
  readonly entries: readonly Entry[];
  readonly articles: readonly DigestArticle[];
  readonly from: string;
  readonly to: string;
  readonly dates: number;
  readonly sentences: number;
};

export const readTimelines = (topic: string): GoldTimeline[] => {
  const articles: DigestArticle[] = readRows<Row>(`timelines/${topic}.articles.jsonl.gz`).map((row) => ({
    id: row.id,
    outlet: row.outlet,
    published: row.date,
    sentences: row.sentences,
  }));
  const { timelines } = JSON.parse(
    readFileSync(goldPath(`timelines/${topic}.timelines.json`), "utf8"),
  ) as TimelineFile;
  return timelines.map(({ id, entries }) => {
    const days = entries.map(({ date }) => date).sort();
    const [from = "", to = ""] = [days[0], days.at(-1)];
    const total = entries.reduce((sum, entry) => sum + entry.sentences.length, 0);
    return {
      id,
      topic,
      entries,
      articles: articles.filter(
        ({ published }) => published !== null && published >= from && published <= to,
      ),
      from,
      to,
      dates: new Set(days).size,
      sentences: Math.max(1, Math.round(total / entries.length)),
    };
  });
};

/** Timelines of one topic share most articles; each text is tagged once. */
export const tagOnce = (): TagText => {
  const known = new Map<string, ReturnType<TagText>>();
  return (text, context) => {
    const key = `${context.dct}\n${text}`;
    const found = known.get(key) ?? tag(text, context);
    known.set(key, found);
    return found;
  };
};

type Prf = { readonly p: number; readonly r: number; readonly f: number };
export type TimelineScore = {
  readonly date: Prf;
  readonly "align+m:1": { readonly r1: Prf; readonly r2: Prf };
};
export type TimelineScorer = {
  readonly scoreTimeline: (
    predicted: readonly Entry[],
    references: readonly (readonly Entry[])[],
  ) => TimelineScore;
  readonly average: (scores: readonly TimelineScore[]) => TimelineScore;
};
export const loadTimelineScorer = (): Promise<TimelineScorer> =>
  loadTool<TimelineScorer>("score-timelines.mjs");
