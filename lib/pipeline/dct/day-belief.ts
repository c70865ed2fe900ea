import { fromDay, lastDayOfMonth, weekdayOf } from "@/lib/domain/calendar";
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
const nearChance = (s: DatedSibling, rank: number): number => {
  const row = BELIEF.near.find(({ from }) => s.likeness >= from) ?? BELIEF.near[BELIEF.near.length - 1]!;
  const column = BELIEF.passageFrom.reduce((best, from, i) => (s.sharedWords >= from ? i : best), 0);
  const chance = row.byPassage[column] as number;
  if (s.statements.length > 0) return Math.max(chance, BELIEF.nearWithStatement);
  return rank === 0 ? chance : chance * BELIEF.furtherSibling;
};

/** Chance of a lag of `delta` days between two articles, `near` being the chance of the core lag. */
const lagDensity = (delta: number, near: number): number => {
  const size = Math.abs(delta);
  const wide = (0.5 / BELIEF.wideScale) * Math.exp(-size / BELIEF.wideScale);
  const rest = 1 - near;
  return (
    near * (BELIEF.core[size] ?? 0) +
    rest * BELIEF.wideShare * wide +
    rest * (1 - BELIEF.wideShare) * BELIEF.background
  );
};

const siblingTerm = (d: DayNumber, siblings: readonly DatedSibling[]): number =>
  siblings.reduce(
    (sum, s, rank) =>
      sum + (BELIEF.rankWeights[rank] ?? 0) * Math.log(lagDensity(d - s.day, nearChance(s, rank))),
    0,
  );

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

const statementTerm = (d: DayNumber, statements: readonly StatementDay[]): number =>
  statements.reduce((sum, s) => sum + (d < s.day ? BELIEF.beforeStatement : 0), 0);

const periodTerm = (d: DayNumber, cues: OwnCues): number =>
  cues.periods.some((p) => p.first > d) ? BELIEF.beforePeriod : 0;

/** Log density of a day when none of the siblings belongs to the story. */
const strangerTerm = (siblings: readonly DatedSibling[]): number =>
  siblings.reduce((sum, s, rank) => {
    const stranger = (1 - nearChance(s, rank)) * (1 - BELIEF.wideShare);
    return sum + (BELIEF.rankWeights[rank] ?? 0) * Math.log(stranger * BELIEF.background);
  }, 0);

const ownTerm = (d: DayNumber, statements: readonly StatementDay[], cues: OwnCues, toDay: ToDay): number =>
  latestDayTerm(d, cues, toDay) +
  weekdayTerm(d, cues) +
  monthTerm(d, cues) +
  statementTerm(d, statements) +
  periodTerm(d, cues);

const candidates = (siblings: readonly DatedSibling[]): DayNumber[] => {
  const days = new Set<DayNumber>();
  for (const s of siblings) for (let d = s.day - REACH; d <= s.day + REACH; d += 1) days.add(d);
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
  const days = candidates(siblings);
  if (days.length === 0) return { range: null, peak: null };
  const own = days.map((d) => ownTerm(d, statements, cues, toDay));
  const logs = days.map((d, i) => siblingTerm(d, siblings) + (own[i] as number));
  const top = Math.max(...logs);
  const weights = logs.map((l) => Math.exp(BELIEF.temper * (l - top)));
  // The siblings may all be misleading: then any day is as good as another, and the text's own cues fit as by chance,
  // but a poor fit here is weak evidence that the siblings mislead.
  const byChance = Math.log(own.reduce((sum, o) => sum + Math.exp(o), 0) / own.length);
  const chanceFit = Math.min(byChance, (own[logs.indexOf(top)] as number) + BELIEF.misfit);
  const outside = BELIEF.elsewhereDays * Math.exp(BELIEF.temper * (strangerTerm(siblings) + chanceFit - top));
  const total = weights.reduce((sum, w) => sum + w, 0) + outside;
  return growRange(days, weights, total);
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

/** The last day of the month that a day is in. */
export const monthEnd = (day: DayNumber): DayNumber => {
  const { year, month } = fromDay(day);
  return lastDayOfMonth(year, month);
};
