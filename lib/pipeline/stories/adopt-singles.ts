import type { Edge } from "./average-link";

export type AdoptOptions = {
  /** A single joins the group whose best members score at least this with it, on average. */
  readonly threshold: number;
  /** How many of the best members are asked. */
  readonly ask: number;
};

/** Members that were not even candidates speak against. */
const UNSEEN = -6;

const meanOfBest = (scores: readonly number[], ask: number): number => {
  const best = [...scores].sort((x, y) => y - x).slice(0, ask);
  return (best.reduce((sum, score) => sum + score, 0) + UNSEEN * (ask - best.length)) / ask;
};

/**
 * A second look at items that ended alone: late or short reports resemble a few members of a long story, not its
 * average. Each single joins at most one group of two or more; groups never join each other here.
 */
export const adoptSingles = (
  groups: readonly number[],
  edges: readonly Edge[],
  options: AdoptOptions,
): number[] => {
  const size = new Map<number, number>();
  for (const group of groups) size.set(group, (size.get(group) ?? 0) + 1);
  const offers = new Map<number, Map<number, number[]>>();
  const offer = (single: number, group: number, score: number): void => {
    if (size.get(groups[single]!) !== 1 || groups[single] === group) return;
    const byGroup = offers.get(single) ?? new Map<number, number[]>();
    byGroup.set(group, [...(byGroup.get(group) ?? []), score]);
    offers.set(single, byGroup);
  };
  for (const { a, b, score } of edges) {
    offer(a, groups[b]!, score);
    offer(b, groups[a]!, score);
  }
  return groups.map((own, item) => {
    let best = { group: own, score: options.threshold };
    for (const [group, scores] of offers.get(item) ?? []) {
      const members = size.get(group) ?? 1;
      if (members < 2) continue;
      const score = meanOfBest(scores, Math.min(options.ask, members));
      if (score > best.score || (score === best.score && group < best.group)) best = { group, score };
    }
    return best.group;
  });
};
