/** Chance of a standard normal value of at least `z` (Abramowitz & Stegun 26.2.17, error below 1e-7). */
export const tailOfNormal = (z: number): number => {
  if (z < 0) return 1 - tailOfNormal(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const sum =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
};

/**
 * Smallest share of false finds at which each test would be accepted, in the order of the p values given (Benjamini &
 * Hochberg 1995).
 */
export const falseDiscovery = (p: readonly number[]): number[] => {
  const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]! || a - b);
  const q = new Array<number>(p.length).fill(1);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank -= 1) {
    const at = order[rank - 1]!;
    least = Math.min(least, (p[at]! * order.length) / rank);
    q[at] = least;
  }
  return q;
};
