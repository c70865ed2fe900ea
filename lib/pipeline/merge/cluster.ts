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

/**
 * Greedy average-link clustering with constraints. `certain` pairs (one goes on with the other by its own words) are
 * joined first; then the best pairs in order of score, each only where the two clusters as wholes agree. The mean of
 * all pairs decides, so one odd link never chains two events; an excluded pair anywhere keeps two clusters apart.
 * `all` must be in a fixed order, which makes the result independent of the order of input.
 */
export const clusterMentions = (
  all: readonly Features[],
  pairs: ReadonlyArray<readonly [number, number]>,
  certain: ReadonlyArray<readonly [number, number]>,
  collection: Collection,
  weights: Weights = WEIGHTS,
): Clustering => {
  const forest = new Forest(all.length);
  const cache = new Map<number, PairScore | null>();
  const score = (i: number, j: number): PairScore | null => {
    const code = Math.min(i, j) * all.length + Math.max(i, j);
    const known = cache.get(code);
    if (known !== undefined) return known;
    const fresh = scorePair(all[Math.min(i, j)]!, all[Math.max(i, j)]!, collection, weights);
    cache.set(code, fresh);
    return fresh;
  };
  const joinedBy = new Map<number, Link>();
  const links: Link[] = [];
  for (const [a, b] of pairs) {
    const pair = score(a, b);
    if (pair !== null && pair.score > NEAR) links.push({ a, b, score: pair.score, pair });
  }
  for (const [a, b] of certain) {
    const [x, y] = [forest.root(a), forest.root(b)];
    if (x === y || excluded(all, forest.members[x]!, forest.members[y]!, score)) continue;
    joinedBy.set(Math.max(a, b), {
      a,
      b,
      score: 4,
      pair: { score: 4, reasons: [{ says: "its own words go on with the other", weight: 4 }] },
    });
    forest.join(x, y);
  }
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
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

type Score = (i: number, j: number) => PairScore | null;

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
