import type { TimelineAnswer } from "@/lib/contract/models";
import { countsOf } from "./story-warp";
import { timeScale } from "./time-scale";
import type { Warp } from "./warp";

/** Hits nearer than this are one tick; pixels. */
const STEP = 3;

/** Where the events of a search lie on an axis of `width` pixels: the middles of their ticks, in order, each once. */
export const searchTicks = (hits: TimelineAnswer, warp: Warp, width: number): readonly number[] => {
  const scale = timeScale(warp, warp.extent, width);
  const places = countsOf(hits).map((load) => {
    const first = Math.max(load.start, warp.extent.from);
    const last = Math.min(load.end, warp.extent.to);
    return Math.round(scale.x((first + last) / 2) / STEP) * STEP;
  });
  return [...new Set(places)].filter((x) => x >= 0 && x <= width).sort((a, b) => a - b);
};

const COLUMN = 4;

/**
 * How much of everything falls on each few pixels of a search's axis, as columns 0 to 1 high: what the hits are a part
 * of. What lies outside the axis is left out.
 */
export const contextColumns = (
  all: TimelineAnswer,
  warp: Warp,
  width: number,
): readonly { readonly x: number; readonly w: number; readonly h: number }[] => {
  const scale = timeScale(warp, warp.extent, width);
  const columns = new Array<number>(Math.ceil(width / COLUMN)).fill(0);
  for (const load of countsOf(all)) {
    if (load.end <= warp.extent.from || load.start >= warp.extent.to) continue;
    const first = Math.max(0, Math.floor(scale.x(load.start) / COLUMN));
    const last = Math.min(columns.length - 1, Math.max(first, Math.ceil(scale.x(load.end) / COLUMN) - 1));
    for (let i = first; i <= last; i++) columns[i] = (columns[i] ?? 0) + load.n / (last - first + 1);
  }
  const most = Math.max(1, ...columns);
  return columns.flatMap((n, i) => (n > 0 ? [{ x: i * COLUMN, w: COLUMN, h: Math.sqrt(n / most) }] : []));
};
