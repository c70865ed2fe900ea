import { MergeQueue } from "./merge-queue";

/** A scored pair of items; `score` is a log-odds that both are one thing. */
export type Edge = { readonly a: number; readonly b: number; readonly score: number };

export type LinkOptions = {
  /** Groups merge while the mean score between their members is at least this. */
  readonly threshold: number;
  /** Score of a pair that nobody proposed. */
  readonly unseen: number;
};

/**
 * Agglomerative clustering by average link over a sparse graph: the best pair of groups merges first, and every pair
 * of members has a say, so that a chain of near neighbours does not swallow a collection (Sokal & Michener 1958).
 * Returns for each item the number of its group: the smallest number of an item in it.
 */
export const averageLink = (
  count: number,
  edges: readonly Edge[],
  { threshold, unseen }: LinkOptions,
): number[] => {
  const links: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const size = new Int32Array(count).fill(1);
  const owner = Array.from({ length: count }, (_, i) => i);
  const queue = new MergeQueue();
  const offer = (a: number, b: number): void => {
    const score = unseen + (links[a]!.get(b) ?? 0) / (size[a]! * size[b]!);
    if (score >= threshold) queue.push({ score, a, b, sizeA: size[a]!, sizeB: size[b]! });
  };
  for (const { a, b, score } of edges) {
    links[a]!.set(b, score - unseen);
    links[b]!.set(a, score - unseen);
    offer(a, b);
  }
  const fresh = (a: number, b: number, sizeA: number, sizeB: number): boolean =>
    owner[a] === a && owner[b] === b && size[a] === sizeA && size[b] === sizeB;
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (!fresh(next.a, next.b, next.sizeA, next.sizeB)) continue;
    const keep = Math.min(next.a, next.b);
    const gone = Math.max(next.a, next.b);
    owner[gone] = keep;
    links[keep]!.delete(gone);
    for (const [other, sum] of links[gone]!) {
      links[other]!.delete(gone);
      if (other === keep) continue;
      const total = (links[keep]!.get(other) ?? 0) + sum;
      links[keep]!.set(other, total);
      links[other]!.set(keep, total);
    }
    links[gone]!.clear();
    size[keep] = size[keep]! + size[gone]!;
    for (const other of links[keep]!.keys()) offer(keep, other);
  }
  const root = (i: number): number => (owner[i] === i ? i : root(owner[i]!));
  return owner.map((_, i) => root(i));
};
