/** Stores a learned chain in four bits a weight; `unpackTagger` reads it back. */
import { levelOf, type PackedTagger, STEPS } from "@/lib/pipeline/framing/tagger/packed";
import type { LearnedChain } from "./learn-chain";

/** Weights beyond this share of the largest magnitudes are cut to it: a few outliers would coarsen all others. */
const OUTLIERS = 0.0005;

const largestKept = (weights: Float32Array): number => {
  const sizes = weights
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  return sizes[Math.floor(sizes.length * (1 - OUTLIERS))] ?? 1;
};

const nearestStep = (share: number): number => {
  let best = 0;
  for (let step = -STEPS; step <= STEPS; step += 1) {
    if (Math.abs(levelOf(step) - share * 127) < Math.abs(levelOf(best) - share * 127)) best = step;
  }
  return best;
};

const rounded = (values: Float64Array): (number | null)[] =>
  Array.from(values, (value) => (value === -Infinity ? null : Math.round(value * 1000) / 1000));

export const packTagger = (learned: LearnedChain, bits: number): PackedTagger => {
  const { labels } = learned.chain;
  const largest = largestKept(learned.weights);
  const rows = new Uint8Array((1 << bits) / 8);
  const steps: number[] = [];
  for (let row = 0; row < 1 << bits; row += 1) {
    const values = Array.from(learned.weights.subarray(row * labels, (row + 1) * labels), (value) =>
      nearestStep(Math.max(-1, Math.min(1, value / largest))),
    );
    if (values.every((value) => value === 0)) continue;
    rows[row >> 3]! |= 1 << (row & 7);
    steps.push(...values);
  }
  const halves = new Uint8Array((steps.length + 1) >> 1);
  steps.forEach((step, at) => {
    halves[at >> 1]! |= (step + STEPS) << (at & 1 ? 4 : 0);
  });
  return {
    bits,
    labels,
    transition: rounded(learned.chain.transition),
    initial: rounded(learned.chain.initial),
    largest: Math.round(largest * 10000) / 10000,
    rows: Buffer.from(rows).toString("base64"),
    weights: Buffer.from(halves).toString("base64"),
  };
};
