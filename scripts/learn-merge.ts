/**
 * `node scripts/run.mjs scripts/learn-merge.ts [--check]`: learns the weights by which mentions are merged into events
 * and writes lib/pipeline/merge/weights.json. The examples are pairs of mentions found by the pipeline itself in the
 * development set of event words whose event is known. That set gives no publication dates, so signals it cannot speak
 * about keep the starting value set by hand: each weight is drawn towards it as strongly as a few dozen examples would.
 * With `--check` it writes nothing and prints starting and learned weights, each half learned from the other.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { candidatePairs } from "@/lib/pipeline/merge/candidates";
import { clusterMentions } from "@/lib/pipeline/merge/cluster";
import { type Features, featuresOf } from "@/lib/pipeline/merge/features";
import { type Collection, pairSignals } from "@/lib/pipeline/merge/pair-score";
import { storyLikeness, storyVectors } from "@/lib/pipeline/merge/stories-of";
import { START, WEIGHTS, type WeightName, type Weights } from "@/lib/pipeline/merge/weights";
import { dateAll, mentionsOf, readAll } from "@/lib/pipeline/run";
import { loadTool, readRows } from "./gold-sets";

const MODEL = "lib/pipeline/merge/weights.json";
/** Strength of the pull towards the starting weights, in examples. */
const PULL = 40;
/** Share of the positive pairs in all weight: less than half, since a wrong merge costs a reader more than a missed one. */
const BALANCE = 0.4;

type Story = { readonly id: string; readonly title: string | null; readonly text: string };
type Word = {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly cluster: string;
  readonly topic: string;
};
type Scored = {
  readonly conll: number;
  readonly b3: { readonly f: number; readonly p: number; readonly r: number };
};
type Scorer = { readonly score: (gold: Map<string, string>, pred: Map<string, string>) => Scored };
type Known = { readonly features: Features; readonly cluster: string; readonly topic: string };

/** A text without blanks and marks, with the place of each letter that is left: the set's sentences are spaced apart. */
const squeeze = (text: string): { readonly letters: string; readonly places: readonly number[] } => {
  const places: number[] = [];
  let letters = "";
  for (let i = 0; i < text.length; i++)
    if (/[\p{L}\p{N}]/u.test(text[i]!)) {
      letters += text[i];
      places.push(i);
    }
  return { letters, places };
};

/** Mentions of the set's documents whose event word is one of the known words. */
const knownMentions = (): Known[] => {
  const stories = readRows<Story>("stories/ecbplus.jsonl.gz");
  const words = readRows<Word>("events/ecbplus.jsonl.gz");
  const documents = stories.map((s) => ({
    name: s.id,
    bytes: new TextEncoder().encode(JSON.stringify({ outlet: s.id, title: s.title ?? "", text: s.text })),
  }));
  const dated = dateAll(readAll(documents).articles);
  const articles = new Map(dated.map(({ article }) => [article.source, article]));
  const places = new Map<string, Word>();
  const squeezed = new Map<string, ReturnType<typeof squeeze>>();
  for (const word of words) {
    const article = articles.get(word.doc);
    if (!article) continue;
    const text = squeezed.get(article.id) ?? squeeze(article.text);
    squeezed.set(article.id, text);
    const at = text.letters.indexOf(squeeze(word.sentence).letters);
    if (at === -1) continue;
    const from = at + squeeze(word.sentence.slice(0, word.start)).letters.length;
    const length = squeeze(word.sentence.slice(word.start, word.end)).letters.length;
    for (const i of text.places.slice(from, from + length)) places.set(`${article.id}:${i}`, word);
  }
  const byId = new Map(dated.map(({ article }) => [article.id, article]));
  return mentionsOf(dated).mentions.flatMap((mention) => {
    const word = places.get(`${mention.articleId}:${mention.head.start}`);
    const article = byId.get(mention.articleId);
    return word && article
      ? [{ features: featuresOf(mention, article), cluster: word.cluster, topic: word.topic }]
      : [];
  });
};

