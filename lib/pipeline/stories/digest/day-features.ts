import type { DayNumber } from "@/lib/domain/edtf-types";
import type { DatedArticle } from "./dated-sentences";

/** What is counted for a day, in the order of `DayCounts.values`. */
export const DAY_FEATURES = [
  /** Articles that name the day. */
  "articles",
  /** … published two days after it or later. */
  "articlesAfter",
  /** … published more than a week after it: what is still told later mattered. */
  "articlesLater",
  /** … that name it by number or month. */
  "articlesByCalendar",
  /** Articles published on the day, and on the next. */
  "publishedSame",
  "publishedNext",
  /** Sentences that name it among the first three of their article. */
  "leads",
  /** Sentences that name it, by how much of the topic's own vocabulary they hold. */
  "onTopic",
  /** Sentences that name it, against the days around it. */
  "peak",
  /** The first day of the window. */
  "first",
] as const;

export type DayFeature = (typeof DAY_FEATURES)[number];
type Tally = Record<DayFeature | "sentences", number>;

const emptyTally = (): Tally => ({
  sentences: 0,
  articles: 0,
  articlesAfter: 0,
  articlesLater: 0,
  articlesByCalendar: 0,
  publishedSame: 0,
  publishedNext: 0,
  leads: 0,
  onTopic: 0,
  peak: 0,
  first: 0,
});

/** Words that stand in at least this share of the articles are the topic's own. */
const CENTRAL = 0.15;
const LEAD = 3;
/** Days on each side that a peak is measured against. */
const AROUND = 5;

/** In how many articles each stem stands. */
export const articleSpread = (articles: readonly DatedArticle[]): Map<string, number> => {
  const spread = new Map<string, number>();
  for (const { sentences } of articles) {
    const own = new Set(sentences.flatMap(({ keys }) => keys));
    for (const key of own) spread.set(key, (spread.get(key) ?? 0) + 1);
  }
  return spread;
};

const centralWords = (articles: readonly DatedArticle[]): Map<string, number> => {
  const total = articles.length;
  const shares = [...articleSpread(articles)].map(([key, count]): [string, number] => [key, count / total]);
  return new Map(shares.filter(([, share]) => share >= CENTRAL));
};

type Tallies = Map<DayNumber, Tally>;
const tallyOf = (tallies: Tallies, day: DayNumber): Tally => {
  const known = tallies.get(day) ?? emptyTally();
  tallies.set(day, known);
  return known;
};

const countArticle = (
  article: DatedArticle,
  tallies: Tallies,
  central: ReadonlyMap<string, number>,
): void => {
  const byCalendar = new Map<DayNumber, boolean>();
  for (const { days, position, keys } of article.sentences) {
    const topic = Math.min(
      3,
      keys.reduce((sum, key) => sum + (central.get(key) ?? 0), 0),
    );
    for (const [day, calendar] of days) {
      const tally = tallyOf(tallies, day);
      tally.sentences += 1;
      tally.onTopic += topic;
      if (position < LEAD) tally.leads += 1;
      byCalendar.set(day, calendar || (byCalendar.get(day) ?? false));
    }
  }
  for (const [day, calendar] of byCalendar) {
    const tally = tallyOf(tallies, day);
    tally.articles += 1;
    if (calendar) tally.articlesByCalendar += 1;
    if (article.day !== null && article.day - day >= 2) tally.articlesAfter += 1;
    if (article.day !== null && article.day - day >= 8) tally.articlesLater += 1;
  }
  if (article.day === null) return;
  tallyOf(tallies, article.day).publishedSame += 1;
  tallyOf(tallies, article.day - 1).publishedNext += 1;
};

const addPeaks = (tallies: Tallies, from: DayNumber, to: DayNumber): void => {
  for (const [day, tally] of tallies) {
    let sum = 0;
    let days = 0;
    for (let other = Math.max(from, day - AROUND); other <= Math.min(to, day + AROUND); other += 1) {
      if (other === day) continue;
      sum += tallies.get(other)?.sentences ?? 0;
      days += 1;
    }
    tally.peak = tally.sentences / (sum / Math.max(1, days) + 2);
  }
};

/** A day with its features, each on a log scale from 0 to 1 where 1 is the most any day of the window has. */
export type DayFeatures = { readonly day: DayNumber; readonly features: readonly number[] };

/** Features of all days from `from` to `to` (both included) that an article names or appeared on, in order. */
export const dayFeatures = (
  articles: readonly DatedArticle[],
  from: DayNumber,
  to: DayNumber,
): DayFeatures[] => {
  const tallies: Tallies = new Map();
  const central = centralWords(articles);
  for (const article of articles) countArticle(article, tallies, central);
  for (const day of [...tallies.keys()]) if (day < from || day > to) tallies.delete(day);
  addPeaks(tallies, from, to);
  const first = tallies.get(from);
  if (first) first.first = 1;
  const most = DAY_FEATURES.map((name) =>
    [...tallies.values()].reduce((highest, tally) => Math.max(highest, tally[name]), 0),
  );
  return [...tallies]
    .sort(([x], [y]) => x - y)
    .map(([day, tally]) => ({
      day,
      features: DAY_FEATURES.map((name, i) =>
        most[i]! > 0 ? Math.log1p(tally[name]) / Math.log1p(most[i]!) : 0,
      ),
    }));
};
