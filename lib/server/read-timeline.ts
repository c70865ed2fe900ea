import type { CalendarUnit, TimelineAnswer } from "@/lib/contract/models";
import type { EventFilter, Store } from "@/lib/store";
import {
  countedUnit,
  longestGaps,
  type Stretch,
  type Tally,
  tallies,
  timelineLimits,
  timelineView,
} from "@/lib/views";
import { remembered } from "./answer-cache";

/** The window asked for; a side that is not asked for is that of the extent. Never empty. */
const windowOf = ({ from, to }: EventFilter, extent: Stretch): Stretch => {
  const start = from ?? Math.min(extent.from, to ?? extent.from);
  const end = to === undefined ? Math.max(extent.to, start + 1) : to + 1;
  return { from: start, to: end };
};

const COARSE_TO_FINE: readonly CalendarUnit[] = ["century", "decade", "year", "quarter", "month", "day"];
type Counted = { readonly unit: CalendarUnit; readonly counts: readonly Tally[] };

/**
 * Counts by the finest calendar unit that leaves at most `most` periods with events in them. The length of the
 * stretch alone would not do: one event in antiquity would have all others counted by the century.
 */
const countFinely = async (
  store: Store,
  filter: EventFilter,
  coarsest: CalendarUnit,
  most: number,
): Promise<Counted> => {
  let best = coarsest;
  for (const unit of COARSE_TO_FINE.slice(COARSE_TO_FINE.indexOf(coarsest) + 1)) {
    if ((await store.periods(filter, unit)) > most) break;
    best = unit;
  }
  return { unit: best, counts: tallies(await store.histogram(filter, countedUnit(best)), best) };
};

/** What does not change while a reader moves the window. */
const readWhole = async (store: Store, everywhere: EventFilter, width: number) => {
  const range = await store.extent(everywhere);
  const extent: Stretch = range ? { from: range.first, to: range.last + 1 } : { from: 0, to: 1 };
  const { densityUnit, densityPeriods, minGap } = timelineLimits(extent, extent, width);
  const [density, gaps, outlets] = await Promise.all([
    countFinely(store, everywhere, densityUnit, densityPeriods),
    store.gaps(everywhere, minGap),
    store.outlets(),
  ]);
  return {
    extent,
    densityUnit: density.unit,
    densityTallies: density.counts,
    gaps: longestGaps(gaps),
    outlets,
  };
};

/** What a window of `width` pixels can show. */
export const readTimeline = async (
  store: Store,
  filter: EventFilter,
  width: number,
): Promise<TimelineAnswer> => {
  const everywhere: EventFilter = { outlets: filter.outlets, q: filter.q, facets: filter.facets };
  const whole = await remembered(
    store,
    ["whole", everywhere.outlets, everywhere.q, everywhere.facets, width],
    () => readWhole(store, everywhere, width),
  );
  const window = windowOf(filter, whole.extent);
  const inside: EventFilter = { ...everywhere, from: window.from, to: window.to - 1 };
  const limits = timelineLimits(window, whole.extent, width, whole.outlets.length);
  const [events, counts, rest] = await Promise.all([
    store.topBriefs(inside, limits.events),
    store.countEvents(inside),
    countFinely(store, inside, limits.restUnit, limits.restPeriods),
  ]);
  return timelineView({
    ...whole,
    window,
    events,
    counts,
    restUnit: rest.unit,
    windowTallies: rest.counts,
  });
};
