import type { TaggedDocument } from "../tagger/document";
import type { FeatureList } from "../tagger/hashing";
import { distanceBucket } from "./role-features";
import type { Roles, TokenSpan } from "./roles";

/** Labels of the second pass, relative to one cue. */
export const LINK = { none: 0, contentBegin: 1, content: 2, sourceBegin: 3, source: 4 } as const;
export const LINK_LABELS = 5;

const BEFORE = 110;
const AFTER = 160;

/** The tokens among which a cue's source and content are looked for: its paragraph, at most so many sentences. */
export const windowOf = (document: TaggedDocument, cue: TokenSpan): TokenSpan => {
  const { tokens } = document;
  const { paragraph, sentence } = tokens[cue.from]!;
  let from = cue.from;
  while (
    from > 0 &&
    cue.from - from < BEFORE &&
    tokens[from - 1]!.paragraph === paragraph &&
    sentence - tokens[from - 1]!.sentence <= 3
  )
    from -= 1;
  let to = cue.to;
  const ahead = (): boolean => {
    const next = tokens[to];
    if (next === undefined || to - cue.to >= AFTER || next.sentence - sentence > 6) return false;
    return next.paragraph === paragraph || opensNext(document, to, paragraph);
  };
  while (ahead()) to += 1;
  return { from, to };
};

/** "He said:" at the end of a paragraph lets the window run into the next one. */
const opensNext = (document: TaggedDocument, to: number, paragraph: number): boolean => {
  const next = document.tokens[to]!;
  if (next.paragraph !== paragraph + 1) return false;
  let last = to - 1;
  while (last > 0 && document.tokens[last]!.paragraph !== paragraph) last -= 1;
  return document.tokens[last]!.text === ":";
};

/** What lies between a token and the cue, counted once for the whole window. */
type Between = {
  readonly commas: Uint8Array;
  readonly contents: Uint8Array;
  readonly sources: Uint8Array;
  readonly cues: Uint8Array;
  readonly marks: Uint8Array;
  readonly that: Uint8Array;
};

const walk = (document: TaggedDocument, roles: Roles, cue: TokenSpan, window: TokenSpan): Between => {
  const size = window.to - window.from;
  const counts = (): Uint8Array => new Uint8Array(size);
  const between = {
    commas: counts(),
    contents: counts(),
    sources: counts(),
    cues: counts(),
    marks: counts(),
    that: counts(),
  };
  const pass = (start: number, end: number, step: number): void => {
    let commas = 0,
      contents = 0,
      sources = 0,
      cues = 0,
      marks = 0,
      that = 0;
    for (let i = start; i !== end; i += step) {
      const k = i - window.from;
      between.commas[k] = Math.min(commas, 4);
      between.contents[k] = Math.min(contents, 3);
      between.sources[k] = Math.min(sources, 3);
      between.cues[k] = Math.min(cues, 3);
      between.marks[k] = Math.min(marks, 4);
      between.that[k] = that;
      const { lower, isWord } = document.tokens[i]!;
      const label = roles.label[i]!;
      const group = (label + 1) >> 1;
      const other = i + step === end ? 0 : (roles.label[i + step]! + 1) >> 1;
      const leaves = step < 0 ? label % 2 === 1 : group !== other || roles.label[i + step]! % 2 === 1;
      if (group === 1 && leaves) contents += 1;
      if (group === 2 && leaves) cues += 1;
      if (group === 3 && leaves) sources += 1;
      if (isWord) {
        if (lower === "that") that = 1;
      } else if (lower === ",") commas += 1;
      else if (document.quote[i] === 0) marks += 1;
    }
  };
  pass(cue.from - 1, window.from - 1, -1);
  pass(cue.to, window.to, 1);
  return between;
};

export type LinkContext = {
  readonly document: TaggedDocument;
  readonly roles: Roles;
  readonly cue: TokenSpan;
  readonly window: TokenSpan;
  readonly between: Between;
  /** The cue's main word: its last report verb, or its first word. */
  readonly head: number;
};

export const linkContext = (document: TaggedDocument, roles: Roles, cue: TokenSpan): LinkContext => {
  const window = windowOf(document, cue);
  let head = cue.from;
  for (let i = cue.from; i < cue.to; i += 1) if (document.report[i]) head = i;
  return { document, roles, cue, window, between: walk(document, roles, cue, window), head };
};

