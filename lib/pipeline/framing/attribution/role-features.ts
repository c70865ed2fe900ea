import type { TaggedDocument } from "../tagger/document";
import type { FeatureList } from "../tagger/hashing";

/** Distances that matter, as a bucket: exact when near, coarse when far. */
export const distanceBucket = (distance: number): number =>
  distance < 6 ? distance : distance < 9 ? 6 : distance < 14 ? 7 : distance < 22 ? 8 : distance < 40 ? 9 : 10;

const at = (numbers: Int32Array, i: number, from: number, to: number): number =>
  i < from || i >= to ? (i < from ? -7 : -9) : (numbers[i] ?? 0);

/** What every token of a paragraph knows of the paragraph: nearest report verb on both sides, quotation ends. */
export type Surroundings = {
  readonly verbLeft: Int32Array;
  readonly verbRight: Int32Array;
  readonly signature: Int32Array;
};

/** How a quotation is framed: what stands before it, how it ends, what stands after it. */
const quoteSignature = (document: TaggedDocument, region: number): number => {
  const quote = document.quotes.regions[region];
  if (quote === undefined) return 0;
  const { tokens } = document;
  const paragraph = tokens[quote.first]?.paragraph;
  const mark = (i: number): number => {
    const token = tokens[i];
    if (token === undefined || token.paragraph !== paragraph) return 1;
    return token.isWord ? 2 : token.text.charCodeAt(0);
  };
  const inside = mark(quote.last - (quote.closed ? 1 : 0));
  return (
    ((mark(quote.first - 1) * 131 + inside) * 131 + mark(quote.last + 1)) * 3 + (quote.continues ? 1 : 0) + 1
  );
};

/** Reads one paragraph, tokens `from` to `to` (excluded). */
export const surroundingsOf = (document: TaggedDocument, from: number, to: number): Surroundings => {
  const size = to - from;
  const verbLeft = new Int32Array(size).fill(-1);
  const verbRight = new Int32Array(size).fill(-1);
  const signature = new Int32Array(size);
  const { tokens, report, quotes } = document;
  const scan = (i: number, before: number, last: number): number => {
    const same = before >= from && before < to && tokens[before]!.sentence === tokens[i]!.sentence;
    return same ? (report[before] ? before : last) : -1;
  };
  for (let i = from, last = -1; i < to; i += 1) {
    last = scan(i, i - 1, last);
    verbLeft[i - from] = last;
    signature[i - from] = quoteSignature(document, quotes.regionOf[i]!);
  }
  for (let i = to - 1, last = -1; i >= from; i -= 1) {
    last = scan(i, i + 1, last);
    verbRight[i - from] = last;
  }
  return { verbLeft, verbRight, signature };
};

/** Features of one token for the first pass: is it part of a source, a cue, a content, or of none? */
export const roleFeatures = (
  document: TaggedDocument,
  around: Surroundings,
  i: number,
  from: number,
  to: number,
  out: FeatureList,
): void => {
  const { word, suffix3, suffix2, prefix, shape, wordClass, quote, tokens } = document;
  out.clear();
  const w = (k: number): number => at(word, i + k, from, to);
  const c = (k: number): number => at(wordClass, i + k, from, to);
  const q = (k: number): number => at(quote, i + k, from, to);
  const outside = quote[i] === 0 ? 0 : quote[i]! > 3 ? 2 : 1;
  out.one(1, 0);
  out.two(2, w(0), outside);
  out.one(3, w(-1));
  out.one(4, w(1));
  out.one(5, w(-2));
  out.one(6, w(2));
  out.two(7, w(-1), w(0));
  out.two(8, w(0), w(1));
  out.two(9, w(-2), w(-1));
  out.two(10, w(1), w(2));
  out.three(11, w(-1), w(0), w(1));
  out.one(12, suffix3[i]!);
  out.one(13, suffix2[i]!);
  out.two(14, prefix[i]!, outside);
  out.one(15, at(suffix3, i - 1, from, to));
  out.one(16, at(suffix3, i + 1, from, to));
  out.three(17, at(shape, i - 1, from, to), shape[i]!, at(shape, i + 1, from, to));
  out.two(18, c(-1), c(0));
  out.two(19, c(0), c(1));
  out.three(20, c(-2), c(-1), c(0));
  out.three(21, c(-1), c(0), c(1));
  out.three(22, c(0), c(1), c(2));
  out.two(23, c(-3), c(-2));
  out.two(24, c(2), c(3));
  out.two(25, w(0), c(-1));
  out.two(26, w(0), c(1));
  out.three(54, w(0), c(-1), c(1));
  out.two(55, suffix3[i]!, c(-1));
  out.two(56, suffix3[i]!, c(1));
  out.three(57, prefix[i]!, c(-1), c(1));
  out.three(27, q(-1), q(0), q(1));
  out.two(28, q(-2), q(0));
  out.two(29, q(0), q(2));
  out.two(30, w(1), q(0));
  out.two(31, w(-1), q(0));
  const sign = around.signature[i - from]!;
  out.two(32, sign, quote[i]!);
  out.two(33, q(-1), around.signature[i - 1 - from] ?? 0);
  out.two(34, q(1), around.signature[i + 1 - from] ?? 0);
  placeFeatures(document, around, i, from, to, out, outside);
  if (tokens[i]!.paragraph === 0) out.two(53, 1, outside);
};

const placeFeatures = (
  document: TaggedDocument,
  around: Surroundings,
  i: number,
  from: number,
  to: number,
  out: FeatureList,
  outside: number,
): void => {
  const { word, wordClass, tokens } = document;
  const left = around.verbLeft[i - from]!;
  const right = around.verbRight[i - from]!;
  const leftWord = left < 0 ? 0 : word[left]!;
  const rightWord = right < 0 ? 0 : word[right]!;
  const leftGap = left < 0 ? -1 : distanceBucket(i - left);
  const rightGap = right < 0 ? -1 : distanceBucket(right - i);
  out.two(35, leftWord, outside);
  out.two(36, leftWord, leftGap);
  out.three(37, leftGap, rightGap, outside);
  out.two(38, rightWord, outside);
  out.two(39, rightWord, rightGap);
  out.two(40, leftWord, left < 0 ? 0 : (word[left + 1] ?? 0));
  out.two(41, rightWord, right < 0 ? 0 : (word[right + 1] ?? 0));
  out.three(42, leftGap, wordClass[i]!, outside);
  out.three(43, rightGap, wordClass[i]!, outside);
  out.three(58, leftWord, wordClass[i]!, i + 1 < to ? wordClass[i + 1]! : -1);
  out.three(59, rightWord, wordClass[i]!, i > from ? wordClass[i - 1]! : -1);
  const { sentence } = tokens[i]!;
  let start = i;
  while (start > from && i - start < 4 && tokens[start - 1]!.sentence === sentence) start -= 1;
  let end = i;
  while (end + 1 < to && end - i < 4 && tokens[end + 1]!.sentence === sentence) end += 1;
  out.two(44, i - start, outside);
  out.two(45, end - i, outside);
  out.two(46, i - start, wordClass[i]!);
  out.three(47, Math.min(4, i - from), Math.min(4, to - i), outside);
};
