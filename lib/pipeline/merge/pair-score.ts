import type { MergeReason } from "@/lib/domain/news-event";
import { dateFit } from "./date-fit";
import { eventWords } from "./event-words";
import type { Features } from "./features";
import { RARITY } from "./idf";
import { respellings } from "./spelling";
import type { StoryLikeness } from "./stories-of";
import { type Signal, WEIGHTS, type Weights } from "./weights";

/** Log-odds that two mentions tell of one happening, with the reasons; null where that is excluded. */
export type PairScore = { readonly score: number; readonly reasons: readonly MergeReason[] };

/** What is known beside the two mentions: how alike their articles are. */
export type Collection = { readonly story: StoryLikeness };

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const out: string[] = [];
  for (const x of small) if (large.has(x)) out.push(x);
  return out;
};

const sum = (items: Iterable<string>, weight: (x: string) => number): number => {
  let total = 0;
  for (const x of items) total += weight(x);
  return total;
};

const cosine = (a: Features, b: Features): number => {
  const square = (t: string): number => RARITY.word(t) ** 2;
  const common = sum(shared(a.words, b.words), square);
  return common === 0 ? 0 : common / Math.sqrt(sum(a.words, square) * sum(b.words, square));
};

const names = (a: Features, b: Features): Signal => {
  if (a.keys.size === 0 || b.keys.size === 0) return { says: "one names nobody", name: "noNames", value: 1 };
  const common = shared(a.keys, b.keys);
  if (common.length === 0) return { says: "no name in common", name: "noSharedName", value: 1 };
  const respelt = respellings(a, b);
  const weight =
    sum(common, RARITY.key) + respelt.reduce((w, [x, y]) => w + Math.min(RARITY.key(x), RARITY.key(y)), 0);
  const part = Math.min(1, weight / Math.min(sum(a.keys, RARITY.key), sum(b.keys, RARITY.key)));
  const told = [...common, ...respelt.map(([x, y]) => `${x} (${y})`)].slice(0, 3);
  return { says: `both name ${told.join(", ")}`, name: "sharedNames", value: part };
};

/** As much as this is shared by two reports of one thing: a rare name, or two or three words that are not everywhere. */
const ENOUGH = 1.3;

/**
 * How much two mentions of different articles lack in common beside the act and the date: names, words and figures
 * by their rarity. "Released a poll" and "released a plan" of one month are two happenings.
 */
const littleShared = (a: Features, b: Features, others: readonly (Signal | null)[]): Signal | null => {
  // What was said, decided or begun is much to have in common.
  const sameTopic = a.topic !== null && a.topic === b.topic;
  const telling = others.some((s) => s !== null && TELLING.has(s.name));
  if (a.mention.articleId === b.mention.articleId || sameTopic || telling) return null;
  const keys = sum(shared(a.keys, b.keys), RARITY.key);
  // The word that names the act is counted by itself; it is not what the two have in common.
  const words = sum(
    shared(a.words, b.words).filter((w) => w !== `:${a.head}`),
    RARITY.word,
  );
  const value = 1 - (keys + words) / (ENOUGH * RARITY.most);
  return value <= 0
    ? null
    : { name: "littleShared", value, says: "they share little beside the kind of event and the date" };
};
const TELLING: ReadonlySet<string> = new Set(["sharedQuote", "sharedTerm", "sharedWording", "sameFigure"]);

/** Two towns are two happenings, unless one of them is named on the other side too, be it misspelt. */
const places = (a: Features, b: Features): Signal | null => {
  if (a.places.size === 0 || b.places.size === 0) return null;
  const known = (x: Features, y: Features): boolean => [...x.places].some((p) => y.keys.has(p));
  if (known(a, b) || known(b, a)) return null;
  const respelt = respellings(a, b);
  if (respelt.some(([x, y]) => a.places.has(x) || b.places.has(y))) return null;
  return {
    name: "otherPlace",
    value: 1,
    says: `different places: ${[...a.places][0]} and ${[...b.places][0]}`,
  };
};

const figures = (a: Features, b: Features): Signal | null => {
  let best: Signal | null = null;
  // Tolls change from report to report of one day, but an undated report with another toll is of another day.
  const name = a.bounds && b.bounds ? "otherFigure" : "otherFigureUndated";
  for (const x of a.mention.figures)
    for (const y of b.mention.figures) {
      if (x.counts !== y.counts || x.unit !== y.unit) continue;
      if (x.value === y.value)
        return { says: `both give ${x.text} ${x.countsText}`, name: "sameFigure", value: 1 };
      best = {
        says: `figures differ: ${x.text} and ${y.text} ${x.countsText}`,
        name,
        value: 1,
      };
    }
  return best;
};

