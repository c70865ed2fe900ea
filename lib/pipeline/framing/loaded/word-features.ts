import type { TaggedDocument } from "../tagger/document";
import { type FeatureList, hashText } from "../tagger/hashing";
import { stem } from "../tagger/stem";
import { wordNote } from "../tagger/word-notes";
import { LISTS, listBits, stemBits } from "./word-lists";

/** How often words of like use were marked as loaded: quarters of log-odds by a word's place in the notes. */
export type NearTable = ArrayLike<number>;

/** One sentence made ready: an entry a token, and sums over the sentence. */
export type LoadedSentence = {
  readonly document: TaggedDocument;
  readonly from: number;
  readonly to: number;
  readonly stems: Int32Array;
  readonly lists: Int32Array;
  readonly stemLists: Int32Array;
  readonly tone: Int32Array;
  readonly frequency: Int32Array;
  readonly near: Int32Array;
  readonly nearSum: number;
  readonly nearTop: number;
  readonly listCounts: Int32Array;
  readonly toneSum: number;
  readonly toneTop: number;
  readonly words: number;
};

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

export const loadedSentence = (
  document: TaggedDocument,
  from: number,
  to: number,
  near: NearTable,
): LoadedSentence => {
  const size = to - from;
  const numbers = (): Int32Array => new Int32Array(size);
  const stems = numbers(),
    lists = numbers(),
    stemLists = numbers(),
    tone = numbers(),
    frequency = numbers(),
    nearness = numbers();
  const listCounts = new Int32Array(LISTS);
  let toneSum = 0,
    toneTop = 0,
    words = 0,
    nearSum = 0,
    nearTop = -99;
  for (let k = 0; k < size; k += 1) {
    const { lower, isWord } = document.tokens[from + k]!;
    if (!isWord) continue;
    words += 1;
    const entry = wordNote(lower);
    stems[k] = hashText(stem(lower));
    lists[k] = listBits(lower);
    stemLists[k] = stemBits(lower);
    tone[k] = entry?.tone ?? 0;
    frequency[k] = entry?.frequency ?? -1;
    nearness[k] = entry === undefined ? 0 : (near[entry.index] ?? 0);
    nearSum += Math.max(0, nearness[k]!);
    nearTop = Math.max(nearTop, nearness[k]!);
    toneSum += tone[k]!;
    toneTop = Math.max(toneTop, tone[k]!);
    for (let b = 0; b < LISTS; b += 1) if (lists[k]! & (1 << b)) listCounts[b]! += 1;
  }
  return {
    document,
    from,
    to,
    stems,
    lists,
    stemLists,
    tone,
    frequency,
    near: nearness,
    nearSum,
    nearTop,
    listCounts,
    toneSum,
    toneTop,
    words,
  };
};

/** Features of the sentence as a whole: does it carry loaded words at all? */
export const sentenceFeatures = (s: LoadedSentence, out: FeatureList): void => {
  out.clear();
  out.one(1, 0);
  const { document } = s;
  let quoted = 0,
    marks = 0,
    numbers = 0,
    any = 0,
    strong = 0;
  for (let k = 0; k < s.to - s.from; k += 1) {
    const i = s.from + k;
    const token = document.tokens[i]!;
    if (document.quote[i]) quoted += 1;
    if (token.text === "!" || token.text === "?") marks += 1;
    if (document.wordClass[i] === 60) numbers += 1;
    if (s.lists[k]! & 0x7ff) any += 1;
    if (s.lists[k]! & 0x1f) strong += 1;
    if (token.isWord) {
      out.one(2, s.stems[k]!);
      out.one(3, document.word[i]!);
      out.one(21, document.cluster[i]!);
      if (s.lists[k]) out.two(4, s.lists[k]!, document.quote[i] ? 1 : 0);
      if (s.tone[k]! > 6 || s.tone[k]! < -6) out.one(5, clamp(s.tone[k]! >> 2, -8, 8));
    } else out.one(6, document.word[i]!);
    if (k > 0) {
      out.two(7, document.word[i - 1]!, document.word[i]!);
      out.two(8, document.wordClass[i - 1]!, document.wordClass[i]!);
    }
  }
  for (let b = 0; b < LISTS; b += 1) out.two(9, b, Math.min(s.listCounts[b]!, 3));
  const mean = s.words > 0 ? s.toneSum / s.words : 0;
  for (let step = -6; step <= 6; step += 1) if (mean > step * 0.5) out.two(10, step, 0);
  for (let step = 1; step < 8; step += 1) if (s.toneTop > step * 4) out.two(11, step, 0);
  for (let step = 1; step < 6; step += 1) if (any >= step) out.two(12, step, 0);
  for (let step = 1; step < 4; step += 1) if (strong >= step) out.two(13, step, 0);
  for (let step = 0; step < 14; step += 1) if (s.nearTop > step) out.two(18, step, 0);
  for (let step = 0; step < 30; step += 3) if (s.nearSum > step) out.two(19, step, 0);
  for (let step = 0; step < 8; step += 1)
    if (s.words > 0 && s.nearSum / s.words > step * 0.2) out.two(20, step, 0);
  out.one(14, clamp(Math.floor(s.words / 8), 0, 6));
  out.one(15, Math.min(3, quoted >> 2));
  out.one(16, Math.min(2, marks));
  out.one(17, Math.min(3, numbers));
};

