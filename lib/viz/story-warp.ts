import type { Bucket, TimelineAnswer, TimelineEvent } from "@/lib/contract/models";
import type { TimeWindow } from "./time-window";
import { compressedWarp, type Load, trueWarp, type Warp } from "./warp";

/** True when the answer lists every dated event of its extent, so that moving the window needs no other answer. */
export const isWhole = (answer: TimelineAnswer): boolean =>
  answer.rest.length === 0 && answer.counts.outside === 0;

/** A little air at both ends, so that first and last marks do not touch the edge. */
export const airyExtent = (extent: TimeWindow): TimeWindow => {
  const span = Math.max(1, extent.to - extent.from);
  const air = span < 20 ? 1 : Math.max(2, Math.round(span * 0.004));
  return { from: extent.from - air, to: extent.to + air };
};

/** Days beyond which a date's own vagueness, not what happens in it, would ask for the room. */
const VAGUE_DAYS = 62;

/** A vague date asks for less room than a known one: nobody looks inside an unknown year. */
const loadOf = (e: TimelineEvent, extent: TimeWindow): Load => {
  const [es, ls, ee, le] = e.date.bounds;
  const end = (le ?? extent.to) + 1;
  const start = es ?? ee ?? Math.max(extent.from, (le ?? ls ?? extent.from) - 30);
  return { start, end, n: Math.max(0.3, Math.min(1, Math.sqrt(VAGUE_DAYS / Math.max(1, end - start)))) };
};

/** Where all dates of the extent lie, as far as the answer says: for the overview, which counts and does not soften. */
export const countsOf = (answer: TimelineAnswer): readonly Load[] => {
  const listed = answer.events.map((e) => loadOf(e, answer.extent));
  return isWhole(answer)
    ? listed
    : answer.density.buckets.flatMap((b) => {
        const own = bucketLoads(b, listed);
        const sum = own.reduce((total, l) => total + l.n, 0) || 1;
        return own.map((l) => ({ ...l, n: (l.n / sum) * b.n }));
      });
};

/** n to the power of ¾, so that ten thousand events do not leave the others nothing; see `emphasised` for the roots. */
const soften = (n: number): number => Math.sqrt(n) * Math.sqrt(Math.sqrt(n));

/**
 * A counted period's events lie where its listed ones do, as far as anybody knows; without listed ones they are spread
 * over the period.
 */
const bucketLoads = (bucket: Bucket, listed: readonly Load[]): readonly Load[] => {
  const own = listed.filter((l) => l.start >= bucket.start && l.start < bucket.end);
  const sum = own.reduce((total, l) => total + l.n, 0);
  return sum === 0
    ? [{ start: bucket.start, end: bucket.end, n: soften(bucket.n) }]
    : own.map((l) => ({ ...l, n: (l.n / sum) * soften(bucket.n) }));
};

const loadsOf = (answer: TimelineAnswer): readonly Load[] => {
  const listed = answer.events.map((e) => loadOf(e, answer.extent));
  return isWhole(answer) ? listed : answer.density.buckets.flatMap((b) => bucketLoads(b, listed));
};

/** The axis of a collection; depends on the whole of it and never on the window, so that it holds still while one zooms. */
export const warpOf = (whole: TimelineAnswer, scale: "true" | "compressed"): Warp => {
  const extent = airyExtent(whole.extent);
  if (scale === "true") return trueWarp(extent);
  return compressedWarp(extent, whole.gaps, loadsOf(whole));
};
