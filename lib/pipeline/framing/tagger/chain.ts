/**
 * A linear chain over a few labels (Lafferty, McCallum & Pereira 2001): the best path and the probability of
 * every label at every place. Scores come in as one row of `labels` numbers for each token.
 */
export type Chain = {
  readonly labels: number;
  /** `transition[from * labels + to]`; -Infinity forbids. */
  readonly transition: Float64Array;
  /** Score of beginning with each label. */
  readonly initial: Float64Array;
};

/** The label of every token on the best path. */
export const bestPath = (chain: Chain, scores: Float64Array, length: number): Uint8Array => {
  const { labels, transition, initial } = chain;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * labels);
  let before = new Float64Array(labels);
  let now = new Float64Array(labels);
  for (let y = 0; y < labels; y += 1) before[y] = initial[y]! + scores[y]!;
  for (let i = 1; i < length; i += 1) {
    for (let y = 0; y < labels; y += 1) {
      let best = -Infinity;
      let from = 0;
      for (let x = 0; x < labels; x += 1) {
        const value = before[x]! + transition[x * labels + y]!;
        if (value > best) {
          best = value;
          from = x;
        }
      }
      now[y] = best + scores[i * labels + y]!;
      back[i * labels + y] = from;
    }
    [before, now] = [now, before];
  }
  let last = 0;
  for (let y = 1; y < labels; y += 1) if (before[y]! > before[last]!) last = y;
  for (let i = length - 1; i >= 0; i -= 1) {
    path[i] = last;
    last = back[i * labels + last]!;
  }
  return path;
};

export type Marginals = {
  /** Probability of each label at each token, rows of `labels`. */
  readonly at: Float64Array;
  /** Adds the expected number of every step from label to label to `into` (`from * labels + to`). */
  readonly addSteps: (into: Float64Array) => void;
};

/** Scores as factors, each row divided by its largest so that nothing overflows. */
const factorsOf = (scores: Float64Array, length: number, labels: number): Float64Array => {
  const factors = new Float64Array(length * labels);
  for (let row = 0; row < length * labels; row += labels) {
    let top = -Infinity;
    for (let y = 0; y < labels; y += 1) if (scores[row + y]! > top) top = scores[row + y]!;
    for (let y = 0; y < labels; y += 1) factors[row + y] = Math.exp(scores[row + y]! - top);
  }
  return factors;
};

/** Forward and backward sums, scaled at every token (Rabiner 1989), and the probability of every label. */
export const marginals = (chain: Chain, scores: Float64Array, length: number): Marginals => {
  const { labels } = chain;
  const step = chain.transition.map(Math.exp);
  const factors = factorsOf(scores, length, labels);
  const alpha = new Float64Array(length * labels);
  const beta = new Float64Array(length * labels).fill(1);
  const scale = new Float64Array(length);
  for (let i = 0; i < length; i += 1) {
    const row = i * labels;
    let sum = 0;
    for (let y = 0; y < labels; y += 1) {
      let reach = i === 0 ? Math.exp(chain.initial[y]!) : 0;
      if (i > 0)
        for (let x = 0; x < labels; x += 1) reach += alpha[row - labels + x]! * step[x * labels + y]!;
      alpha[row + y] = reach * factors[row + y]!;
      sum += alpha[row + y]!;
    }
    scale[i] = sum || 1e-300;
    for (let y = 0; y < labels; y += 1) alpha[row + y]! /= scale[i]!;
  }
  for (let i = length - 1; i > 0; i -= 1) {
    const row = i * labels;
    for (let y = 0; y < labels; y += 1) factors[row + y]! *= beta[row + y]! / scale[i]!;
    for (let x = 0; x < labels; x += 1) {
      let sum = 0;
      for (let y = 0; y < labels; y += 1) sum += step[x * labels + y]! * factors[row + y]!;
      beta[row - labels + x] = sum;
    }
  }
  const at = alpha.map((value, k) => value * beta[k]!);
  const addSteps = (into: Float64Array): void => {
    for (let i = 1; i < length; i += 1) {
      for (let x = 0; x < labels; x += 1) {
        const a = alpha[(i - 1) * labels + x]!;
        if (a < 1e-9) continue;
        for (let y = 0; y < labels; y += 1)
          into[x * labels + y]! += a * step[x * labels + y]! * factors[i * labels + y]!;
      }
    }
  };
  return { at, addSteps };
};
