/**
 * Average-link grouping of a few hundred to some thousand items by nearest-neighbour chains (Müllner 2011): every
 * pair of members has a say, so that a chain of likenesses does not swallow everything. `scoreOf` is a log-odds that
 * two items are one thing, `weight` how often an item stands. Groups merge while their mean score is at least
 * `threshold`. Gives each item the smallest number in its group. Quadratic in time and space.
 */
export const averageLink = (
  weight: readonly number[],
  scoreOf: (a: number, b: number) => number,
  threshold: number,
): number[] => {
  const size = weight.length;
  const score = new Float32Array(size * size);
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) {
      const value = scoreOf(a, b);
      score[a * size + b] = value;
      score[b * size + a] = value;
    }
  const mass = Float64Array.from(weight);
  const owner = Array.from({ length: size }, (_, i) => i);
  const alive = Array.from({ length: size }, (_, i) => i);
  const nearest = (a: number, before: number): number => {
    let best = before;
    for (const b of alive)
      if (b !== a && (best < 0 || score[a * size + b]! > score[a * size + best]!)) best = b;
    return best;
  };
  const merge = (a: number, b: number): void => {
    const [keep, gone] = a < b ? [a, b] : [b, a];
    const total = mass[keep]! + mass[gone]!;
    for (const other of alive) {
      if (other === keep || other === gone) continue;
      const mean =
        (mass[keep]! * score[keep * size + other]! + mass[gone]! * score[gone * size + other]!) / total;
      score[keep * size + other] = mean;
      score[other * size + keep] = mean;
    }
    mass[keep] = total;
    owner[gone] = keep;
    alive.splice(alive.indexOf(gone), 1);
  };
  const chain: number[] = [];
  const settled: number[] = [];
  while (alive.length > 1) {
    if (chain.length === 0) chain.push(alive[0]!);
    const a = chain.at(-1)!;
    const previous = chain.at(-2) ?? -1;
    const b = nearest(a, previous);
    if (score[a * size + b]! < threshold) {
      // Nothing will ever be near enough to it: means only fall.
      settled.push(a);
      alive.splice(alive.indexOf(a), 1);
      chain.pop();
    } else if (b === previous) {
      chain.length -= 2;
      merge(a, b);
    } else chain.push(b);
  }
  const root = (i: number): number => (owner[i] === i ? i : root(owner[i]!));
  return owner.map((_, i) => root(i));
};
