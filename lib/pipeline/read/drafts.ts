import type { RegionType } from "@/lib/domain/article";
import { endsStopped, type Line, paragraphsOf } from "./lines";
import { findWrittenDate } from "./written-date";

/** A paragraph on its way to becoming a segment; `type` is null until something decides, and stays null for body. */
export type Draft = { line: Line; type: RegionType | null };

const CRAWL_PREFIX =
  /^\s{0,4}(?:date|published|publish_date|pubdate|timestamp|time)\s?[:=]?\s{0,2}\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?=\s)/i;
/** Starts of list items. */
export const BULLET = /^[•●▪■‣*–—-]\s/u;

export const words = (text: string): number => text.split(/\s+/, 60).length;

/** Long enough, and closed like a sentence: the outlet's own prose. */
export const isProse = (line: string): boolean => words(line) >= 12 && endsStopped(line);

/** A date alone before the text of the first line: "Sun 10 Jul 2016 Talks resume …". Its length, or 0. */
const datePrefix = (line: string): number => {
  const match =
    /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6},? )?\d{1,2} \p{L}{3,9} \d{4}(?=\s{1,3}["“‘'(]?[\p{Lu}\p{N}])/iu.exec(
      line.slice(0, 60),
    );
  return match && findWrittenDate(match[0])?.year ? match[0].length : 0;
};

/** Cuts a line after `length` characters; the white space between the two parts belongs to neither. */
const cut = (line: Line, length: number): [Line, Line] => {
  const rest = line.text.slice(length);
  const start = line.start + length + (rest.length - rest.trimStart().length);
  return [
    { ...line, end: line.start + length, text: line.text.slice(0, length) },
    { start, end: line.end, text: rest.trimStart(), blankBefore: 0 },
  ];
};

/** The known title at the head of a longer first line: "Talks resume. The parties met …". Its length, or 0. */
const titlePrefix = (line: string, title: string | null): number => {
  if (title === null || title.length < 12 || line.length < title.length + 40) return 0;
  if (line.slice(0, title.length).toLowerCase() !== title.toLowerCase()) return 0;
  const after = /^[.!?:]?(?=\s|["“‘]?\p{Lu})/u.exec(line.slice(title.length, title.length + 4));
  return after ? title.length + after[0].length : 0;
};

const headOf = (line: Line, text: string, title: string | null): Draft[] => {
  const crawl = CRAWL_PREFIX.exec(text.slice(0, 60))?.[0].trim().length ?? 0;
  const dated = crawl === 0 ? datePrefix(line.text) : 0;
  const head = Math.max(crawl, dated);
  if (head > 0 && head < line.text.length) {
    const [prefix, rest] = cut(line, head);
    return [{ line: prefix, type: crawl > 0 ? "crawl-prefix" : "metadata" }, ...headOf(rest, "", title)];
  }
  const titled = titlePrefix(line.text, title);
  if (titled === 0) return [{ line, type: null }];
  const [headline, rest] = cut(line, titled);
  return [
    { line: headline, type: "headline" },
    { line: rest, type: null },
  ];
};

export const draftsOf = (text: string, title: string | null): Draft[] =>
  paragraphsOf(text).flatMap((line, index): Draft[] =>
    index === 0 ? headOf(line, text, title) : [{ line, type: null }],
  );
