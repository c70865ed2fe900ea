import { fromDay, weekdayOf } from "@/lib/domain/calendar";
import type { DayNumber } from "@/lib/domain/edtf";
import type { OwnCues } from "./own-cues";
import { BELIEF } from "./weights";

/** A dated article of what may be the same story. */
export type DatedSibling = {
  readonly day: DayNumber;
  /** 0 to 1, see `StoryIndex`. */
  readonly likeness: number;
  /** Words in the longest run that both share; 0 where none is long enough. */
  readonly sharedWords: number;
  /** Whether a shared statement is dated in it. */
  readonly statements: readonly StatementDay[];
};

/** A day that something this article reports happened on, as a sibling dates it: publication is hardly ever earlier. */
export type StatementDay = { readonly day: DayNumber };

type ToDay = (year: number, month: number, day: number) => DayNumber;

export type DayRange = { readonly first: DayNumber; readonly last: DayNumber };

/** How far around a sibling's day publication is looked for, in days. */
const REACH = 45;

/** Chance that a sibling of this rank lies within the core lag. */
const nearChance = (s: DatedSibling): number => {
  const row = BELIEF.near.find(({ from }) => s.likeness >= from) ?? BELIEF.near[BELIEF.near.length - 1]!;
  const column = BELIEF.passageFrom.reduce((best, from, i) => (s.sharedWords >= from ? i : best), 0);
  const chance = row.byPassage[column] as number;
  return s.statements.length > 0 ? 1 - (1 - chance) * BELIEF.withStatement : chance;
};

/** Chance of a lag of `delta` days between articles of one story: mostly none or a day, sometimes weeks. */
const lagDensity = (delta: number, wideShare: number): number => {
  const size = Math.abs(delta);
  const wide = (0.5 / BELIEF.wideScale) * Math.exp(-size / BELIEF.wideScale);
  return (1 - wideShare) * (BELIEF.core[size] ?? 0) + wideShare * wide;
};

const wideShareOf = (s: DatedSibling): number =>
  s.statements.length > 0 ? BELIEF.wideWithStatement : BELIEF.wideShare;

/** Odds that a sibling belongs to the same days. Further siblings are often about the same other thing: they count less. */
const oddsOf = (s: DatedSibling, rank: number): number => {
  const near = nearChance(s);
  return (near / (1 - near)) * (BELIEF.rankWeights[rank] ?? 0);
};

/** Density of days as the siblings have it: each speaks for the days around its own; `strange` is that none does. */
const siblingDensity = (
  siblings: readonly DatedSibling[],
): { readonly at: (d: DayNumber) => number; readonly strange: number } => {
  const odds = siblings.map(oddsOf);
  const total = 1 + odds.reduce((sum, o) => sum + o, 0);
  return {
    strange: 1 / total,
    at: (d) =>
      siblings.reduce(
        (sum, s, i) => sum + (odds[i] as number) * lagDensity(d - s.day, wideShareOf(s)),
        BELIEF.background,
      ) / total,
  };
};

/** The nearest of a year-less day's occurrences to `d`, among three years. */
const nearestOccurrence = (d: DayNumber, month: number, day: number, toDay: ToDay): DayNumber => {
  const { year } = fromDay(d);
  return [year - 1, year, year + 1]
    .map((y) => toDay(y, month, day))
    .reduce((best, c) => (Math.abs(c - d) < Math.abs(best - d) ? c : best));
};

const mentionedDays = (d: DayNumber, cues: OwnCues, toDay: ToDay): number[] => [
  ...cues.days.filter((c) => !c.future).map((c) => c.day),
  ...cues.monthDays.filter((c) => !c.future).map((c) => nearestOccurrence(d, c.month, c.day, toDay)),
];

/** News is written soon after the latest past day it names, hardly ever before it. */
const latestDayTerm = (d: DayNumber, cues: OwnCues, toDay: ToDay): number => {
  const days = mentionedDays(d, cues, toDay);
  if (days.length === 0) return 0;
  const past = days.filter((day) => day <= d);
  const later = days.length - past.length;
  const age = past.length === 0 ? Number.POSITIVE_INFINITY : d - Math.max(...past);
  const found =
    BELIEF.ageOfLatestDay.find(({ upTo }) => age <= upTo) ??
    BELIEF.ageOfLatestDay[BELIEF.ageOfLatestDay.length - 1]!;
  return Math.log(found.density) - (later > 0 ? BELIEF.datePassedOver : 0);
};

const weekdayTerm = (d: DayNumber, cues: OwnCues): number => {
  const offsets = cues.weekdays.filter((c) => !c.future).map((c) => (weekdayOf(d) - c.weekday + 7) % 7);
  return offsets.length === 0 ? 0 : Math.log(BELIEF.weekdayOffset[Math.min(...offsets)] as number);
};

