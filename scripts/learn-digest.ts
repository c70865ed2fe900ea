/**
 * `node scripts/run.mjs scripts/learn-digest.ts`: learns which days matter from timelines that editors made, writes
 * lib/pipeline/stories/digest/digest-weights.json, and prints the date F1 of each topic under weights learned without it.
 */
import { writeFileSync } from "node:fs";

import { asEdtf, edtfOfDay, exactDay } from "@/lib/domain/edtf";
import { datedArticle } from "@/lib/pipeline/stories/digest/dated-sentences";
import { DAY_FEATURES, type DayFeatures, dayFeatures } from "@/lib/pipeline/stories/digest/day-features";
import { readTimelines, TIMELINE_TOPICS, tagOnce } from "./gold-timelines";
import { type Example, learnLogistic, named } from "./learn-logistic";

const MODEL = "lib/pipeline/stories/digest/digest-weights.json";
/** Few timelines, many kin features: a firm penalty keeps the weights alike. */
const RIDGE = 0.03;

type Problem = {
  readonly id: string;
  readonly topic: string;
  readonly days: readonly DayFeatures[];
  readonly wanted: ReadonlySet<string>;
};

const problemsOf = (topic: string): Problem[] => {
  const tag = tagOnce();
  return readTimelines(topic).map(({ id, articles, entries, from, to }) => ({
    id,
    topic,
    days: dayFeatures(
      articles.map((article) => datedArticle(article, tag)),
      exactDay(asEdtf(from)) ?? 0,
      exactDay(asEdtf(to)) ?? 0,
    ),
    wanted: new Set(entries.map(({ date }) => date)),
  }));
};

const isWanted = ({ wanted }: Problem, { day }: DayFeatures): boolean => wanted.has(edtfOfDay(day));

/** Inside a timeline the days of the editors and the others weigh the same; timelines weigh the same. */
const examplesOf = (problem: Problem): Example[] => {
  const positives = problem.days.filter((day) => isWanted(problem, day)).length;
  const others = Math.max(1, problem.days.length - positives);
  return problem.days.map((day) => ({
    features: day.features,
    positive: isWanted(problem, day),
    weight: isWanted(problem, day) ? 1 / positives : 1 / others,
  }));
};

const learn = (problems: readonly Problem[]): number[] => learnLogistic(problems.flatMap(examplesOf), RIDGE);

const dateScore = (problem: Problem, weights: readonly number[]): number => {
  const chosen = problem.days
    .map((day) => ({ day, score: day.features.reduce((sum, x, i) => sum + x * weights[i]!, 0) }))
    .sort((x, y) => y.score - x.score || x.day.day - y.day.day)
    .slice(0, problem.wanted.size);
  return chosen.filter(({ day }) => isWanted(problem, day)).length / problem.wanted.size;
};

const problems = TIMELINE_TOPICS.flatMap(problemsOf);
const scores = problems.map((problem) => {
  const weights = learn(problems.filter(({ topic }) => topic !== problem.topic));
  const score = dateScore(problem, weights);
  console.log(`${problem.id}: date F1 ${score.toFixed(3)} without its topic`);
  return score;
});
console.log(`mean ${(scores.reduce((sum, x) => sum + x, 0) / scores.length).toFixed(3)}`);

const weights = learn(problems);
const fitted = problems.map((problem) => dateScore(problem, weights));
console.log(`mean with all topics ${(fitted.reduce((sum, x) => sum + x, 0) / fitted.length).toFixed(3)}`);
const model = {
  provenance: {
    learnedBy: "scripts/learn-digest.ts",
    from: `editors' timelines of ${TIMELINE_TOPICS.join(", ")}`,
    method: `logistic regression on days, ridge ${RIDGE}`,
  },
  weights: named(DAY_FEATURES, weights),
  constant: Number((weights.at(-1) ?? 0).toPrecision(4)),
};
writeFileSync(MODEL, `${JSON.stringify(model, null, 2)}\n`);
