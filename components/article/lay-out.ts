import type { ArticleDetail } from "@/lib/contract/models";

type Span = { readonly start: number; readonly end: number };

/** Something laid over the text; `note` names the note beside it that explains it. */
export type Mark = Span & {
  readonly look: "content" | "source" | "cue" | "word" | "shared" | "figure";
  readonly note: string;
  /** For shared wording: the outlet that prints it too. */
  readonly outlet?: string;
};

/** A stretch of text with what lies over it. */
export type Run = {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Notes whose marks begin here: only this run may carry their anchors. */
  readonly begins: readonly string[];
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
  /** Notes whose first mark begins in this paragraph. */
  readonly notes: readonly string[];
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

/** Where the first mark of each note begins. */
const firstPlaces = (marks: readonly Mark[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const { note, start } of marks) places.set(note, Math.min(places.get(note) ?? start, start));
  return places;
};

/**
 * Cuts an article's text into regions, paragraphs and runs, with the time expressions, mentions and marks over each
 * run. Every character that is not white space between paragraphs is in exactly one run; an anchor appears exactly
 * once.
 */
export const layOut = (
  article: Source,
  pointed: Span | null,
  marks: readonly Mark[] = [],
): readonly Block[] => {
  const firsts = firstPlaces(marks);
  return article.regions
    .map((region) => ({
      ...region,
      paragraphs: paragraphsOf(article.text, region).map((p) =>
        paragraph(article, p, pointed, { marks: marks.filter((m) => touches(m, p)), firsts }),
      ),
    }))
    .filter((block) => block.paragraphs.length > 0);
};

type Marked = { readonly marks: readonly Mark[]; readonly firsts: ReadonlyMap<string, number> };

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

const paragraph = (article: Source, span: Span, pointed: Span | null, marked: Marked): Paragraph => {
  const timex = article.timex.filter((t) => touches(t, span));
  const mentions = article.mentions.filter((m) => touches(m, span));
  const layers: Span[] = [...timex, ...mentions, ...marked.marks, ...(pointed ? [pointed] : [])];
  const inside = (n: number) => span.start < n && n < span.end;
  const ends = layers.flatMap((l) => [l.start, l.end]).filter(inside);
  const cuts = [...new Set([span.start, ...ends, span.end])].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((start, i) => ({ start, end: cuts[i + 1] ?? span.end }));
  const begun = marked.marks.filter((m) => begins(m, span) && marked.firsts.get(m.note) === m.start);
  return {
    ...span,
    groups: group(pieces, mentions, (piece) => runOf(article.text, piece, timex, pointed, marked)),
    notes: [...new Set(begun.map((m) => m.note))],
    timex: timex.filter((t) => begins(t, span)).map((t) => t.tid),
    mentions: mentions.filter((m) => begins(m, span)).map((m) => m.id),
  };
};

const group = (
  pieces: readonly Span[],
  mentions: Source["mentions"],
  toRun: (piece: Span) => Run,
): readonly Group[] => {
  const groups: { start: number; mentions: string[]; anchors: string[]; runs: Run[] }[] = [];
  for (const piece of pieces) {
    const over = mentions.filter((m) => covers(m, piece));
    const anchors = over.filter((m) => begins(m, piece)).map((m) => m.id);
    const ids = over.map((m) => m.id);
    const last = groups.at(-1);
    const same = last && anchors.length === 0 && last.mentions.join() === ids.join();
    const run = toRun(piece);
    if (same) last.runs.push(run);
    else groups.push({ start: piece.start, mentions: ids, anchors, runs: [run] });
  }
  return groups;
};

const runOf = (
  text: string,
  piece: Span,
  timex: Source["timex"],
  pointed: Span | null,
  { marks, firsts }: Marked,
): Run => {
  const over = marks.filter((m) => covers(m, piece));
  const first = over.filter((m) => m.start === piece.start && firsts.get(m.note) === m.start);
  const t = timex.find((x) => covers(x, piece));
  const here = pointed !== null && covers(pointed, piece);
  return {
    start: piece.start,
    text: text.slice(piece.start, piece.end),
    marks: over,
    begins: [...new Set(first.map((m) => m.note))],
    tid: t?.tid ?? null,
    firstOfTimex: t !== undefined && t.start === piece.start,
    pointed: here,
    firstPointed: here && pointed.start === piece.start,
  };
};
