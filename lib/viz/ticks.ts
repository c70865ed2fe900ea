import { fromDay } from "@/lib/domain/calendar";
import {
  STEPS,
  type Step,
  shortMonth,
  stepNext,
  stepStart,
  stepsIn,
  stepWords,
  yearWords,
} from "./calendar-step";
import type { Measure } from "./measure";
import type { SceneBreak, ScenePeriod, SceneTick } from "./scene";
import type { TimeScale } from "./time-scale";

/** Space between a tick and its label, and between labels; pixels. */
const PAD = 4;
const GAP = 6;
const LEAST_TICK = 5;

type Taken = { readonly x0: number; readonly x1: number };
const isFree = (taken: readonly Taken[], x0: number, x1: number): boolean =>
  taken.every((t) => x1 <= t.x0 || t.x1 <= x0);

export type Axis = {
  readonly ticks: readonly SceneTick[];
  readonly periods: readonly ScenePeriod[];
  readonly breaks: readonly SceneBreak[];
};

const fineLabel = (step: Step, day: number): string => {
  const { month, day: d } = fromDay(day);
  return step === "month" || step === "quarter" || d === 1 ? shortMonth(month) : `${d}`;
};

const isFine = (step: Step): boolean =>
  step === "quarter" || step === "month" || step === "third" || step === "day";

type SeenStep = { readonly day: number; readonly x: number; readonly w: number };

/** Starts of a step in `[from, to)` that lie in no break, with the width of each step. */
const stepsBetween = (step: Step, scale: TimeScale, from: number, to: number): readonly SeenStep[] =>
  stepsIn(step, from, to, 3000)
    .filter((d) => !scale.warp.breaks.some((b) => b.start < d && d < b.end))
    .map((day) => {
      const x = scale.x(day);
      const next = stepNext(step, day);
      const stop = scale.warp.breaks.find((b) => b.start >= day && b.start < next)?.start ?? next;
      return { day, x, w: scale.x(stop) - x };
    });

/** The step around a step, how many of it fit in, and its own length in days. */
const NESTING: Readonly<
  Partial<Record<Step, { readonly parent: Step; readonly children: number; readonly days: number }>>
> = {
  century: { parent: "millennium", children: 10, days: 36_525 },
  decade: { parent: "century", children: 10, days: 3652 },
  year: { parent: "decade", children: 10, days: 365 },
  quarter: { parent: "year", children: 4, days: 91 },
  month: { parent: "year", children: 12, days: 30 },
};
/** A window of fewer steps than this is looked through from end to end. */
const FEW = 300;

/** Starts of a step in the window. In a long window only those inside steps wide enough to show them are looked for. */
const visibleSteps = (step: Step, scale: TimeScale): readonly SeenStep[] => {
  const { from, to } = scale.window;
  const nest = NESTING[step];
  if (!nest || (to - from) / nest.days < FEW) return stepsBetween(step, scale, from, to);
  const first = stepStart(nest.parent, from);
  const parents = [...(first < from ? [first] : []), ...visibleSteps(nest.parent, scale).map((p) => p.day)];
  return parents.flatMap((p) => {
    const next = stepNext(nest.parent, p);
    const wide = scale.x(Math.min(next, to)) - scale.x(Math.max(p, from)) >= LEAST_TICK * nest.children;
    return wide ? stepsBetween(step, scale, Math.max(p, from), Math.min(next, to)) : [];
  });
};

/** Parts of months and days, looked for only in months wide enough to show them. */
const partsOfMonths = (step: "third" | "day", scale: TimeScale): readonly SeenStep[] => {
  const { from, to } = scale.window;
  const least = LEAST_TICK * (step === "day" ? 28 : 3);
  const lead = stepStart("month", from);
  const months = [...(lead < from ? [lead] : []), ...visibleSteps("month", scale).map((m) => m.day)];
  return months.flatMap((first) => {
    const next = stepNext("month", first);
    const wide = scale.x(next) - scale.x(first) >= least;
    return wide ? stepsBetween(step, scale, Math.max(first, from), Math.min(next, to)) : [];
  });
};

/**
 * Upper row: months, parts of months and days, each labelled where its own width has room, so that a label never
 * runs into the next. Pace may change along the axis, so each tick is judged by its own step.
 */
const fineTicks = (scale: TimeScale, measure: Measure, taken: Taken[]): readonly SceneTick[] => {
  const ticks = new Map<number, SceneTick>();
  const named = (day: number) => ticks.get(day)?.label ?? null;
  for (const step of STEPS) {
    if (!isFine(step)) continue;
    const parts = step === "third" || step === "day";
    const steps = parts ? partsOfMonths(step, scale) : visibleSteps(step, scale);
    const wide = (s: SeenStep): boolean => s.w * 1.09 >= PAD + leastWidth(step, s.day, measure) + GAP;
    const narrow = new Set(
      isPart(step) ? steps.filter((s) => !wide(s)).map((s) => groupOf(step, s.day)) : [],
    );
    // Where names compete, the wider step wins: its name has more to say.
    for (const s of [...steps].sort((a, b) => b.w - a.w || a.day - b.day)) {
      if (named(s.day)) continue;
      const label = fineLabel(step, s.day);
      const end = s.x + PAD + measure(label, "tick");
      const alone = isPart(step) && narrow.has(groupOf(step, s.day));
      const fits = wide(s) && !alone && end <= scale.width && isFree(taken, s.x, end + GAP);
      if (fits) taken.push({ x0: s.x, x1: end + GAP });
      if (fits || s.w >= LEAST_TICK)
        ticks.set(s.day, { day: s.day, x: s.x, label: fits ? label : null, major: false });
    }
  }
  return [...ticks.values()];
};

