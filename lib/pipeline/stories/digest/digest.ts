import { boundsOf, edtfOfDay, parseEdtf } from "@/lib/domain/edtf";
import type { DayNumber } from "@/lib/domain/edtf-types";
import { weightsInOrder } from "../logistic";
import { type DatedArticle, type DigestArticle, datedArticle, type TagText } from "./dated-sentences";
import { DAY_FEATURES, dayFeatures } from "./day-features";
import model from "./digest-weights.json";
import { type ChosenSentence, SentencePicker, type Telling } from "./pick-sentences";

const WEIGHTS = weightsInOrder(model, DAY_FEATURES);

export type DigestOptions = {
  /** How many days, at most. */
  readonly dates: number;
  /** How many sentences for each, at most. */
  readonly sentences: number;
  /**
   * EDTF; first and last day of the window, both included. With a window only articles published inside it are read;
   * without one all days count that the articles name.
   */
  readonly from?: string;
  readonly to?: string;
};

export type DigestDay = { readonly date: string; readonly sentences: readonly string[] };

/** A day that matters, with where its sentences stand and how high it ranks, 1 being the highest. */
export type RankedDay = {
  readonly date: string;
  readonly rank: number;
  readonly sentences: readonly ChosenSentence[];
};

/** Day bound of an EDTF date; throws a RangeError that says which option is wrong. */
const edgeOf = (value: string | undefined, side: "from" | "to"): DayNumber | null => {
  if (value === undefined) return null;
  const parsed = parseEdtf(value);
  if (!parsed.ok) throw new RangeError(`“${side}” is no date: ${value} (${parsed.error})`);
  const bounds = boundsOf(parsed.edtf);
  return side === "from" ? bounds.earliestStart : bounds.latestEnd;
};

const byId = (x: { readonly id: string }, y: { readonly id: string }): number =>
  x.id < y.id ? -1 : x.id > y.id ? 1 : 0;

const inTime = (x: DayNumber, y: DayNumber): number => x - y;

const namedDays = (articles: readonly DatedArticle[]): DayNumber[] =>
  articles.flatMap(({ day, sentences }) => [
    ...(day === null ? [] : [day]),
    ...sentences.flatMap(({ days }) => [...days.keys()]),
  ]);

const importantDays = (articles: readonly DatedArticle[], from: DayNumber, to: DayNumber): DayNumber[] =>
  dayFeatures(articles, from, to)
    .map(({ day, features }) => ({ day, score: features.reduce((sum, x, i) => sum + x * WEIGHTS[i]!, 0) }))
    .sort((x, y) => y.score - x.score || x.day - y.day)
    .map(({ day }) => day);

/** Which days count, in days, both ends included; how many; and which sentences may tell of them. */
export type RankOptions = {
  readonly dates: number;
  readonly sentences: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly telling: Telling;
};

/**
 * The days that matter most in articles about one topic, in time order, each with the sentences that tell it best.
 * Days: a linear model of how many articles name them, when, how and where in the text (after Tran et al. 2013).
 * Sentences: likeness to the centre of the day's reports, without repeating what was said (after Ghalandari & Ifrim
 * 2020). With `telling: "naming"` a day that no sentence names is left out. Same answer for any order of input.
 */
export const rankDatedDays = (articles: readonly DatedArticle[], options: RankOptions): RankedDay[] => {
  const read = [...articles].sort(byId);
  const days = importantDays(read, options.first, options.last);
  return options.telling === "near" ? withSentences(read, days, options) : withNaming(read, days, options);
};

/** A day may have nothing to say that was not said: this many are looked at for each that is asked for. */
const SPARE = 4;

const withSentences = (
  articles: readonly DatedArticle[],
  days: readonly DayNumber[],
  { dates, sentences }: RankOptions,
): RankedDay[] => {
  const ranked = days.slice(0, dates);
  const picker = new SentencePicker(articles, new Set(ranked));
  return [...ranked].sort(inTime).map((day) => ({
    date: edtfOfDay(day),
    rank: ranked.indexOf(day) + 1,
    sentences: picker.pick(day, sentences),
  }));
};

/** The most important days speak first, so that nothing is kept from them as said before. */
const withNaming = (
  articles: readonly DatedArticle[],
  days: readonly DayNumber[],
  { dates, sentences }: RankOptions,
): RankedDay[] => {
  const named = new Set(articles.flatMap((a) => a.sentences.flatMap((s) => [...s.days.keys()])));
  const looked = days.filter((day) => named.has(day)).slice(0, dates * SPARE);
  const picker = new SentencePicker(articles, new Set(looked), "naming");
  const told: { day: DayNumber; sentences: ChosenSentence[] }[] = [];
  for (const day of looked) {
    if (told.length >= dates) break;
    const chosen = picker.pick(day, sentences);
    if (chosen.length > 0) told.push({ day, sentences: chosen });
  }
  return told
    .map(({ day, sentences: chosen }, i) => ({ day, rank: i + 1, sentences: chosen }))
    .sort((x, y) => inTime(x.day, y.day))
    .map(({ day, ...rest }) => ({ date: edtfOfDay(day), ...rest }));
};

/**
 * The same from articles as they come in. Throws a RangeError when `from` or `to` is no EDTF date.
 */
export const rankDays = (
  articles: readonly DigestArticle[],
  options: DigestOptions,
  tag: TagText,
): RankedDay[] => {
  const [from, to] = [edgeOf(options.from, "from"), edgeOf(options.to, "to")];
  const inside = articles
    .map((article) => datedArticle(article, tag))
    .filter(({ day }) => day === null || ((from === null || day >= from) && (to === null || day <= to)));
  const known = namedDays(inside);
  return rankDatedDays(inside, {
    dates: options.dates,
    sentences: options.sentences,
    first: from ?? known.reduce((x, y) => Math.min(x, y), Number.POSITIVE_INFINITY),
    last: to ?? known.reduce((x, y) => Math.max(x, y), Number.NEGATIVE_INFINITY),
    telling: "near",
  });
};

/** The digest as the command prints it. */
export const digest = (
  articles: readonly DigestArticle[],
  options: DigestOptions,
  tag: TagText,
): DigestDay[] =>
  rankDays(articles, options, tag).map(({ date, sentences }) => ({
    date,
    sentences: sentences.map(({ text }) => text),
  }));