const wording = (a: Features, b: Features): Signal | null => {
  const quotes = shared(a.quoted, b.quoted).length;
  if (quotes > 0) return { says: "they quote the same words", name: "sharedQuote", value: 1 };
  const term = shared(a.terms, b.terms)[0];
  if (term !== undefined)
    return { says: `both put “${term}” in quotation marks`, name: "sharedTerm", value: 1 };
  const common = shared(a.wording, b.wording).length;
  if (common === 0) return null;
  const part = common / Math.min(a.wording.size, b.wording.size);
  return part > 0.3 ? { says: "they share their wording", name: "sharedWording", value: part } : null;
};

const PROMINENT = new Set(["headline", "standfirst", "lead"]);

const place = (a: Features, b: Features): Signal | null => {
  const isProminent = PROMINENT.has(a.mention.role) && PROMINENT.has(b.mention.role);
  if (a.mention.articleId !== b.mention.articleId) {
    if (
      !isProminent ||
      !a.published ||
      !b.published ||
      Math.abs(a.published.earliestStart - b.published.earliestStart) > 3
    )
      return null;
    return { says: "both are the news of the day in their outlet", name: "bothLead", value: 1 };
  }
  if (isProminent) return { says: "headline and opening of one article", name: "sameOpening", value: 1 };
  const gap = Math.abs(a.mention.sentence - b.mention.sentence);
  if (gap === 1 && a.isSpeech && b.isSpeech)
    return { says: "one follows the other", name: "adjacent", value: 1 };
  const name = a.bounds && b.bounds ? "sameArticleDated" : "sameArticle";
  return { says: "told apart within one article", name, value: 1 };
};

const actuality = (a: Features, b: Features): Signal | null => {
  const planned = [a, b].filter((f) => f.mention.actuality === "planned").length;
  if (planned !== 1) return null;
  return { says: "one lies ahead as a plan, the other happened", name: "planAgainstFact", value: 1 };
};

const sameStory = (a: Features, b: Features, story: StoryLikeness): Signal | null => {
  if (a.mention.articleId === b.mention.articleId) return null;
  const value = story(a.mention.articleId, b.mention.articleId);
  return {
    name: "story",
    value,
    says: `their articles tell ${value > 0.3 ? "the same story" : "different stories"}`,
  };
};

/** Below this likeness the rest of two clauses says nothing for them. */
const UNLIKE = 0.15;
const OTHER_WORDS: ReadonlySet<string> = new Set([
  "differentWords",
  "relatedActs",
  "otherTopic",
  "bothSpeech",
  "speechAgainstAct",
]);

/** Other event words and hardly a telling word in common: one day and the same names do not make one happening. */
const nothingAlike = (a: Features, b: Features, words: Signal, alike: number): Signal | null => {
  if (!OTHER_WORDS.has(words.name) || alike >= UNLIKE) return null;
  const name = a.bounds && b.bounds ? "datedUnlike" : "nothingAlike";
  return { name, value: 1, says: "their clauses say different things" };
};

/** What speaks for and against a pair; null where it is excluded. Two statements of one sentence always are. */
export const pairSignals = (a: Features, b: Features, { story }: Collection): Signal[] | null => {
  if (a.mention.articleId === b.mention.articleId && a.mention.sentence === b.mention.sentence) return null;
  const date = dateFit(a, b);
  if (date === null) return null;
  const alike = cosine(a, b);
  const words = eventWords(a, b);
  const [figure, said] = [figures(a, b), wording(a, b)];
  return [
    words,
    nothingAlike(a, b, words, alike),
    names(a, b),
    { name: "words" as const, value: alike, says: `${Math.round(alike * 100)} % of the telling words agree` },
    date,
    sameStory(a, b, story),
    places(a, b),
    figure,
    said,
    littleShared(a, b, [figure, said]),
    place(a, b),
    actuality(a, b),
  ].filter((r): r is Signal => r !== null);
};

/** Scores a pair by its signals. */
export const scorePair = (
  a: Features,
  b: Features,
  collection: Collection,
  weights: Weights = WEIGHTS,
): PairScore | null => {
  const signals = pairSignals(a, b, collection);
  if (signals === null) return null;
  const reasons = signals.map((s) => ({ says: s.says, weight: s.value * weights[s.name] }));
  return { score: reasons.reduce((total, r) => total + r.weight, weights.bias), reasons };
};