type Example = { readonly x: ReadonlyMap<WeightName, number>; readonly positive: boolean };

const collectionOf = (all: readonly Features[]): Collection => ({
  story: storyLikeness(storyVectors(all)),
});

const examplesFrom = (known: readonly Known[]): Example[] => {
  const all = known.map((k) => k.features);
  const collection = collectionOf(all);
  return candidatePairs(all).flatMap(([i, j]) => {
    const signals = pairSignals(all[i]!, all[j]!, collection);
    if (!signals) return [];
    const x = new Map<WeightName, number>([["bias", 1]]);
    for (const s of signals) x.set(s.name, (x.get(s.name) ?? 0) + s.value);
    return [{ x, positive: known[i]!.cluster === known[j]!.cluster }];
  });
};

/** Logistic regression by steady descent, both classes weighing the same, drawn towards the starting weights. */
const learn = (examples: readonly Example[], old: Weights): Weights => {
  const names = Object.keys(old) as WeightName[];
  const weights: Record<WeightName, number> = { ...old };
  const positives = examples.filter((e) => e.positive).length;
  const share = { yes: BALANCE / positives, no: (1 - BALANCE) / (examples.length - positives) };
  const pull = PULL / examples.length;
  for (let round = 0; round < 400; round++) {
    const slope = new Map<WeightName, number>(names.map((n) => [n, pull * (weights[n] - old[n])]));
    for (const { x, positive } of examples) {
      let z = 0;
      for (const [name, value] of x) z += value * weights[name];
      const error = (1 / (1 + Math.exp(-z)) - (positive ? 1 : 0)) * (positive ? share.yes : share.no);
      for (const [name, value] of x) slope.set(name, (slope.get(name) ?? 0) + error * value);
    }
    for (const name of names) weights[name] -= 1.5 * (slope.get(name) ?? 0);
  }
  return weights;
};

const scorer = await loadTool<Scorer>("score-clusters.mjs");

const evaluate = (known: readonly Known[], weights: Weights): string => {
  const all = known.map((k) => k.features);
  const collection = collectionOf(all);
  const { clusters } = clusterMentions(all, candidatePairs(all), [], collection, weights);
  const pred = new Map(clusters.flatMap((members, c) => members.map((i) => [String(i), String(c)] as const)));
  const gold = new Map(known.map((k, i) => [String(i), k.cluster]));
  const { conll, b3 } = scorer.score(gold, pred);
  const show = (n: number): string => (100 * n).toFixed(1);
  return `CoNLL ${show(conll)}, B-cubed ${show(b3.f)} (precision ${show(b3.p)}, recall ${show(b3.r)}), ${known.length} mentions`;
};

const known = knownMentions();
const halves = [
  known.filter((k) => Number(k.topic) % 2 === 0),
  known.filter((k) => Number(k.topic) % 2 === 1),
] as const;
console.log(`weights of the file, all: ${evaluate(known, WEIGHTS)}`);
for (const [test, train] of [halves, [halves[1], halves[0]]] as const) {
  console.log(`one half, starting weights: ${evaluate(test, START)}`);
  console.log(`the same, learned weights:  ${evaluate(test, learn(examplesFrom(train), START))}`);
}
if (!process.argv.includes("--check")) {
  const weights = learn(examplesFrom(known), START);
  const rounded = Object.fromEntries(
    Object.entries(weights).map(([name, w]) => [name, Number(w.toFixed(2))]),
  );
  const before = JSON.parse(readFileSync(MODEL, "utf8")) as {
    provenance: Record<string, string>;
    start: Weights;
  };
  const provenance = {
    ...before.provenance,
    learnedBy: "scripts/learn-merge.ts",
    from: "ecbplus, mentions as the pipeline finds them; signals of dates and speech start from values set by hand",
    method:
      "logistic regression on candidate pairs, both classes weighing the same, drawn towards the starting values",
  };
  writeFileSync(MODEL, `${JSON.stringify({ provenance, start: before.start, weights: rounded }, null, 2)}\n`);
  console.log(rounded);
}
