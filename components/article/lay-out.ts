import type { ArticleDetail } from "@/lib/contract/models";

type Span = { readonly start: number; readonly end: number };

/** A stretch of text with what lies over it. */
export type Run = {
  readonly start: number;
  readonly text: string;
  /** Time expression over it, and whether it begins here (only then may it carry the anchor). */
  readonly tid: string | null;
  readonly firstOfTimex: boolean;
  /** The place a link asked for. */
  readonly pointed: boolean;
  readonly firstPointed: boolean;
};

/** Runs under the same mentions; `anchors` are the ids of mentions that begin here. */
export type Group = {
  readonly start: number;
  readonly mentions: readonly string[];
  readonly anchors: readonly string[];
  readonly runs: readonly Run[];
};

export type Paragraph = Span & {
  readonly groups: readonly Group[];
  /** Time expressions and mentions that begin in this paragraph, in text order. */
  readonly timex: readonly string[];
  readonly mentions: readonly string[];
};

export type Block = Span & {
  readonly type: string;
  readonly excerptable: boolean;
  readonly paragraphs: readonly Paragraph[];
};

type Source = Pick<ArticleDetail, "text" | "regions" | "timex" | "mentions">;

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const begins = (s: Span, within: Span): boolean => within.start <= s.start && s.start < within.end;
const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Cuts an article's text into regions, paragraphs and runs, with the time expressions and mentions over each run. Every character
 * that is not white space between paragraphs is in exactly one run; an anchor appears exactly once.
 */
export const layOut = (article: Source, pointed: Span | null): readonly Block[] =>
  article.regions
    .map((region) => ({
      ...region,
      paragraphs: paragraphsOf(article.text, region).map((p) => paragraph(article, p, pointed)),
    }))
    .filter((block) => block.paragraphs.length > 0);

/** Lines that hold more than white space, without the white space around them. */
export const paragraphsOf = (text: string, region: Span): readonly Span[] => {
  const found: Span[] = [];
  let at = region.start;
  for (const line of text.slice(region.start, region.end).split("\n")) {
    const start = at + (line.length - line.trimStart().length);
    const end = at + line.trimEnd().length;
    if (end > start) found.push({ start, end });
    at += line.length + 1;
  }
  return found;
};

const paragraph = (article: Source, span: Span, pointed: Span | null): Paragraph => {
  const timex = article.timex.filter((t) => touches(t, span));
  const mentions = article.mentions.filter((m) => touches(m, span));
  const layers: Span[] = [...timex, ...mentions, ...(pointed ? [pointed] : [])];
  const inside = (n: number) => span.start < n && n < span.end;
  const ends = layers.flatMap((l) => [l.start, l.end]).filter(inside);
  const cuts = [...new Set([span.start, ...ends, span.end])].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((start, i) => ({ start, end: cuts[i + 1] ?? span.end }));
  return {
    ...span,
    groups: group(article, pieces, timex, mentions, pointed),
    timex: timex.filter((t) => begins(t, span)).map((t) => t.tid),
    mentions: mentions.filter((m) => begins(m, span)).map((m) => m.id),
  };
};

const group = (
  article: Source,
  pieces: readonly Span[],
  timex: Source["timex"],
  mentions: Source["mentions"],
  pointed: Span | null,
): readonly Group[] => {
  const groups: { start: number; mentions: string[]; anchors: string[]; runs: Run[] }[] = [];
  for (const piece of pieces) {
    const over = mentions.filter((m) => covers(m, piece));
    const anchors = over.filter((m) => begins(m, piece)).map((m) => m.id);
    const ids = over.map((m) => m.id);
    const last = groups.at(-1);
    const same = last && anchors.length === 0 && last.mentions.join() === ids.join();
    const run = runOf(article.text, piece, timex, pointed);
    if (same) last.runs.push(run);
    else groups.push({ start: piece.start, mentions: ids, anchors, runs: [run] });
  }
  return groups;
};

const runOf = (text: string, piece: Span, timex: Source["timex"], pointed: Span | null): Run => {
  const t = timex.find((x) => covers(x, piece));
  const here = pointed !== null && covers(pointed, piece);
  return {
    start: piece.start,
    text: text.slice(piece.start, piece.end),
    tid: t?.tid ?? null,
    firstOfTimex: t !== undefined && t.start === piece.start,
    pointed: here,
    firstPointed: here && pointed.start === piece.start,
  };
};
