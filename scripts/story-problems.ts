/** Article pairs of a development set as a learning problem; shared by the scripts that learn weights. */
import type { AdoptOptions } from "@/lib/pipeline/stories/adopt-singles";
import { adoptSingles } from "@/lib/pipeline/stories/adopt-singles";
import { averageLink, type LinkOptions } from "@/lib/pipeline/stories/average-link";
import { candidatePairs } from "@/lib/pipeline/stories/candidate-pairs";
import { logOdds } from "@/lib/pipeline/stories/logistic";
import type { ClusterScore, ClusterScorer, GoldStory } from "./gold-sets";
import { type Example, learnLogistic } from "./learn-logistic";

type Pair = {
  readonly a: number;
  readonly b: number;
  readonly features: readonly number[];
  readonly positive: boolean;
};
export type Problem = {
  readonly name: string;
  readonly articles: readonly GoldStory[];
  readonly pairs: readonly Pair[];
};

export const problem = (name: string, unordered: readonly GoldStory[]): Problem => {
  const articles = [...unordered].sort((x, y) => (x.id < y.id ? -1 : 1));
  const pairs = candidatePairs(articles).map((pair) => ({
    ...pair,
    positive: articles[pair.a]!.cluster === articles[pair.b]!.cluster,
  }));
  return { name, articles, pairs };
};

/**
 * Every problem weighs the same. `balance` is the share of the weight that positives get beyond their natural share:
 * rare positives must still count.
 */
const examplesOf = ({ pairs }: Problem, balance: number): Example[] => {
  const positives = pairs.filter(({ positive }) => positive).length;
  if (positives === 0) return [];
  const share = balance * 0.5 + ((1 - balance) * positives) / pairs.length;
  return pairs.map(({ features, positive }) => ({
    features,
    positive,
    weight: positive ? share / positives : (1 - share) / (pairs.length - positives),
  }));
};

export const learnProblems = (problems: readonly Problem[], balance: number): number[] =>
  learnLogistic(problems.flatMap((one) => examplesOf(one, balance)));

export const scoreProblem = (
  { articles, pairs }: Problem,
  weights: readonly number[],
  options: { readonly link: LinkOptions; readonly adopt: AdoptOptions },
  scorer: ClusterScorer,
): ClusterScore => {
  const constant = weights.at(-1) ?? 0;
  const plain = weights.slice(0, -1);
  const edges = pairs.map(({ a, b, features }) => ({ a, b, score: logOdds(plain, constant, features) }));
  const groups = adoptSingles(averageLink(articles.length, edges, options.link), edges, options.adopt);
  return scorer.score(
    new Map(articles.map(({ id, cluster }) => [id, cluster])),
    new Map(articles.map(({ id }, i) => [id, String(groups[i])])),
  );
};

/** A number from 0 to 1 that depends on the text only: splits that are the same on every machine. */
export const portion = (text: string): number => {
  let h = 2166136261;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return (h >>> 0) / 4294967296;
};
