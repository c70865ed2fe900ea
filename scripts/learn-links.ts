/**
 * `node scripts/run.mjs scripts/learn-links.ts [--check]`: learns how event words are linked across documents and
 * writes lib/pipeline/stories/link/brief-weights.json (grouping documents of which only some sentences are known) and
 * link-weights.json. With `--check` it writes nothing and prints how each half of the subjects scores under weights
 * learned from the other half.
 */
import { writeFileSync } from "node:fs";
import { averageLink } from "@/lib/pipeline/stories/average-link";
import { eventDocuments } from "@/lib/pipeline/stories/link/event-documents";
import { type EventWord, eventMention } from "@/lib/pipeline/stories/link/event-mention";
import { groupStatistics } from "@/lib/pipeline/stories/link/group-statistics";
import { wordsByStory } from "@/lib/pipeline/stories/link/link-events";
import { MENTION_FEATURES, mentionFeatures } from "@/lib/pipeline/stories/link/mention-features";
import { logOdds } from "@/lib/pipeline/stories/logistic";
import { PAIR_FEATURES } from "@/lib/pipeline/stories/pair-features";
import { type GoldStory, loadClusterScorer, readRows, readStories } from "./gold-sets";
import { learnLogistic, named } from "./learn-logistic";
import { learnProblems, type Problem, problem } from "./story-problems";

const FOLDER = "lib/pipeline/stories/link";
const BRIEF = {
  balance: 0.4,
  link: { threshold: 0, unseen: -4 },
  adopt: { threshold: -1, ask: 3, pair: -0.5 },
};
const LINK = { threshold: -0.75, unseen: -4 };

type Row = EventWord & { readonly cluster: string; readonly topic: string; readonly subtopic: string };
type Half = "both" | 0 | 1;

const rows = readRows<Row>("events/ecbplus.jsonl.gz").sort((x, y) => (x.id < y.id ? -1 : 1));
const inHalf = (row: Row, half: Half): boolean => half === "both" || Number(row.topic) % 2 === half;

/** Whole articles cut to their first sentences: what is known of a document from its event words is short too. */
const brief = (name: string): Problem =>
  problem(
    name,
    readStories(name).map((article) => ({
      ...article,
      title: "",
      outlet: "",
      published: null,
      text: `${article.title}. ${article.text}`
        .split(/(?<=[.!?])\s/)
        .slice(0, 8)
        .join("\n"),
    })),
  );

const documents = (half: Half): Problem => {
  const chosen = rows.filter((row) => inHalf(row, half));
  const storyOf = new Map(chosen.map(({ doc, subtopic }) => [doc, subtopic]));
  const articles: GoldStory[] = eventDocuments(chosen).map((article) => ({
    ...article,
    cluster: storyOf.get(article.id) ?? article.id,
  }));
  return problem(`documents ${half}`, articles);
};

const briefSets = ["g5", "wikinews", "basil"].map(brief);
const modelOf = (from: string, names: readonly string[], weights: readonly number[]) => ({
  provenance: { learnedBy: "scripts/learn-links.ts", from, method: "logistic regression on pairs" },
  weights: named(names, weights),
  constant: Number((weights.at(-1) ?? 0).toPrecision(4)),
});

const learnBrief = (halves: readonly Half[]) => {
  const weights = learnProblems([...halves.map(documents), ...briefSets], BRIEF.balance);
  const model = modelOf(
    "sentences of ecb+ event words; first sentences of g5, wikinews, basil",
    PAIR_FEATURES,
    weights,
  );
  return { ...model, link: BRIEF.link, adopt: BRIEF.adopt };
};

type Story = {
  readonly words: readonly Row[];
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly features: readonly number[];
    readonly positive: boolean;
  }[];
};

const storiesOf = (half: Half, model: ReturnType<typeof learnBrief>): Story[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wordsByStory(
    rows.filter((row) => inHalf(row, half)),
    model,
  ).map((plain) => {
    const words = plain.map(({ id }) => byId.get(id)!);
    const mentions = words.map(eventMention);
    const statistics = groupStatistics(mentions);
    const pairs = mentions.flatMap((m, a) =>
      mentions.slice(a + 1).map((n, k) => ({
        a,
        b: a + 1 + k,
        features: mentionFeatures(m, n, statistics),
        positive: words[a]!.cluster === words[a + 1 + k]!.cluster,
      })),
    );
    return { words, pairs };
  });
};

const learnLinks = (stories: readonly Story[]): number[] =>
  learnLogistic(stories.flatMap(({ pairs }) => pairs.map((pair) => ({ ...pair, weight: 1 }))));

const scorer = await loadClusterScorer();
const report = (name: string, stories: readonly Story[], weights: readonly number[]): void => {
  const gold = new Map<string, string>();
  const predicted = new Map<string, string>();
  for (const { words, pairs } of stories) {
    const edges = pairs.map(({ a, b, features }) => ({
      a,
      b,
      score: logOdds(weights.slice(0, -1), weights.at(-1) ?? 0, features),
    }));
    const groups = averageLink(words.length, edges, LINK);
    words.forEach(({ id, cluster }, i) => {
      gold.set(id, cluster);
      predicted.set(id, words[groups[i]!]!.id);
    });
  }
  console.log(`${name}: CoNLL F1 ${(100 * scorer.score(gold, predicted).conll).toFixed(1)}`);
};

if (process.argv.includes("--check")) {
  const [even, odd] = [learnBrief([0]), learnBrief([1])];
  const [evenStories, oddStories] = [storiesOf(0, odd), storiesOf(1, even)];
  report("even subjects, learned from odd ones", evenStories, learnLinks(oddStories));
  report("odd subjects, learned from even ones", oddStories, learnLinks(evenStories));
} else {
  const briefModel = learnBrief(["both", 0, 1]);
  const stories = storiesOf("both", briefModel);
  const weights = learnLinks(stories);
  report("all subjects", stories, weights);
  writeFileSync(`${FOLDER}/brief-weights.json`, `${JSON.stringify(briefModel, null, 2)}\n`);
  const model = { ...modelOf("event words of ecb+", MENTION_FEATURES, weights), link: LINK };
  writeFileSync(`${FOLDER}/link-weights.json`, `${JSON.stringify(model, null, 2)}\n`);
}
