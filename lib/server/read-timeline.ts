import type { TimelineAnswer } from "@/lib/contract/models";
import type { EventFilter, Store } from "@/lib/store";
import { countedUnit, type Stretch, tallies, timelineLimits, timelineView } from "@/lib/views";
import { remembered } from "./answer-cache";

/** The window asked for; a side that is not asked for is that of the extent. Never empty. */
const windowOf = ({ from, to }: EventFilter, extent: Stretch): Stretch => {
  const start = from ?? Math.min(extent.from, to ?? extent.from);
  const end = to === undefined ? Math.max(extent.to, start + 1) : to + 1;
  return { from: start, to: end };
};

/** What does not change while a reader moves the window. */
const readWhole = async (store: Store, everywhere: EventFilter, width: number) => {
  const range = await store.extent(everywhere);
  const extent: Stretch = range ? { from: range.first, to: range.last + 1 } : { from: 0, to: 1 };
  const { densityUnit, minGap } = timelineLimits(extent, extent, width);
  const [rows, gaps, outlets] = await Promise.all([
    store.histogram(everywhere, countedUnit(densityUnit)),
    store.gaps(everywhere, minGap),
    store.outlets(),
  ]);
  return { extent, densityUnit, densityTallies: tallies(rows, densityUnit), gaps, outlets };
};

/** What a window of `width` pixels can show. */
export const readTimeline = async (
  store: Store,
  filter: EventFilter,
  width: number,
): Promise<TimelineAnswer> => {
  const everywhere: EventFilter = { outlets: filter.outlets, q: filter.q };
  const whole = await remembered(store, ["whole", everywhere.outlets, everywhere.q, width], () =>
    readWhole(store, everywhere, width),
  );
  const window = windowOf(filter, whole.extent);
  const inside: EventFilter = { ...everywhere, from: window.from, to: window.to - 1 };
  const limits = timelineLimits(window, whole.extent, width);
  const [events, counts, windowRows] = await Promise.all([
    store.topEvents(inside, limits.events),
    store.countEvents(inside),
    store.histogram(inside, countedUnit(limits.restUnit)),
  ]);
  return timelineView({
    ...whole,
    window,
    events,
    counts,
    restUnit: limits.restUnit,
    windowTallies: tallies(windowRows, limits.restUnit),
  });
};
