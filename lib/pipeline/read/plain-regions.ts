import type { Region, RegionType } from "@/lib/domain/article";
import type { CharSpan } from "@/lib/domain/span";
import { datelineOf } from "./dateline";
import { gluedHeadlineEnd } from "./glued-headline";
import { cueOf, isShareBar } from "./line-cues";
import { endsStopped, type Line, paragraphsOf } from "./lines";

/** A stretch of text with what it is. Segments are in order and hold no white space at their ends. */
export type Segment = CharSpan & { readonly type: RegionType };

type Draft = { line: Line; type: RegionType | null };

const CRAWL_PREFIX =
  /^\s{0,4}(?:date|published|publish_date|pubdate|timestamp|time)\s?[:=]?\s{0,2}\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?=\s)/i;
const BULLET = /^[•●▪■‣*–—-]\s/u;

const words = (text: string): number => text.split(/\s+/, 60).length;

/** Long enough, and closed like a sentence: the outlet's own prose. */
const isProse = (line: string): boolean => words(line) >= 12 && endsStopped(line);

/** Prose lines at or after each place, so that a block's surroundings are known without walking them again. */
const proseFrom = (drafts: readonly Draft[]): number[] => {
  const counts = new Array<number>(drafts.length + 1).fill(0);
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    counts[i] = (counts[i + 1] as number) + (isProse((drafts[i] as Draft).line.text) ? 1 : 0);
  }
  return counts;
};

const markCues = (drafts: Draft[]): void => {
  const prose = proseFrom(drafts);
  let open: { readonly type: RegionType; readonly insert: boolean } | null = null;
  for (const [index, draft] of drafts.entries()) {
    const { text } = draft.line;
    if (draft.type !== null && draft.type !== "subheading") continue;
    const cue = isShareBar(text) ? null : cueOf(text);
    if (open?.insert && isProse(text)) open = null;
    if (cue?.opensBlock && open?.type !== "comment-form") {
      const after = prose[index + 1] as number;
      const before = (prose[0] as number) - (prose[index] as number);
      // A comment form or a list of teasers runs to the end of the page, unless much prose follows it: then it was an
      // insert, and it ends where prose begins again.
      open = { type: cue.type, insert: after >= 3 && after > before / 2 };
    }
    if (open) draft.type = open.type;
    else if (isShareBar(text)) draft.type = "share-bar";
    else if (cue) draft.type = cue.type;
  }
};

/**
 * Teasers of other pieces and pictures are often scraped twice: once alone ("X"), then with a caption glued to it
 * ("XThe caption."). Both are inserts. A short line that is repeated whole is one, too.
 */
const markInserts = (drafts: Draft[]): void => {
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    if (draft.type || !next || next.type) continue;
    const head = draft.line.text;
    if (head.length < 12 || head.length > 200 || /[.!?]$/.test(head)) continue;
    const glued = next.line.text.startsWith(head) && /^[\p{L}“"‘]/u.test(next.line.text.slice(head.length));
    if (!glued || /\p{L}$/u.test(head) !== /\p{L}$/u.test(head.trimEnd())) continue;
    draft.type = "media-insert";
    next.type = "media-insert";
  }
};

const HEADLINE_WINDOW = 12;

