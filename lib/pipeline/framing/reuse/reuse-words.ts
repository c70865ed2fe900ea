import type { CharSpan } from "@/lib/domain/span";

/** Words per shingle: five, as in the literature on copied news text (Broder 1997; METER, Clough et al. 2002). */
export const SHINGLE = 5;

/** The words of a text as compared: lower case, quotation marks and accents folded; each with its place. */
export type ReuseWords = { readonly keys: readonly string[]; readonly spans: readonly CharSpan[] };

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Most words are plain; the others are taken apart and lose their accents. */
const PLAIN = /^[a-z0-9]*$/;
const fold = (word: string): string => {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize("NFKD").replace(/\p{M}/gu, "");
};

export const reuseWords = (text: string): ReuseWords => {
  const keys: string[] = [];
  const spans: CharSpan[] = [];
  for (const match of text.matchAll(WORD)) {
    keys.push(fold(match[0]));
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return { keys, spans };
};

/** 32-bit FNV-1a over a word, mixed further where words are joined. */
const hashWord = (word: string): number => {
  let h = 2166136261;
  for (let i = 0; i < word.length; i += 1) h = Math.imul(h ^ word.charCodeAt(i), 16777619);
  return h | 0;
};

const mix = (h: number, value: number): number => {
  let x = Math.imul(h ^ value, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
};

/**
 * Two 32-bit hashes of each run of five words, joined into one number of 53 bits: collisions between a million
 * shingles are then not to be expected, so equal numbers count as equal words. Empty for texts under five words.
 */
export const shingleHashes = (keys: readonly string[]): Float64Array => {
  const words = keys.map(hashWord);
  const count = Math.max(0, words.length - SHINGLE + 1);
  const hashes = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let low = 17;
    let high = 977;
    for (let k = i; k < i + SHINGLE; k += 1) {
      low = mix(low, words[k]!);
      high = mix(high + 0x9e3779b9, words[k]!);
    }
    hashes[i] = (high & 0x1fffff) * 4294967296 + (low >>> 0);
  }
  return hashes;
};