/** Features of one word. `sentenceLevel` is the sentence's own probability in tenths. */
export const wordFeatures = (s: LoadedSentence, i: number, sentenceLevel: number, out: FeatureList): void => {
  out.clear();
  const { document, from, to } = s;
  const k = i - from;
  const { lower } = document.tokens[i]!;
  const w = (d: number): number => (i + d < from || i + d >= to ? -7 : document.word[i + d]!);
  const c = (d: number): number => (i + d < from || i + d >= to ? -7 : document.wordClass[i + d]!);
  const l = (d: number): number => (i + d < from || i + d >= to ? 0 : s.lists[k + d]!);
  const quoted = document.quote[i]!;
  out.one(1, 0);
  out.one(2, w(0));
  out.one(3, s.stems[k]!);
  out.one(4, document.suffix3[i]!);
  out.one(5, hashText(lower.slice(-4)));
  out.one(6, hashText(lower.slice(0, 3)));
  out.one(7, hashText(lower.slice(0, 5)));
  out.one(8, c(0));
  out.two(9, c(-1), c(0));
  out.two(10, c(0), c(1));
  out.three(11, c(-1), c(0), c(1));
  out.one(12, w(-1));
  out.one(13, w(1));
  out.two(14, s.stems[k]!, s.stems[k - 1] ?? -1);
  out.two(15, s.stems[k]!, s.stems[k + 1] ?? -1);
  out.one(16, quoted);
  out.two(17, quoted, s.lists[k]! ? 1 : 0);
  out.one(18, s.lists[k]!);
  out.one(19, s.stemLists[k]!);
  for (let b = 0; b < LISTS; b += 1) {
    if (s.lists[k]! & (1 << b)) {
      out.two(20, b, 0);
      out.two(21, b, sentenceLevel);
    }
    if (s.stemLists[k]! & (1 << b)) out.two(22, b, 0);
    if (l(-1) & (1 << b)) out.two(23, b, c(0));
    if (l(1) & (1 << b)) out.two(24, b, c(0));
  }
  const tone = clamp(s.tone[k]! >> 2, -8, 8);
  out.one(25, tone);
  out.two(26, tone, s.lists[k]! ? 1 : 0);
  out.two(27, tone, c(0));
  const f = s.frequency[k]!;
  out.one(28, f);
  out.two(29, f, c(0));
  out.two(30, f, tone);
  out.one(31, sentenceLevel);
  out.two(32, sentenceLevel, c(0));
  out.two(33, sentenceLevel, f);
  out.two(34, sentenceLevel, tone);
  const near = s.near[k]!;
  for (let step = -10; step <= 14; step += 2) if (near > step) out.two(38, step, 0);
  out.one(39, near);
  out.two(40, near, f);
  out.two(41, near, c(0));
  out.two(42, near, sentenceLevel);
  out.two(43, near >> 1, tone);
  out.two(44, near >> 1, s.lists[k]!);
  out.two(45, (s.near[k - 1] ?? 0) >> 1, c(0));
  out.two(46, (s.near[k + 1] ?? 0) >> 1, c(0));
  out.one(35, document.shape[i]!);
  out.two(36, Math.min(3, k), 0);
  if (lower.includes("-")) out.one(37, hashText(lower.slice(0, lower.indexOf("-"))));
  const g = (d: number): number => (i + d < from || i + d >= to ? -7 : document.cluster[i + d]!);
  out.one(50, g(0));
  out.one(51, g(-1));
  out.one(52, g(1));
  out.two(53, g(0), sentenceLevel >> 1);
  out.two(54, g(-1), near >> 2);
  out.two(55, g(1), near >> 2);
};