const looksLikeHeadline = (line: Line): boolean => {
  const text = line.text;
  if (text.length < 12 || text.length > 220 || words(text) < 3 || BULLET.test(text)) return false;
  if (/[.…:;,]["”’')]?$/u.test(text)) return false;
  if (/[!?]["”’')]?$/u.test(text) && text.length > 140) return false;
  return /[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(0, 4));
};

/** The first line of its own that reads like a title, above the first prose; its exact repetitions are duplicates. */
const markHeadline = (drafts: Draft[], title: string | null): void => {
  const window = drafts.slice(0, HEADLINE_WINDOW);
  const known = title === null ? undefined : window.find((d) => sameWords(d.line.text, title));
  let headline = known;
  if (!headline && drafts.length > 1) {
    const firstProse = window.findIndex(
      (d) => d.type === null && (isProse(d.line.text) || !looksLikeHeadline(d.line)),
    );
    headline = window
      .slice(0, firstProse === -1 ? 1 : firstProse)
      .find((d) => d.type === null && looksLikeHeadline(d.line));
  }
  if (!headline) return;
  headline.type = "headline";
  for (const draft of drafts) {
    if (draft !== headline && sameWords(draft.line.text, headline.line.text))
      draft.type = "headline-duplicate";
  }
};

const sameWords = (a: string, b: string): boolean =>
  a === b || a.replace(/\s+/g, " ").toLowerCase() === b.replace(/\s+/g, " ").trim().toLowerCase();

/** A short line without a stop between paragraphs. */
const isSubheading = (draft: Draft, previous: Draft | undefined, next: Draft | undefined): boolean => {
  const text = draft.line.text;
  if (text.length > 80 || words(text) > 11 || endsStopped(text) || BULLET.test(text) || /^["“‘']/.test(text))
    return false;
  if (/,["”’']?$/.test(text)) return false;
  const lively = (d: Draft | undefined) =>
    d !== undefined && (d.type === null || d.type === "media-insert" || d.type === "related-links");
  return lively(previous) && lively(next) && words(next?.line.text ?? "") > 8;
};

const BYLINE_NAME =
  /^(?:\p{Lu}[\p{L}.'’-]{1,20}(?: (?:de|van|von|al|bin|el) | ))(?:\p{Lu}[\p{L}.'’-]{1,20} ?){1,3}(?:, .{2,50}| (?:in|for) \p{Lu}.{2,40})?$/u;

/** Names alone between headline and text, and short agency lines. */
const markByline = (drafts: Draft[]): void => {
  const headline = drafts.findIndex((d) => d.type === "headline");
  if (headline === -1) return;
  for (const draft of drafts.slice(headline + 1, headline + 4)) {
    if (draft.type !== null) continue;
    if (draft.line.text.length > 90 || endsStopped(draft.line.text)) return;
    if (BYLINE_NAME.test(draft.line.text)) {
      draft.type = "byline";
      return;
    }
  }
};

/** The first paragraph, where the page sets it apart from the text: by two blank lines or by byline and share bar. */
const markStandfirst = (drafts: Draft[]): void => {
  const headline = drafts.findIndex((d) => d.type === "headline");
  if (headline === -1) return;
  const index = drafts.findIndex((d, i) => i > headline && d.type === null);
  const draft = drafts[index];
  const next = drafts[index + 1];
  if (!draft || !next || words(draft.line.text) < 6 || draft.line.text.length > 500) return;
  const apart = next.line.blankBefore >= 2 && next.line.blankBefore > draft.line.blankBefore - 1;
  const divided = next.type === "byline" || next.type === "share-bar" || next.type === "metadata";
  if (apart || divided) draft.type = "standfirst";
};

/** Cuts the dateline off the paragraph that opens the report. */
const segmentOf = (draft: Draft, allowDateline: boolean): Segment[] => {
  const { start, end, text } = draft.line;
  const type = draft.type ?? "body";
  const dateline = allowDateline && (type === "body" || type === "standfirst") ? datelineOf(text) : null;
  if (!dateline || dateline.length >= text.length) return [{ start, end, type }];
  const rest = text.slice(dateline.length);
  const bodyStart = start + dateline.length + (rest.length - rest.trimStart().length);
  return [
    { start, end: start + dateline.length, type: "dateline" },
    { start: bodyStart, end, type },
  ];
};

const draftsOf = (text: string): Draft[] => {
  const drafts: Draft[] = [];
  for (const [index, line] of paragraphsOf(text).entries()) {
    const prefix = index === 0 ? (CRAWL_PREFIX.exec(text.slice(0, 60))?.[0].trim().length ?? 0) : 0;
    if (prefix > 0 && prefix < line.text.length) {
      const rest = line.text.slice(prefix);
      const start = line.start + prefix + (rest.length - rest.trimStart().length);
      drafts.push({
        line: { ...line, end: line.start + prefix, text: line.text.slice(0, prefix) },
        type: "crawl-prefix",
      });
      drafts.push({ line: { start, end: line.end, text: rest.trimStart(), blankBefore: 0 }, type: null });
    } else drafts.push({ line, type: null });
  }
  return drafts;
};

/** Splits off a title that is glued to the first sentence after it. At most one per article, near its head. */
const splitGlued = (drafts: Draft[]): Draft[] => {
  for (const [index, draft] of drafts.slice(0, HEADLINE_WINDOW).entries()) {
    if (draft.type) continue;
    const cut = gluedHeadlineEnd(draft.line.text);
    if (cut === null) continue;
    const { line } = draft;
    const title: Draft = {
      line: { ...line, end: line.start + cut, text: line.text.slice(0, cut) },
      type: "headline",
    };
    const rest: Draft = {
      line: { ...line, start: line.start + cut, text: line.text.slice(cut), blankBefore: 0 },
      type: null,
    };
    return [...drafts.slice(0, index), title, rest, ...drafts.slice(index + 1)];
  }
  return drafts;
};

/**
 * The parts of a plain text as it was scraped, in order. `title` is the headline known from elsewhere, if any; `hints`
 * gives the kind of the paragraph that starts at an offset, where markup said so. Only wording and layout decide; nothing is removed, so every character is in a segment or between two.
 */
export const plainSegments = (
  text: string,
  title: string | null,
  hints: ReadonlyMap<number, RegionType> = new Map(),
): Segment[] => {
  let drafts = draftsOf(text);
  for (const draft of drafts) draft.type ??= hints.get(draft.line.start) ?? null;
  markCues(drafts);
  markInserts(drafts);
  if (!drafts.some((d) => d.type === "headline")) markHeadline(drafts, title);
  if (!drafts.some((d) => d.type === "headline")) drafts = splitGlued(drafts);
  markByline(drafts);
  for (const [index, draft] of drafts.entries()) {
    if (draft.type === null && isSubheading(draft, drafts[index - 1], drafts[index + 1]))
      draft.type = "subheading";
  }
  markStandfirst(drafts);
  let prose = 0;
  return drafts.flatMap((draft) => {
    if (draft.type === null || draft.type === "standfirst") prose += 1;
    return segmentOf(draft, prose <= 2);
  });
};

/** Regions that cover the whole text: white space goes with what stands before it, neighbours of a kind are joined. */
export const regionsOf = (length: number, segments: readonly Segment[]): Region[] => {
  const regions: { start: number; end: number; type: RegionType }[] = [];
  for (const segment of segments) {
    const last = regions[regions.length - 1];
    if (last?.type === segment.type) last.end = segment.end;
    else {
      if (last) last.end = segment.start;
      regions.push({ ...segment, start: last ? segment.start : 0 });
    }
  }
  const last = regions[regions.length - 1];
  if (last) last.end = length;
  return regions;
};
