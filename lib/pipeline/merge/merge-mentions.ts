import type { Article } from "@/lib/domain/article";
import type { Mention } from "@/lib/domain/mention";
import type { MergeKey, MergeLink, TermVector } from "@/lib/domain/merge-memory";
import type { NewsEvent } from "@/lib/domain/news-event";
import { eventsOf, tidyReasons } from "./build-events";
import { byPlace } from "./by-place";
import { dayOf, keysOf, proposals, withinArticles } from "./candidates";
import { agglomerate, certainPairs, linksAmong, type Score, type ScoredPair, scorer } from "./cluster";
import { type ArticleFacts, type Features, featuresOf } from "./features";
import { type StoryLikeness, storyLikeness, storyVectors } from "./stories-of";

/** Features of mentions, in order of place. Mentions whose article is missing are a programming error. */
export const featuresInOrder = (
  mentions: readonly Mention[],
  articles: readonly ArticleFacts[],
): Features[] => {
  const byId = new Map<string, ArticleFacts>(articles.map((a) => [a.id, a]));
  const ordered = [...new Map(mentions.map((m) => [m.id, m])).values()].sort(byPlace);
  return ordered.map((m) => {
    const article = byId.get(m.articleId);
    if (!article) throw new Error(`mention ${m.id} names article ${m.articleId}, which was not given`);
    return featuresOf(m, article);
  });
};

/** Where a mention stands in the lists by which others find it. */
export const keysFor = (f: Features): MergeKey[] => {
  const at = dayOf(f);
  return [...keysOf(f)].map((key) => ({ key, at, mention: f.mention.id }));
};

/** How many keys propose each pair, by `i * size + j`. */
const supportAmong = (all: readonly Features[]): Map<number, number> => {
  const support = new Map<number, number>();
  proposals(all, (i, j) => {
    const code = i * all.length + j;
    support.set(code, (support.get(code) ?? 0) + 1);
  });
  return support;
};

const pairsIn = (support: ReadonlyMap<number, number>, size: number): Array<readonly [number, number]> =>
  [...support.keys()].sort((a, b) => a - b).map((code) => [Math.floor(code / size), code % size] as const);

/** Pairs of mentions of one article ("a b", ids in order) that are compared whatever their keys say. */
export const pairsWithin = (all: readonly Features[]): string[] => {
  const pairs: string[] = [];
  withinArticles(all, (i, j) => {
    const [a, b] = [all[i]!.mention.id, all[j]!.mention.id];
    pairs.push(a < b ? `${a} ${b}` : `${b} ${a}`);
  });
  return pairs;
};

/** A scored pair as it is remembered. */
const linkOf = (
  all: readonly Features[],
  { a, b, score: value }: ScoredPair,
  support: number,
  score: Score,
): MergeLink => ({
  a: all[a]!.mention.id,
  b: all[b]!.mention.id,
  support,
  score: value,
  reasons: tidyReasons(score(a, b)?.reasons ?? []),
});

/** The link between two mentions, or null where they are not alike enough to be remembered together. */
export const linkBetween = (
  one: Features,
  other: Features,
  support: number,
  story: StoryLikeness,
): MergeLink | null => {
  const all = byPlace(one.mention, other.mention) < 0 ? [one, other] : [other, one];
  const score = scorer(all, { story });
  const [link] = linksAmong([[0, 1]], score);
  return link ? linkOf(all, link, support, score) : null;
};

/** Events with what later merging has to know; the story vectors by article. */
export type Merged = {
  readonly events: NewsEvent[];
  readonly keys: readonly MergeKey[];
  readonly links: readonly MergeLink[];
  readonly stories: ReadonlyMap<string, TermVector>;
};

/**
 * Puts mentions that tell of one happening together. The same events come out for any order of input, and each
 * mention is in exactly one of them. Mentions whose article is missing are a programming error.
 */
export const mergeAll = (mentions: readonly Mention[], articles: readonly ArticleFacts[]): Merged => {
  const all = featuresInOrder(mentions, articles);
  const stories = storyVectors(all);
  const score = scorer(all, { story: storyLikeness(stories) });
  const support = supportAmong(all);
  const scored = linksAmong(pairsIn(support, all.length), score);
  const clustering = agglomerate(all, scored, certainPairs(all), score);
  return {
    events: eventsOf(all, clustering),
    keys: all.flatMap(keysFor),
    links: scored.map((l) => linkOf(all, l, support.get(l.a * all.length + l.b) ?? 1, score)),
    stories,
  };
};

/** The events alone, see `mergeAll`. */
export const mergeMentions = (mentions: readonly Mention[], articles: readonly Article[]): NewsEvent[] =>
  mergeAll(mentions, articles).events;