/** Features of one token of the window: is it part of this cue's content or source? */
export const linkFeatures = (context: LinkContext, i: number, out: FeatureList): void => {
  const { document, roles, cue, window, between, head } = context;
  const { word, wordClass, quote, suffix3, tokens, quotes } = document;
  out.clear();
  const inside = i >= cue.from && i < cue.to;
  const side = inside ? 0 : i < cue.from ? 1 : 2;
  const gap = side === 1 ? cue.from - 1 - i : side === 2 ? i - cue.to : 0;
  const far = distanceBucket(gap);
  const k = i - window.from;
  const delta = tokens[i]!.sentence - tokens[cue.from]!.sentence;
  const on = (numbers: Int32Array | Uint8Array, j: number): number =>
    j < window.from || j >= window.to ? -7 : (numbers[j] ?? 0);
  const role = roles.label[i]!;
  const roleLeft = on(roles.label, i - 1);
  const roleRight = on(roles.label, i + 1);
  const headWord = word[head]!;
  const region = quotes.regionOf[i]!;
  const sameQuote = region >= 0 && region === quotes.regionOf[cue.from] ? 1 : 0;
  const contents = between.contents[k]!;
  const sources = between.sources[k]!;
  const cues = between.cues[k]!;
  const commas = between.commas[k]!;
  out.two(1, side, role);
  if (inside) return;
  const place = (((side * 16 + delta + 4) * 4 + cues) * 4 + contents) * 4 + sources;
  out.two(2, role, place);
  out.three(3, role, roleLeft * 8 + roleRight, place);
  out.three(4, role, side, far);
  out.three(5, role, side, headWord);
  out.three(6, headWord, place, role > 0 ? 1 : 0);
  out.three(7, role, place, commas);
  out.three(8, role, place, between.marks[k]!);
  out.three(9, role, place, quote[i]!);
  out.three(10, role, place, between.that[k]!);
  out.two(11, side * 16 + roles.content[i]!, place);
  out.three(12, side * 16 + roles.content[i]!, on(roles.content, i - 1), on(roles.content, i + 1));
  out.three(13, word[i]!, side, role);
  out.three(14, on(word, i - 1), side, role);
  out.three(15, on(word, i + 1), side, role);
  out.three(16, on(word, i - 1), word[i]!, side);
  out.three(17, word[i]!, on(word, i + 1), side);
  out.three(18, on(wordClass, i - 1), wordClass[i]!, side * 8 + role);
  out.three(19, wordClass[i]!, on(wordClass, i + 1), side * 8 + role);
  out.three(20, on(wordClass, i - 1) * 128 + wordClass[i]!, on(wordClass, i + 1), side);
  out.three(21, on(wordClass, i - 2) * 128 + on(wordClass, i - 1), wordClass[i]!, side);
  out.three(22, wordClass[i]!, on(wordClass, i + 1) * 128 + on(wordClass, i + 2), side);
  out.three(23, headWord, word[i]!, side);
  out.three(24, headWord, wordClass[i]!, side * 16 + far);
  out.three(25, word[cue.to - 1]!, role, side * 16 + far);
  out.three(26, on(word, cue.to), role, side * 16 + far);
  out.three(27, on(word, cue.from - 1), role, side * 16 + far);
  out.three(28, on(wordClass, cue.from - 1), on(wordClass, cue.to), side * 8 + role);
  out.three(29, on(quote, i - 1) * 8 + quote[i]!, on(quote, i + 1), side * 8 + role);
  out.three(30, on(quote, cue.from - 1), on(quote, cue.to), place);
  out.three(31, sameQuote, region >= 0 ? 1 : 0, side * 64 + (quote[cue.from]! * 8 + role));
  out.three(32, role, delta, side * 8 + commas);
  out.three(33, suffix3[i]!, side, role);
  out.three(34, roles.label[cue.from]!, role, side);
  out.three(35, on(roles.label, cue.from - 1) * 8 + on(roles.label, cue.to), role, place);
  out.three(36, on(wordClass, cue.from - 1) * 128 + on(wordClass, cue.to), wordClass[i]!, side * 16 + far);
  out.three(
    37,
    tokens[i - 1]?.sentence === tokens[i]!.sentence ? 1 : 0,
    tokens[i + 1]?.sentence === tokens[i]!.sentence ? 1 : 0,
    side * 8 + role,
  );
  out.three(
    38,
    on(roles.label, i - 2) * 8 + roleLeft,
    role * 8 + roleRight,
    on(roles.label, i + 2) * 4 + side,
  );
};