/** "Earlier this month" is written when some of the month is over, and before it is. */
const monthTerm = (d: DayNumber, cues: OwnCues): number => {
  const { month, day } = fromDay(d);
  return cues.earlierInMonth.reduce((sum, cue) => {
    const fits = (cue.month === null || cue.month === month) && day >= BELIEF.earliestEarlierDay;
    return sum + (fits ? 0 : BELIEF.monthMiss);
  }, 0);
};

/** The earliest of the shared statements' days bounds publication from below. */
const statementTerm = (d: DayNumber, statements: readonly StatementDay[]): number =>
  statements.length > 0 && d < Math.min(...statements.map((s) => s.day)) ? BELIEF.beforeStatement : 0;

const periodTerm = (d: DayNumber, cues: OwnCues): number =>
  cues.periods.some((p) => p.first > d) ? BELIEF.beforePeriod : 0;

const ownTerm = (d: DayNumber, statements: readonly StatementDay[], cues: OwnCues, toDay: ToDay): number =>
  latestDayTerm(d, cues, toDay) +
  weekdayTerm(d, cues) +
  monthTerm(d, cues) +
  statementTerm(d, statements) +
  periodTerm(d, cues);

const candidates = (siblings: readonly DatedSibling[], cues: OwnCues): DayNumber[] => {
  const days = new Set<DayNumber>();
  for (const s of siblings) for (let d = s.day - REACH; d <= s.day + REACH; d += 1) days.add(d);
  for (const c of cues.days) for (let d = c.day - 3; d <= c.day + REACH; d += 1) days.add(d);
  return [...days].sort((a, b) => a - b);
};

export type Belief = {
  /** Smallest run of days around the most likely one that holds `share` of the belief; null where none is narrow enough. */
  readonly range: DayRange | null;
  readonly peak: DayNumber | null;
};

/**
 * Weighs every day near the siblings by what siblings, shared statements, weekdays, dates and month cues say about it, and
 * returns the shortest run of days that holds the wanted share. Weights are measured on development sets.
 */
export const believe = (
  siblings: readonly DatedSibling[],
  statements: readonly StatementDay[],
  cues: OwnCues,
  toDay: ToDay,
): Belief => {
  const days = candidates(siblings, cues);
  if (days.length === 0) return { range: null, peak: null };
  const own = days.map((d) => Math.exp(ownTerm(d, statements, cues, toDay)));
  const told = siblingDensity(siblings);
  const weights = days.map((d, i) => told.at(d) * (own[i] as number));
  // The siblings may all be misleading: then any day is as good as another, and the text's own cues fit as by chance,
  // but a poor fit here is weak evidence that the siblings mislead.
  const byChance = own.reduce((sum, o) => sum + o, 0) / own.length;
  const ownAtPeak = own[weights.indexOf(Math.max(...weights))] as number;
  const outside = told.strange * Math.min(byChance, ownAtPeak * BELIEF.misfit);
  const total = weights.reduce((sum, w) => sum + w, 0) + outside;
  const belief = growRange(days, weights, total);
  return statements.length > 0 ? belief : { ...belief, range: overRivals(belief.range, siblings) };
};

/**
 * Siblings about as like as the most like one tell when the matter was in the news: an answer that takes the day of one
 * and leaves out that of the other would be a guess. Null where they lie too far apart for one answer.
 */
const overRivals = (range: DayRange | null, siblings: readonly DatedSibling[]): DayRange | null => {
  if (!range) return null;
  const most = Math.max(...siblings.map((s) => s.likeness));
  const days = siblings.filter((s) => s.likeness >= BELIEF.rival * most).map((s) => s.day);
  const first = Math.min(range.first, ...days);
  const last = Math.max(range.last, ...days);
  return last - first <= BELIEF.widest ? { first, last } : null;
};

const growRange = (days: readonly DayNumber[], weights: readonly number[], total: number): Belief => {
  const peakAt = weights.indexOf(Math.max(...weights));
  const peak = days[peakAt] as DayNumber;
  const least = BELIEF.fringe * (weights[peakAt] as number);
  let low = peakAt;
  let high = peakAt;
  let held = weights[peakAt] as number;
  const weightAt = (i: number, beside: number): number =>
    days[i] !== undefined && Math.abs((days[i] as number) - (days[beside] as number)) === 1
      ? (weights[i] as number)
      : -1;
  while (high - low < BELIEF.widest) {
    const before = weightAt(low - 1, low);
    const after = weightAt(high + 1, high);
    const enough = held >= BELIEF.share * total;
    if (enough && before < least && after < least) {
      return { range: { first: days[low] as DayNumber, last: days[high] as DayNumber }, peak };
    }
    if (before < 0 && after < 0) break;
    if (after >= before) high += 1;
    else low -= 1;
    held += Math.max(before, after);
  }
  return { range: null, peak };
};
