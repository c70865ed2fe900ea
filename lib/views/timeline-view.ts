import type { CalendarUnit, TimelineAnswer } from "@/lib/contract/models";
import { boundsOf, type DayNumber } from "@/lib/domain/edtf";
import type { EventBrief } from "@/lib/domain/news-event";
import { bucketsOf, type Tally } from "./buckets";
import { unitFor } from "./calendar-periods";
import { type OutletCounts, outletModels } from "./outlet-models";
import { timelineEventOf } from "./timeline-event";

/** Days `[from, to)`. */
export type Stretch = { readonly from: DayNumber; readonly to: DayNumber };

/** How much of a window of `width` pixels is asked of the store. */
export const timelineLimits = (window: Stretch, extent: Stretch, width: number, outlets = 0) => ({
  /** Events drawn one by one: a label needs room, and an answer must not grow with the collection. */
  events: Math.max(40, Math.min(600, Math.round(width / 6))),
  restUnit: unitFor(window.to - window.from, Math.max(6, width / 60)),
  densityUnit: unitFor(extent.to - extent.from, Math.max(24, width / 6)),
  /** Periods that `rest` and `density` may hold: more cannot be told apart in `width` pixels. */
  restPeriods: Math.max(24, Math.min(Math.round(width / 12), 150, Math.floor(MOST_NAMES / (outlets || 1)))),
  densityPeriods: Math.max(48, Math.min(Math.round(width / 5), 320)),
  /**
   * Empty stretches shorter than a hundredth of the extent are not worth a break. One date far off must not hide the
   * breaks among all the others, so a year is always worth one.
   */
  minGap: Math.min(YEAR, Math.max(14, Math.ceil((extent.to - extent.from) / 100))),
});

/** Names of outlets in all periods of a window together; an answer has to fit into a moment. */
const MOST_NAMES = 3_000;
/** The overview has a row for each of at most so many outlets; beyond, it is one row for all and needs no names. */
const MOST_ROWS = 12;

const YEAR = 366;
/** More breaks than this and the axis is all breaks. */
const MOST_GAPS = 80;

type DayRange = { readonly first: DayNumber; readonly last: DayNumber };

/** The longest empty stretches, in time order. */
export const longestGaps = (gaps: readonly DayRange[]): readonly DayRange[] =>
  [...gaps]
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
    .slice(0, MOST_GAPS)
    .sort((a, b) => a.first - b.first);

export type TimelineInput = {
  readonly window: Stretch;
  readonly extent: Stretch;
  /** The most salient events of the window, in time order. */
  readonly events: readonly EventBrief[];
  readonly restUnit: CalendarUnit;
  /** All events of the window by `restUnit`, the shown ones included. */
  readonly windowTallies: readonly Tally[];
  readonly densityUnit: CalendarUnit;
  readonly densityTallies: readonly Tally[];
  readonly gaps: readonly { readonly first: DayNumber; readonly last: DayNumber }[];
  readonly outlets: readonly OutletCounts[];
  readonly counts: { readonly total: number; readonly undated: number; readonly inWindow: number };
};

/** The day an event is counted at: its first day, or the first that is known. Same rule as the store's `begin_day`. */
const beginOf = (event: EventBrief): DayNumber => {
  if (event.edtf === null) return Number.NaN;
  const b = boundsOf(event.edtf);
  const known = [b.latestStart, b.earliestEnd, b.latestEnd].filter(Number.isFinite);
  return Number.isFinite(b.earliestStart) ? b.earliestStart : Math.min(...known);
};

/** Takes the shown events out of the counts, so that shown + rest = all of the window. */
const takenAway = (events: readonly EventBrief[]): readonly Tally[] =>
  events.flatMap((event) => {
    const day = beginOf(event);
    return [{ day, outlet: null, n: -1 }, ...event.outlets.map((outlet) => ({ day, outlet, n: -1 }))];
  });

const overviewTallies = (all: readonly Tally[]): readonly Tally[] =>
  new Set(all.map((t) => t.outlet)).size > MOST_ROWS + 1 ? all.filter((t) => t.outlet === null) : all;

/** What a window can show. In it, events + rest = counts.inWindow, and inWindow + outside + undated = total. */
export const timelineView = (input: TimelineInput): TimelineAnswer => {
  const shown = input.events.filter((e) => e.edtf !== null);
  const { total, undated, inWindow } = input.counts;
  return {
    window: { ...input.window },
    extent: { ...input.extent },
    events: shown.map(timelineEventOf).filter((e) => e !== null),
    rest: bucketsOf([...input.windowTallies, ...takenAway(shown)], input.restUnit, input.window.from),
    density: {
      unit: input.densityUnit,
      buckets: bucketsOf(overviewTallies(input.densityTallies), input.densityUnit),
    },
    gaps: input.gaps.map(({ first, last }) => ({ start: first, end: last + 1 })),
    outlets: [...outletModels(input.outlets)],
    counts: { total, undated, inWindow, outside: total - undated - inWindow },
  };
};
