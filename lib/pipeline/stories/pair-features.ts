import { dot } from "./sparse-vector";
import type { StoryProfile } from "./story-profile";

/** What is asked about two articles, in the order in which `pairFeatures` answers. */
export const PAIR_FEATURES = [
  "body",
  "bodySquared",
  "title",
  "lead",
  "names",
  "numbers",
  "wordPairs",
  "nearnessBest",
  "nearnessWorst",
  "mutualRank",
  "sameDays",
  "sameMonth",
  "farApart",
  "undated",
  "sameOutlet",
  "bodyTimesDays",
  "liftWorst",
  "liftBest",
  "crowdLiftWorst",
  "collectionSize",
  "rankSum",
] as const;

/** How an article stands among its neighbours: what a close relation looks like from where it is. */
export type Surroundings = {
  /** Cosine of its nearest neighbour. */
  readonly nearest: number;
  /** Mean cosine of neighbours 11 to 25: what merely shares its subject. */
  readonly background: number;
  /** Mean cosine of neighbours 3 to 8. */
  readonly crowd: number;
};

/** A candidate pair as seen from both sides; ranks count from 1. */
export type PairContext = {
  readonly a: Surroundings;
  readonly b: Surroundings;
  readonly rankOfB: number;
  readonly rankOfA: number;
  /** Number of articles in the collection: the larger it is, the more look-alikes there are. */
  readonly size: number;
};

const kernel = (days: number, width: number): number => Math.exp(-(days * days) / (2 * width * width));
const lift = (cosine: number, level: number): number => Math.log((cosine + 1e-6) / (level + 0.02));
const share = (cosine: number, best: number): number => (best > 0 ? Math.min(1, cosine / best) : 0);

/** Time is soft: near days speak for one story, far ones against, unknown ones neither way. */
const timeFeatures = (a: StoryProfile, b: StoryProfile, body: number): number[] => {
  if (a.day === null || b.day === null) return [0, 0, 0, 1, 0];
  const days = Math.abs(a.day - b.day);
  return [
    kernel(days, 2),
    kernel(days, 30),
    Math.log1p(Math.max(0, days - 3)) / 6,
    0,
    body * (1 - kernel(days, 4)),
  ];
};

/** Features of one pair. Every one is symmetric, so the order of the two does not matter. */
export const pairFeatures = (
  a: StoryProfile,
  b: StoryProfile,
  cosine: number,
  context: PairContext,
): number[] => {
  const body = dot(a.body, b.body);
  const [sameDays = 0, sameMonth = 0, farApart = 0, undated = 0, bodyTimesDays = 0] = timeFeatures(
    a,
    b,
    body,
  );
  const nearness = [share(cosine, context.a.nearest), share(cosine, context.b.nearest)];
  const lifts = [lift(cosine, context.a.background), lift(cosine, context.b.background)];
  const crowd = [lift(cosine, context.a.crowd), lift(cosine, context.b.crowd)];
  const ranks = context.rankOfA + context.rankOfB;
  return [
    Math.sqrt(body),
    body,
    dot(a.title, b.title),
    dot(a.lead, b.lead),
    dot(a.names, b.names),
    Math.sqrt(dot(a.numbers, b.numbers)),
    Math.sqrt(dot(a.pairs, b.pairs)),
    Math.max(...nearness),
    Math.min(...nearness),
    2 / ranks,
    sameDays,
    sameMonth,
    farApart,
    undated,
    a.outlet !== "" && a.outlet === b.outlet ? 1 : 0,
    bodyTimesDays,
    Math.min(...lifts),
    Math.max(...lifts),
    Math.min(...crowd),
    Math.log(context.size) / 5,
    Math.log(ranks) / 3,
  ];
};