/** Quarters and thirds are named all or none: a single one would look like a choice. */
const isPart = (step: Step): boolean => step === "quarter" || step === "third";
const groupOf = (step: Step, day: number): number => stepStart(step === "third" ? "month" : "year", day);

/** All days of a month are named or none, so each needs the room of the widest. */
const leastWidth = (step: Step, day: number, measure: Measure): number =>
  measure(step === "day" ? "28" : fineLabel(step, day), "tick");

/** Months that show single days, with their year: the lower row names them, and the upper one has their first as "1". */
const monthsWithDays = (fine: readonly SceneTick[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const t of fine) {
    const month = t.day - fromDay(t.day).day + 1;
    if (t.label !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].filter(([, n]) => n > 4).map(([month]) => month);
};

const monthWords = (first: number): string => stepWords("month", first);

/** Lower row: years (or what is coarser), kept at the left edge while the period reaches in from before. */
const periodRow = (
  scale: TimeScale,
  measure: Measure,
  fine: readonly SceneTick[],
  taken: Taken[],
): readonly ScenePeriod[] => {
  const out: ScenePeriod[] = [];
  const put = (x: number, until: number, label: string): void => {
    const at = Math.max(x, 0) + PAD;
    const end = at + measure(label, "period");
    if (end + GAP > Math.min(until, scale.width) + GAP || !isFree(taken, at, end + GAP)) return;
    taken.push({ x0: at, x1: end + GAP });
    out.push({ x: at, label });
  };
  const monthsDone = monthsWithDays(fine);
  for (const first of monthsDone) {
    put(scale.x(first), scale.x(stepNext("month", first)), monthWords(first));
  }
  for (const step of STEPS) {
    if (isFine(step)) continue;
    const lead = fromDay(Math.floor(scale.window.from)).year;
    for (const { day, x, w } of visibleSteps(step, scale))
      put(x, x + Math.max(w, 0), yearWords(fromDay(day).year));
    const firstStart = visibleSteps(step, scale)[0]?.day;
    if (step === "year")
      put(0, firstStart === undefined ? scale.width : scale.x(firstStart), yearWords(lead));
  }
  // After a fold the reader has lost the year.
  for (const { end } of scale.warp.breaks) {
    if (end > scale.window.from && end < scale.window.to)
      put(scale.x(end), scale.x(stepNext("year", end)), yearWords(fromDay(end).year));
  }
  return out.sort((a, b) => a.x - b.x);
};

const yearTicks = (scale: TimeScale): readonly SceneTick[] => {
  const steps = STEPS.filter((s) => !isFine(s));
  const finest = [...steps].reverse().find((s) => visibleSteps(s, scale).every((t) => t.w >= LEAST_TICK));
  return finest
    ? visibleSteps(finest, scale).map(({ day, x }) => ({ day, x, label: null, major: true }))
    : [];
};

const shorten = (words: string): string => words.replace(/ years?/, " yr").replace(/ months?/, " mo");

/** "2 years 8 months" as two lines. */
const twoLines = (words: string): readonly string[] => {
  const parts = words.split(" ");
  return parts.length > 2 ? [parts.slice(0, 2).join(" "), parts.slice(2).join(" ")] : [words];
};

/** The words of a break in as many lines as its width asks for; a break too narrow for any still has its sign. */
const breakLines = (words: string, room: number, measure: Measure): readonly string[] => {
  const length = words.replace(" without events", "");
  const ways = [
    [length, "without events"],
    [...twoLines(length), "no events"],
    [...twoLines(shorten(length)), "empty"],
    twoLines(shorten(length)),
  ];
  return ways.find((lines) => lines.every((l) => measure(l, "meta") <= room)) ?? [];
};

const sceneBreaks = (scale: TimeScale, height: number, measure: Measure): readonly SceneBreak[] =>
  scale.warp.breaks
    .map((b) => ({ words: b.words, x: scale.x(b.start), w: scale.x(b.end) - scale.x(b.start) }))
    .filter((b) => b.x < scale.width && b.x + b.w > 0)
    .map((b) => {
      const x = Math.max(b.x, 0);
      const w = Math.min(b.x + b.w, scale.width) - x;
      return {
        words: b.words,
        x,
        y: 0,
        w,
        h: height,
        a0: b.x,
        a1: b.x + b.w,
        lines: breakLines(b.words, w - 6, measure),
      };
    });

/** The axis of a window: calendar-aligned ticks, period names and breaks, none over another. */
export const axisOf = (scale: TimeScale, height: number, measure: Measure): Axis => {
  const breaks = sceneBreaks(scale, height, measure);
  const upper: Taken[] = breaks.map((b) => ({ x0: b.x, x1: b.x + b.w }));
  const lower: Taken[] = breaks.map((b) => ({ x0: b.x, x1: b.x + b.w }));
  const fine = fineTicks(scale, measure, upper);
  const periods = periodRow(scale, measure, fine, lower);
  const years = yearTicks(scale);
  const inPeriods = new Set(
    monthsWithDays(fine).filter((m) => periods.some((p) => p.label === monthWords(m))),
  );
  const major = new Set(years.map((t) => t.day));
  const ticks = [
    ...years.filter((y) => !fine.some((f) => f.day === y.day)),
    ...fine.map((f) => ({
      ...f,
      label: f.label !== null && inPeriods.has(f.day) ? "1" : f.label,
      major: major.has(f.day),
    })),
  ];
  return { ticks: ticks.sort((a, b) => a.day - b.day), periods, breaks };
};
