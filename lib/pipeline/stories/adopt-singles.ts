import type { Edge } from "./average-link";

export type AdoptOptions = {
  /** A single joins the group whose best members score at least this with it, on average. */
  readonly threshold: number;
  /** How many of the best members are asked. */
  readonly ask: number;
  /** Two singles that are each other's best offer join at this score. */
  readonly pair: number;
};

/** Members that were not even candidates speak against. */
const UNSEEN = -6;

const meanOfBest = (scores: readonly number[], ask: number): number => {
  const best = [...scores].sort((x, y) => y - x).slice(0, ask);
  return (best.reduce((sum, score) => sum + score, 0) + UNSEEN * (ask - best.length)) / ask;
};

/**
 * A second look at items that ended alone: late or short reports resemble a few members of a long story, not its
 * average. Each single joins at most one group; two singles join when each is the other's best offer. Groups never join
 * each other here.
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
  const choice = new Map<number, { readonly group: number; readonly score: number }>();
  for (const [item, byGroup] of offers) {
    for (const [group, scores] of byGroup) {
      const score = meanOfBest(scores, Math.min(options.ask, size.get(group) ?? 1));
      const best = choice.get(item);
      if (!best || score > best.score || (score === best.score && group < best.group)) {
        choice.set(item, { group, score });
      }
    }
  }
  return groups.map((own, item) => {
    const best = choice.get(item);
    if (!best) return own;
    if ((size.get(best.group) ?? 1) > 1) return best.score >= options.threshold ? best.group : own;
    // The group of a single bears its own number, so `best.group` is the other item.
    const mutual = choice.get(best.group)?.group === own;
    return mutual && best.score >= options.pair ? Math.min(own, best.group) : own;
  });
};
