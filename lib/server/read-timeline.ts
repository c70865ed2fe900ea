import type { TimelineAnswer } from "@/lib/contract/models";
import type { EventFilter, Store } from "@/lib/store";
import { countedUnit, type Stretch, tallies, timelineLimits, timelineView } from "@/lib/views";

/** The window asked for; a side that is not asked for is that of the extent. Never empty. */
const windowOf = ({ from, to }: EventFilter, extent: Stretch): Stretch => {
  const start = from ?? Math.min(extent.from, to ?? extent.from);
  const end = to === undefined ? Math.max(extent.to, start + 1) : to + 1;
  return { from: start, to: end };
};

/** What a window of `width` pixels can show. */
export const readTimeline = async (
  store: Store,
  filter: EventFilter,
  width: number,
): Promise<TimelineAnswer> => {
  const everywhere: EventFilter = { outlets: filter.outlets, q: filter.q };
  const range = await store.extent(everywhere);
  const extent: Stretch = range ? { from: range.first, to: range.last + 1 } : { from: 0, to: 1 };
  const window = windowOf(filter, extent);
  const inside: EventFilter = { ...everywhere, from: window.from, to: window.to - 1 };
  const limits = timelineLimits(window, extent, width);
  const [events, counts, outlets, windowRows, densityRows, gaps] = await Promise.all([
    store.topEvents(inside, limits.events),
    store.countEvents(inside),
    store.outlets(),
    store.histogram(inside, countedUnit(limits.restUnit)),
    store.histogram(everywhere, countedUnit(limits.densityUnit)),
    store.gaps(everywhere, limits.minGap),
  ]);
  return timelineView({
    window,
    extent,
    events,
    restUnit: limits.restUnit,
    windowTallies: tallies(windowRows, limits.restUnit),
    densityUnit: limits.densityUnit,
    densityTallies: tallies(densityRows, limits.densityUnit),
    gaps,
    outlets,
    counts,
  });
};
