import type { Features } from "./features";
import { type Collection, type PairScore, scorePair } from "./pair-score";
import { WEIGHTS, type Weights } from "./weights";

/** A link between two mentions (indexes) with its score. */
export type Link = {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly pair: PairScore;
};

export type Clustering = {
  /** Members of each cluster, ascending. */
  readonly clusters: readonly (readonly number[])[];
  /** The link through which each member but the first was joined. */
  readonly joinedBy: ReadonlyMap<number, Link>;
  /** Links that looked promising between clusters that stayed apart. */
  readonly apart: readonly Link[];
};

/** Members compared when two large clusters meet; the most telling ones come first. */
const SAMPLE = 8;
/** Pairs scored above this though their clusters stay apart are near misses. */
const NEAR = -1.2;
const CERTAIN: PairScore = {
  score: 4,
  reasons: [{ says: "its own words go on with the other", weight: 4 }],
};

class Forest {
  readonly members: number[][];
  private readonly parent: number[];
  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, i) => i);
    this.members = this.parent.map((i) => [i]);
  }
  root(i: number): number {
    let r = i;
    while (this.parent[r] !== r) r = this.parent[r]!;
    while (this.parent[i] !== r) {
      const next = this.parent[i]!;
      this.parent[i] = r;
      i = next;
    }
    return r;
  }
  join(a: number, b: number): void {
    const [keep, drop] = a < b ? [a, b] : [b, a];
    this.parent[drop] = keep;
    this.members[keep] = [...this.members[keep]!, ...this.members[drop]!].sort((x, y) => x - y);
    this.members[drop] = [];
  }
}

/** Score of a pair by its indexes, worked out once. */
export type Score = (i: number, j: number) => PairScore | null;

export const scorer = (
  all: readonly Features[],
  collection: Collection,
  weights: Weights = WEIGHTS,
): Score => {
  const cache = new Map<number, PairScore | null>();
  return (i, j) => {
    const [low, high] = i < j ? [i, j] : [j, i];
    const code = low * all.length + high;
    const known = cache.get(code);
    if (known !== undefined) return known;
    const fresh = scorePair(all[low]!, all[high]!, collection, weights);
    cache.set(code, fresh);
    return fresh;
  };
};

/** A pair worth joining or telling about: indexes `a < b` into the mentions, and its score. */
export type ScoredPair = { readonly a: number; readonly b: number; readonly score: number };

/** The pairs that score well enough to be joined, or at least to be told of as near misses. */
export const linksAmong = (pairs: ReadonlyArray<readonly [number, number]>, score: Score): ScoredPair[] =>
  pairs.flatMap(([a, b]) => {
    const pair = score(a, b);
    return pair !== null && pair.score > NEAR ? [{ a, b, score: pair.score }] : [];
  });

/** Pairs of a mention and the earlier one whose event its own words go on about. `all` in order of place. */
export const certainPairs = (all: readonly Features[]): Array<readonly [number, number]> => {
  const index = new Map<string, number>(all.map((f, i) => [f.mention.id, i]));
  return all.flatMap(({ mention }, i) => {
    const target = mention.continues === undefined ? undefined : index.get(mention.continues);
    return target === undefined ? [] : [[Math.min(i, target), Math.max(i, target)] as const];
  });
};

/**
 * Greedy average-link clustering with constraints. `certain` pairs (one goes on with the other by its own words) are
 * joined first; then the best links in order of score, each only where the two clusters as wholes agree. The mean of
 * all pairs decides, so one odd link never chains two events; an excluded pair anywhere keeps two clusters apart.
 * `all` must be in order of place, which makes the result independent of the order of input. A link that is refused
 * leaves no trace: what becomes of a cluster depends on its own members and on those it was joined with, and on
 * nothing else (`region.ts` rests on that).
 */
export const agglomerate = (
  all: readonly Features[],
  scored: readonly ScoredPair[],
  certain: ReadonlyArray<readonly [number, number]>,
  score: Score,
): Clustering => {
  const forest = new Forest(all.length);
  const joinedBy = new Map<number, Link>();
  for (const [a, b] of certain) {
    const [x, y] = [forest.root(a), forest.root(b)];
    if (x === y || excluded(all, forest.members[x]!, forest.members[y]!, score)) continue;
    joinedBy.set(Math.max(a, b), { a, b, score: 4, pair: CERTAIN });
    forest.join(x, y);
  }
  const ordered = [...scored].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const links = ordered.map(
    (l): Link => ({ ...l, pair: score(l.a, l.b) ?? { score: l.score, reasons: [] } }),
  );
  const apart: Link[] = [];
  // Two clusters that did not agree are asked again only once they have grown by a quarter.
  const refused = new Map<number, number>();
  for (const link of links) {
    const [x, y] = [forest.root(link.a), forest.root(link.b)];
    if (x === y) continue;
    const pairKey = Math.min(x, y) * all.length + Math.max(x, y);
    const size = forest.members[x]!.length + forest.members[y]!.length;
    if (size < 1.25 * (refused.get(pairKey) ?? 0)) {
      apart.push(link);
      continue;
    }
    if (link.score > 0 && agree(all, forest.members[x]!, forest.members[y]!, link.score, score)) {
      if (!joinedBy.has(link.b)) joinedBy.set(link.b, link);
      else joinedBy.set(link.a, link);
      forest.join(x, y);
    } else {
      apart.push(link);
      if (link.score > 0) refused.set(pairKey, size);
    }
  }
  return {
    clusters: forest.members.filter((m) => m.length > 0),
    joinedBy,
    apart: apart.filter((l) => forest.root(l.a) !== forest.root(l.b)),
  };
};

/** Scores the pairs and clusters by them, see `agglomerate`. */
export const clusterMentions = (
  all: readonly Features[],
  pairs: ReadonlyArray<readonly [number, number]>,
  certain: ReadonlyArray<readonly [number, number]>,
  collection: Collection,
  weights: Weights = WEIGHTS,
): Clustering => {
  const score = scorer(all, collection, weights);
  return agglomerate(all, linksAmong(pairs, score), certain, score);
};

/** True where any two members exclude each other: dates that cannot agree, two statements of one sentence. */
const excluded = (
  all: readonly Features[],
  a: readonly number[],
  b: readonly number[],
  score: Score,
): boolean => {
  for (const i of sample(all, a, 16))
    for (const j of sample(all, b, 16)) if (score(i, j) === null) return true;
  return false;
};

/** Dated members and those that begin a statement come first: they say most about the whole. */
const sample = (all: readonly Features[], members: readonly number[], size: number): readonly number[] => {
  if (members.length <= size) return members;
  const rank = (i: number): number =>
    (all[i]!.bounds ? 0 : 2) + (all[i]!.mention.continues === undefined ? 0 : 1);
  return [...members].sort((x, y) => rank(x) - rank(y) || x - y).slice(0, size);
};

const agree = (
  all: readonly Features[],
  a: readonly number[],
  b: readonly number[],
  best: number,
  score: Score,
): boolean => {
  if (a.length === 1 && b.length === 1) return true;
  if (excluded(all, a, b, score)) return false;
  const roots = (members: readonly number[]): readonly number[] => {
    const own = members.filter((i) => all[i]!.mention.continues === undefined);
    return sample(all, own.length > 0 ? own : members, SAMPLE);
  };
  let total = 0;
  let count = 0;
  for (const i of roots(a))
    for (const j of roots(b)) {
      total += score(i, j)?.score ?? -6;
      count++;
    }
  return (total / count + best) / 2 > 0;
};
