/** Trains a linear chain over hashed features: stochastic gradient with a rate of its own for every weight (AdaGrad). */
import { type Chain, marginals } from "@/lib/pipeline/framing/tagger/chain";

/** Sequences of tokens with their features and gold labels, all in flat arrays. */
export class SequenceSet {
  ids = new Int32Array(1 << 20);
  used = 0;
  readonly tokenAt: number[] = [0];
  readonly gold: number[] = [];
  /** First token of every sequence, and one past the last. */
  readonly sequenceAt: number[] = [0];

  addToken(features: Int32Array, length: number, label: number): void {
    if (this.used + length > this.ids.length) {
      const larger = new Int32Array(Math.floor(this.ids.length * 1.7) + length);
      larger.set(this.ids);
      this.ids = larger;
    }
    this.ids.set(features.subarray(0, length), this.used);
    this.used += length;
    this.tokenAt.push(this.used);
    this.gold.push(label);
  }

  endSequence(): void {
    if (this.gold.length > this.sequenceAt[this.sequenceAt.length - 1]!)
      this.sequenceAt.push(this.gold.length);
  }

  get sequences(): number {
    return this.sequenceAt.length - 1;
  }
}

export type LearnedChain = { readonly chain: Chain; readonly weights: Float32Array };

export type LearnOptions = {
  readonly labels: number;
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of features left out at every token while learning. */
  readonly dropout: number;
  /** Rows seen at fewer tokens than this are left out, so that the model stays small. */
  readonly minCount: number;
  /** Pull of every touched weight towards zero, per visit (soft threshold). */
  readonly shrink: number;
  readonly allowed: (from: number, to: number) => boolean;
  readonly mayStart: (label: number) => boolean;
};

/** A fixed sequence of numbers in 0..1 (Numerical Recipes' LCG): training is repeatable. */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};

const emptyChain = (options: LearnOptions): Chain => {
  const { labels } = options;
  const transition = new Float64Array(labels * labels);
  const initial = new Float64Array(labels);
  for (let x = 0; x < labels; x += 1) {
    if (!options.mayStart(x)) initial[x] = -Infinity;
    for (let y = 0; y < labels; y += 1) if (!options.allowed(x, y)) transition[x * labels + y] = -Infinity;
  }
  return { labels, transition, initial };
};

export const learnChain = (
  data: SequenceSet,
  options: LearnOptions,
  use: (sequence: number) => boolean = () => true,
): LearnedChain => {
  const { labels, rate, shrink } = options;
  const chain = emptyChain(options);
  const weights = new Float32Array((1 << options.bits) * labels);
  const squares = new Float32Array(weights.length);
  const squaresT = new Float64Array(labels * labels);
  const next = seededNumbers(7);
  const order = Array.from({ length: data.sequences }, (_, i) => i).filter(use);
  const counts = new Uint16Array(1 << options.bits);
  for (const s of order) {
    for (let f = data.tokenAt[data.sequenceAt[s]!]!; f < data.tokenAt[data.sequenceAt[s + 1]!]!; f += 1) {
      const id = data.ids[f]!;
      if (counts[id]! < 60000) counts[id]! += 1;
    }
  }
  const step = (k: number, gradient: number): void => {
    squares[k]! += gradient * gradient;
    const pace = rate / Math.sqrt(squares[k]! + 1e-6);
    const w = weights[k]! - pace * gradient;
    const pull = pace * shrink;
    weights[k] = w > pull ? w - pull : w < -pull ? w + pull : 0;
  };
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const pace = epoch >= options.epochs - 2 ? 0.5 : 1;
    for (const s of order) {
      const first = data.sequenceAt[s]!;
      const length = data.sequenceAt[s + 1]! - first;
      const scores = new Float64Array(length * labels);
      const kept: number[] = [];
      const keptAt: number[] = [0];
      for (let t = 0; t < length; t += 1) {
        for (let f = data.tokenAt[first + t]!; f < data.tokenAt[first + t + 1]!; f += 1) {
          if (counts[data.ids[f]!]! < options.minCount) continue;
          if (options.dropout > 0 && next() < options.dropout) continue;
          const row = data.ids[f]! * labels;
          kept.push(row);
          for (let y = 0; y < labels; y += 1) scores[t * labels + y]! += weights[row + y]!;
        }
        keptAt.push(kept.length);
      }
      const m = marginals(chain, scores, length);
      for (let t = 0; t < length; t += 1) {
        const gold = data.gold[first + t]!;
        for (let y = 0; y < labels; y += 1) {
          const gradient = (m.at[t * labels + y]! - (y === gold ? 1 : 0)) * pace;
          if (gradient < 0.01 && gradient > -0.01) continue;
          for (let f = keptAt[t]!; f < keptAt[t + 1]!; f += 1) step(kept[f]! + y, gradient);
        }
      }
      updateTransitions(chain, m, data, first, length, squaresT, rate * pace);
    }
  }
  if (options.dropout > 0) for (let k = 0; k < weights.length; k += 1) weights[k]! *= 1 - options.dropout;
  return { chain, weights };
};

const updateTransitions = (
  chain: Chain,
  m: ReturnType<typeof marginals>,
  data: SequenceSet,
  first: number,
  length: number,
  squares: Float64Array,
  rate: number,
): void => {
  const { labels, transition } = chain;
  const expected = new Float64Array(labels * labels);
  m.addSteps(expected);
  for (let t = 1; t < length; t += 1)
    expected[data.gold[first + t - 1]! * labels + data.gold[first + t]!]! -= 1;
  for (let k = 0; k < expected.length; k += 1) {
    const gradient = expected[k]!;
    if (gradient === 0 || transition[k] === -Infinity) continue;
    squares[k]! += gradient * gradient;
    transition[k]! -= (rate * gradient) / Math.sqrt(squares[k]! + 1e-6);
  }
};
