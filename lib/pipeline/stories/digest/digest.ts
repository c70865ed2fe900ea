import { boundsOf, edtfOfDay, parseEdtf } from "@/lib/domain/edtf";
import type { DayNumber } from "@/lib/domain/edtf-types";
import { weightsInOrder } from "../logistic";
import { type DatedArticle, type DigestArticle, datedArticle, type TagText } from "./dated-sentences";
import { DAY_FEATURES, dayFeatures } from "./day-features";
import model from "./digest-weights.json";
import { type ChosenSentence, SentencePicker } from "./pick-sentences";

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

const namedDays = (articles: readonly DatedArticle[]): DayNumber[] =>
  articles.flatMap(({ day, sentences }) => [
    ...(day === null ? [] : [day]),
    ...sentences.flatMap(({ days }) => [...days.keys()]),
  ]);

const importantDays = (
  articles: readonly DatedArticle[],
  from: DayNumber,
  to: DayNumber,
  count: number,
): DayNumber[] =>
  dayFeatures(articles, from, to)
    .map(({ day, features }) => ({ day, score: features.reduce((sum, x, i) => sum + x * WEIGHTS[i]!, 0) }))
    .sort((x, y) => y.score - x.score || x.day - y.day)
    .slice(0, count)
    .map(({ day }) => day);

/**
 * The days that matter most in articles about one topic, in time order, each with the sentences that tell it best.
 * Days: a linear model of how many articles name them, when, how and where in the text (after Tran et al. 2013).
 * Sentences: likeness to the centre of the day's reports, without repeating what was said (after Ghalandari & Ifrim
 * 2020). Same answer for any order of input. Throws a RangeError when `from` or `to` is no EDTF date.
 */
export const rankDays = (
  articles: readonly DigestArticle[],
  options: DigestOptions,
  tag: TagText,
): RankedDay[] => {
  const [from, to] = [edgeOf(options.from, "from"), edgeOf(options.to, "to")];
  const read = [...articles].sort(byId).map((article) => datedArticle(article, tag));
  const inside = read.filter(
    ({ day }) => day === null || ((from === null || day >= from) && (to === null || day <= to)),
  );
  const known = namedDays(inside);
  const first = from ?? known.reduce((x, y) => Math.min(x, y), Number.POSITIVE_INFINITY);
  const last = to ?? known.reduce((x, y) => Math.max(x, y), Number.NEGATIVE_INFINITY);
  const ranked = importantDays(inside, first, last, options.dates);
  const picker = new SentencePicker(inside, new Set(ranked));
  return [...ranked]
    .sort((x, y) => x - y)
    .map((day) => ({
      date: edtfOfDay(day),
      rank: ranked.indexOf(day) + 1,
      sentences: picker.pick(day, options.sentences),
    }));
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
