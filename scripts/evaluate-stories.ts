/** `npm run evaluate -- stories`: grouping, linking of event words, and copied text, against the development sets. */
import { findReuse } from "@/lib/pipeline/framing/reuse";
import { type EventWord, groupStories, linkEvents, type StoryArticle } from "@/lib/pipeline/stories";
import { hasGold, loadClusterScorer, readRows, readStories, STORY_SETS } from "./gold-sets";

type Say = (line: string) => void;
const percent = (value: number): number => Math.round(1000 * value) / 10;

export type StoryFigures = { readonly set: string; readonly b3: number; readonly pairs: number };

/** B-cubed and pairwise F1, in percent, for each set. */
export const evaluateGrouping = async (
  sets: readonly string[] = STORY_SETS,
  say: Say = console.log,
): Promise<StoryFigures[]> => {
  const scorer = await loadClusterScorer();
  return sets.map((set) => {
    const articles = readStories(set);
    const predicted = groupStories(articles);
    const score = scorer.score(
      new Map(articles.map(({ id, cluster }) => [id, cluster])),
      new Map(predicted.map(({ id, cluster }) => [id, cluster])),
    );
    const figures = { set, b3: percent(score.b3.f), pairs: percent(score.pair.f) };
    say(
      `stories ${set}: ${articles.length} articles, B-cubed F1 ${figures.b3}, pairwise F1 ${figures.pairs}`,
    );
    return figures;
  });
};

type GoldWord = EventWord & { readonly cluster: string; readonly topic: string };

/** CoNLL F1, in percent, over the event words of ECB+; `wanted` chooses subjects. */
export const evaluateLinks = async (
  wanted: (topic: string) => boolean = () => true,
  say: Say = console.log,
): Promise<number> => {
  const scorer = await loadClusterScorer();
  const rows = readRows<GoldWord>("events/ecbplus.jsonl.gz").filter(({ topic }) => wanted(topic));
  const score = scorer.score(
    new Map(rows.map(({ id, cluster }) => [id, cluster])),
    new Map(linkEvents(rows).map(({ id, cluster }) => [id, cluster])),
  );
  say(`links ecb+: ${rows.length} event words, CoNLL F1 ${percent(score.conll)}`);
  return percent(score.conll);
};

const fiveWordRuns = (text: string): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(" ")));
};

export type ReuseFigures = {
  readonly jaccard: number;
  readonly containment: number;
  readonly pairsByJaccard: number;
  readonly pairsByContainment: number;
};

/** Every third article also in part, inside another text: the set itself holds few copies. */
const withCopies = (articles: readonly StoryArticle[]): StoryArticle[] =>
  articles.flatMap((article, i) => {
    const host = articles[(i * 7 + 3) % articles.length]!;
    if (i % 3 !== 0 || host === article) return [article];
    const words = article.text.split(" ");
    const passage = words.slice(0, Math.ceil(words.length * 0.7)).join(" ");
    const middle = Math.floor(host.text.length / 2);
    const inside = `${host.text.slice(0, middle)} ${passage} ${host.text.slice(middle)}`;
    const edited = words.filter((_, k) => k % 29 !== 28).join(" ");
    return [
      article,
      { ...article, id: `${article.id}:inside`, text: inside },
      { ...article, id: `${article.id}:edited`, text: edited },
    ];
  });

/** Recall against an exact comparison of all five-word runs, in percent, on the first `count` articles with copies made of them. */
export const evaluateReuse = (count = 400, say: Say = console.log): ReuseFigures => {
  const articles = withCopies(readStories("abp-grouped").slice(0, count));
  const found = new Set(findReuse(articles).map(({ a, b }) => `${a} ${b}`));
  const runs = articles.map(({ text }) => fiveWordRuns(text));
  const tally = { jaccard: { all: 0, hit: 0 }, containment: { all: 0, hit: 0 } };
  for (let i = 0; i < articles.length; i += 1) {
    for (let j = i + 1; j < articles.length; j += 1) {
      const [small, large] = runs[i]!.size < runs[j]!.size ? [runs[i]!, runs[j]!] : [runs[j]!, runs[i]!];
      let shared = 0;
      let seen = 0;
      for (const run of small) {
        if (large.has(run)) shared += 1;
        seen += 1;
        // Pairs without a single hit among many runs cannot reach one half any more.
        if (seen - shared > small.size / 2) break;
      }
      if (shared < small.size / 2 || small.size === 0) continue;
      const [first, second] = [articles[i]!.id, articles[j]!.id].sort();
      const hit = found.has(`${first} ${second}`) ? 1 : 0;
      tally.containment.all += 1;
      tally.containment.hit += hit;
      if (shared / (small.size + large.size - shared) < 0.5) continue;
      tally.jaccard.all += 1;
      tally.jaccard.hit += hit;
    }
  }
  const figures = {
    jaccard: percent(tally.jaccard.hit / Math.max(1, tally.jaccard.all)),
    containment: percent(tally.containment.hit / Math.max(1, tally.containment.all)),
    pairsByJaccard: tally.jaccard.all,
    pairsByContainment: tally.containment.all,
  };
  say(
    `reuse: of ${figures.pairsByJaccard} pairs at Jaccard ≥ .5 found ${figures.jaccard} %, of ${figures.pairsByContainment} at containment ≥ .5 found ${figures.containment} %`,
  );
  return figures;
};

export type StoriesReport = {
  readonly grouping: readonly StoryFigures[];
  readonly links: number;
  readonly reuse: ReuseFigures;
};

/** All figures of this part, printed and returned; null without the sets. */
export const evaluateStories = async (say: Say = console.log): Promise<StoriesReport | null> => {
  if (!hasGold()) {
    say("No stories to measure: ../shared/gold is not there.");
    return null;
  }
  return {
    grouping: await evaluateGrouping(STORY_SETS, say),
    links: await evaluateLinks(() => true, say),
    reuse: evaluateReuse(400, say),
  };
};
