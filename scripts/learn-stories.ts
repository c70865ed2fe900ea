/**
 * `node scripts/run.mjs scripts/learn-stories.ts [--check]`: learns the weights of story grouping from the development
 * sets and writes lib/pipeline/stories/story-weights.json. With `--check` it writes nothing and prints how each set
 * scores under weights learned without it, and how each half of the sets scores under weights of the other half.
 */
import { writeFileSync } from "node:fs";
import { PAIR_FEATURES } from "@/lib/pipeline/stories/pair-features";
import { type GoldStory, loadClusterScorer, readStories, STORY_SETS } from "./gold-sets";
import { named } from "./learn-logistic";
import { learnProblems, type Problem, portion, problem, scoreProblem } from "./story-problems";

const MODEL = "lib/pipeline/stories/story-weights.json";
const BALANCE = 0.1;
const LINK = { threshold: 0.25, unseen: -4 };
const ADOPT = { threshold: -1, ask: 3, pair: -0.5 };

/** Sibling stories of one subject stay on one side of a split. */
const subjectOf = ({ cluster }: GoldStory): string => /^ecb-\d+/.exec(cluster)?.[0] ?? cluster;
const slice = (articles: readonly GoldStory[], from: number, to: number, salt: string): GoldStory[] =>
  articles.filter((article) => {
    const at = portion(salt + subjectOf(article));
    return at >= from && at < to;
  });

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

const learn = (problems: readonly Problem[]): number[] => learnProblems(problems, BALANCE);

const scorer = await loadClusterScorer();
const scoreOf = (one: Problem, weights: readonly number[]): string => {
  const { b3, pair } = scoreProblem(one, weights, { link: LINK, adopt: ADOPT }, scorer);
  return `${one.name}: B-cubed ${(100 * b3.f).toFixed(1)}, pairs ${(100 * pair.f).toFixed(1)}`;
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
