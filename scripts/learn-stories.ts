/**
 * `node scripts/run.mjs scripts/learn-stories.ts [--check]`: learns the weights of story grouping from the development
 * sets and writes lib/pipeline/stories/story-weights.json. With `--check` it writes nothing and prints how each set
 * scores under weights learned without it, and how each half of the sets scores under weights of the other half.
 */
import { writeFileSync } from "node:fs";
import { adoptSingles } from "@/lib/pipeline/stories/adopt-singles";
import { averageLink } from "@/lib/pipeline/stories/average-link";
import { candidatePairs } from "@/lib/pipeline/stories/candidate-pairs";
import { logOdds } from "@/lib/pipeline/stories/logistic";
import { PAIR_FEATURES } from "@/lib/pipeline/stories/pair-features";
import { type GoldStory, loadClusterScorer, readStories, STORY_SETS } from "./gold-sets";
import { type Example, learnLogistic, named } from "./learn-logistic";

const MODEL = "lib/pipeline/stories/story-weights.json";
/** Share of the weight that positives get beyond their natural share: rare positives must still count. */
const BALANCE = 0.1;
const LINK = { threshold: 0.25, unseen: -4 };
const ADOPT = { threshold: -1, ask: 3, pair: -0.5 };

type Pair = {
  readonly a: number;
  readonly b: number;
  readonly features: readonly number[];
  readonly positive: boolean;
};
type Problem = {
  readonly name: string;
  readonly articles: readonly GoldStory[];
  readonly pairs: readonly Pair[];
};

const hash = (text: string): number => {
  let h = 2166136261;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return (h >>> 0) / 4294967296;
};

/** Sibling stories of one subject stay on one side of a split. */
const subjectOf = ({ cluster }: GoldStory): string => /^ecb-\d+/.exec(cluster)?.[0] ?? cluster;
const slice = (articles: readonly GoldStory[], from: number, to: number, salt: string): GoldStory[] =>
  articles.filter((article) => {
    const at = hash(salt + subjectOf(article));
    return at >= from && at < to;
  });

const problem = (name: string, unordered: readonly GoldStory[]): Problem => {
  const articles = [...unordered].sort((x, y) => (x.id < y.id ? -1 : 1));
  const pairs = candidatePairs(articles).map((pair) => ({
    ...pair,
    positive: articles[pair.a]!.cluster === articles[pair.b]!.cluster,
  }));
  return { name, articles, pairs };
};

/** The sets as they are, and in other sizes and mixtures: how many look-alikes there are depends on the collection. */
const problemsFrom = (sets: ReadonlyMap<string, readonly GoldStory[]>): Problem[] => {
  const of = (name: string): readonly GoldStory[] => sets.get(name) ?? [];
  return [
    ...[...sets].map(([name, articles]) => problem(name, articles)),
    problem("abp half", slice(of("abp-grouped"), 0, 0.5, "h")),
    problem("abp tenth", slice(of("abp-grouped"), 0, 0.1, "t")),
    problem("mixed", [...of("g5"), ...of("basil"), ...of("wikinews")]),
    problem("mixed with ecb+", [...of("wikinews"), ...of("ecbplus")]),
  ].filter(({ pairs }) => pairs.some(({ positive }) => positive));
};

/** Every problem weighs the same. */
const examplesOf = ({ pairs }: Problem): Example[] => {
  const positives = pairs.filter(({ positive }) => positive).length;
  const share = BALANCE * 0.5 + ((1 - BALANCE) * positives) / pairs.length;
  return pairs.map(({ features, positive }) => ({
    features,
    positive,
    weight: positive ? share / positives : (1 - share) / (pairs.length - positives),
  }));
};

const learn = (problems: readonly Problem[]): number[] => learnLogistic(problems.flatMap(examplesOf));

const scorer = await loadClusterScorer();
const scoreOf = ({ name, articles, pairs }: Problem, weights: readonly number[]): string => {
  const constant = weights.at(-1) ?? 0;
  const edges = pairs.map(({ a, b, features }) => ({
    a,
    b,
    score: logOdds(weights.slice(0, -1), constant, features),
  }));
  const groups = adoptSingles(averageLink(articles.length, edges, LINK), edges, ADOPT);
  const score = scorer.score(
    new Map(articles.map(({ id, cluster }) => [id, cluster])),
    new Map(articles.map(({ id }, i) => [id, String(groups[i])])),
  );
  return `${name}: B-cubed ${(100 * score.b3.f).toFixed(1)}, pairs ${(100 * score.pair.f).toFixed(1)}`;
};

const readAll = (): Map<string, GoldStory[]> => new Map(STORY_SETS.map((name) => [name, readStories(name)]));
const halfOf = (sets: ReadonlyMap<string, readonly GoldStory[]>, from: number): Map<string, GoldStory[]> =>
  new Map([...sets].map(([name, articles]) => [name, slice(articles, from, from + 0.5, "fold")]));

const check = (sets: Map<string, GoldStory[]>): void => {
  console.log("Each set, learned without it:");
  for (const left of STORY_SETS) {
    const rest = new Map([...sets].filter(([name]) => name !== left));
    console.log(`  ${scoreOf(problem(left, sets.get(left) ?? []), learn(problemsFrom(rest)))}`);
  }
  console.log("Each half of the sets, learned from the other half:");
  for (const from of [0, 0.5]) {
    const weights = learn(problemsFrom(halfOf(sets, 0.5 - from)));
    for (const [name, articles] of halfOf(sets, from))
      console.log(`  ${scoreOf(problem(name, articles), weights)}`);
  }
};

const sets = readAll();
if (process.argv.includes("--check")) check(sets);
else {
  const weights = learn(problemsFrom(sets));
  for (const [name, articles] of sets) console.log(scoreOf(problem(name, articles), weights));
  const model = {
    provenance: {
      learnedBy: "scripts/learn-stories.ts",
      from: `${STORY_SETS.join(", ")} and slices and mixtures of them; every problem weighs the same`,
      method: `logistic regression on candidate pairs, balance ${BALANCE}`,
    },
    weights: named(PAIR_FEATURES, weights),
    constant: Number((weights.at(-1) ?? 0).toPrecision(4)),
    link: LINK,
    adopt: ADOPT,
  };
  writeFileSync(MODEL, `${JSON.stringify(model, null, 2)}\n`);
}
