import type { Tagger } from "./scorer";

/** A tagger as it is stored: weights of four bits, rows without weight left out. */
export type PackedTagger = {
  readonly bits: number;
  readonly labels: number;
  /** Row by row; null forbids the step. */
  readonly transition: readonly (number | null)[];
  readonly initial: readonly (number | null)[];
  /** The largest weight; the others are steps of a square scale below it. */
  readonly largest: number;
  /** One bit a row: does it hold weights? Base64. */
  readonly rows: string;
  /** Two weights a byte, low half first, for the rows that hold any. Base64. */
  readonly weights: string;
};

/** Steps on either side of zero. */
export const STEPS = 7;

/** The stored number of a step (-7…7), out of 127: fine near zero, where most weights are. */
export const levelOf = (step: number): number => Math.round(Math.sign(step) * (step / STEPS) ** 2 * 127);

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

const numbersOf = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values, (value) => value ?? -Infinity);

/** Reads a stored tagger into the form that scores. */
export const unpackTagger = (packed: PackedTagger): Tagger => {
  const { bits, labels, largest } = packed;
  const rows = bytesOf(packed.rows);
  const halves = bytesOf(packed.weights);
  const levels = Array.from({ length: 16 }, (_, half) => levelOf(half - STEPS));
  const weights = new Int8Array((1 << bits) * labels);
  let at = 0;
  for (let row = 0; row < 1 << bits; row += 1) {
    if (((rows[row >> 3] ?? 0) & (1 << (row & 7))) === 0) continue;
    for (let y = 0; y < labels; y += 1) {
      const byte = halves[at >> 1] ?? 0;
      weights[row * labels + y] = levels[at & 1 ? byte >> 4 : byte & 15] ?? 0;
      at += 1;
    }
  }
  const chain = { labels, transition: numbersOf(packed.transition), initial: numbersOf(packed.initial) };
  return { bits, chain, weights, rows, scale: largest / 127 };
};
