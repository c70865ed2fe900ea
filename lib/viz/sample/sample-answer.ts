import type { Bucket, OutletModel, TimelineAnswer, TimelineEvent } from "@/lib/contract/models";
import { stepNext, stepStart, stepWords } from "../calendar-step";
import type { TimeWindow } from "../time-window";

const first = (e: TimelineEvent): number => e.date.bounds[0] ?? e.date.bounds[2] ?? e.date.bounds[3] ?? 0;
const last = (e: TimelineEvent): number => (e.date.bounds[3] ?? e.date.bounds[1] ?? 0) + 1;

const bucketsOf = (events: readonly TimelineEvent[]): readonly Bucket[] => {
  const groups = new Map<number, TimelineEvent[]>();
  for (const e of events) {
    const key = stepStart("month", first(e));
    groups.set(key, [...(groups.get(key) ?? []), e]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([start, own]) => {
      const names = new Map<string, number>();
      for (const name of own.flatMap((e) => e.outlets)) names.set(name, (names.get(name) ?? 0) + 1);
      return {
        start,
        end: stepNext("month", start),
        label: stepWords("month", start),
        n: own.length,
        outlets: [...names].map(([name, n]) => ({ name, n })),
      };
    });
};

const gapsOf = (
  events: readonly TimelineEvent[],
  extent: TimeWindow,
): readonly { start: number; end: number }[] => {
  const out: { start: number; end: number }[] = [];
  let reached = extent.from;
  for (const e of [...events].sort((a, b) => first(a) - first(b))) {
    if (first(e) > reached) out.push({ start: reached, end: first(e) });
    reached = Math.max(reached, last(e));
  }
  return out;
};

/** An answer as the server would give it for the whole extent, listing the `limit` most salient events. */
export const answerOf = (
  events: readonly TimelineEvent[],
  outlets: readonly OutletModel[],
  undated: number,
  limit = 400,
): TimelineAnswer => {
  const extent = { from: Math.min(...events.map(first)), to: Math.max(...events.map(last)) };
  const ranked = [...events].sort((a, b) => b.salience - a.salience);
  const listed = ranked.slice(0, limit).sort((a, b) => first(a) - first(b));
  return {
    window: extent,
    extent,
    events: listed,
    rest: [...bucketsOf(ranked.slice(limit))],
    density: { unit: "month", buckets: [...bucketsOf(events)] },
    gaps: [...gapsOf(events, extent)],
    outlets: [...outlets],
    counts: { total: events.length + undated, undated, inWindow: events.length, outside: 0 },
  };
};
