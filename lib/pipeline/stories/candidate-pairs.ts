import { nearestNeighbours } from "./neighbours";
import { type PairContext, pairFeatures, type Surroundings } from "./pair-features";
import type { StoryArticle } from "./story-article";
import { profilesOf } from "./story-profile";

/** Neighbours looked at for each article. */
const KEEP = 40;

/** Two articles worth a look, as positions in the list given, `a` < `b`, with the features of the pair. */
export type CandidatePair = { readonly a: number; readonly b: number; readonly features: readonly number[] };

type Neighbour = { readonly doc: number; readonly cosine: number };

const meanCosine = (neighbours: readonly Neighbour[]): number =>
  neighbours.length === 0 ? 0.02 : neighbours.reduce((sum, n) => sum + n.cosine, 0) / neighbours.length;

const surroundingsOf = (neighbours: readonly Neighbour[]): Surroundings => ({
  nearest: neighbours[0]?.cosine ?? 0,
  background: meanCosine(neighbours.slice(10, 25)),
  crowd: meanCosine(neighbours.slice(2, 8)),
});

/**
 * Terms in more articles than this do not lead to candidates. Small collections have few rare terms; in large ones the
 * work grows with the square of this number, and rarer terms lead to the same neighbours.
 */
const commonestFor = (size: number): number => (size > 4000 ? 300 : Math.max(50, Math.min(size * 0.3, 600)));

/** All pairs in which one article is among the nearest of the other, each pair once. */
export const candidatePairs = (articles: readonly StoryArticle[]): CandidatePair[] => {
  const { profiles, spread } = profilesOf(articles);
  const neighbours = nearestNeighbours(profiles, spread, {
    keep: KEEP,
    commonest: commonestFor(profiles.length),
  });
  const ranks = neighbours.map((list) => new Map(list.map(({ doc }, i) => [doc, i + 1])));
  const surroundings = neighbours.map(surroundingsOf);
  const pairs: CandidatePair[] = [];
  neighbours.forEach((list, from) => {
    for (const { doc: to, cosine } of list) {
      if (ranks[to]!.has(from) && to < from) continue;
      const [a, b] = from < to ? [from, to] : [to, from];
      const context: PairContext = {
        a: surroundings[a]!,
        b: surroundings[b]!,
        rankOfB: ranks[a]!.get(b) ?? KEEP + 1,
        rankOfA: ranks[b]!.get(a) ?? KEEP + 1,
        size: profiles.length,
      };
      pairs.push({ a, b, features: pairFeatures(profiles[a]!, profiles[b]!, cosine, context) });
    }
  });
  return pairs;
};
