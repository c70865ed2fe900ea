import { bisectRight, scaleLinear } from "d3";
import { type Step, stepNext, stepStart, stepsIn } from "./calendar-step";
import { gapWords } from "./gap-words";
import type { TimeWindow } from "./time-window";

/** An empty stretch that is folded to a break; days, `[start, end)`, in words. */
export type Break = { readonly start: number; readonly end: number; readonly words: string };

/** How many dates fall on a stretch; days, `[start, end)`. */
export type Load = { readonly start: number; readonly end: number; readonly n: number };

/**
 * A strictly monotone map between days and positions `u` on the axis, 0 at the start of the extent and 1 at its end.
 * Beyond the extent it goes on at the pace of true time, so that it can be inverted everywhere.
 */
export type Warp = {
  readonly kind: "true" | "compressed";
  readonly extent: TimeWindow;
  readonly u: (day: number) => number;
  readonly day: (u: number) => number;
  readonly breaks: readonly Break[];
};

export const trueWarp = (extent: TimeWindow): Warp => {
  const scale = scaleLinear([extent.from, extent.to], [0, 1]);
  return { kind: "true", extent, u: (d) => scale(d), day: (u) => scale.invert(u), breaks: [] };
};

/** Share of the axis that one break takes, and that all may take together. */
const BREAK_SHARE = 0.045;
const ALL_BREAKS_SHARE = 0.26;
/** A stretch shorter than this share of the extent is not worth a break. */
const MIN_BREAK_SHARE = 0.035;
const MIN_BREAK_DAYS = 12;
/** Share of the axis that goes to time as such; the rest goes to where dates are. */
const PLAIN_SHARE = 0.08;
const MAX_CELLS = 600;
/** Events that share a month crowd each other, so a month asks for more than its events one by one. */
// Written with square roots: these are exact everywhere, while a power may differ in its last digit between the
// server's engine and the browser's, and then the page would be drawn twice.
const emphasised = (n: number): number => n * Math.sqrt(Math.sqrt(n));

/** From how many days on a step is fine enough for the first cells; busy cells are cut further. */
const CELL_STEPS: readonly (readonly [number, Step])[] = [
  [20_000_000, "millennium"],
  [2_000_000, "century"],
  [80_000, "decade"],
  [14_000, "year"],
  [150, "month"],
];

const cellStep = (days: number): Step => CELL_STEPS.find(([least]) => days > least)?.[1] ?? "third";

/** A fold begins and ends with calendar steps, so that the pace beside it is a whole step's. */
const snapped = (g: { readonly start: number; readonly end: number }, extent: TimeWindow, step: Step) => {
  const start =
    g.start <= extent.from || stepStart(step, g.start) === g.start ? g.start : stepNext(step, g.start);
  const end = g.end >= extent.to ? g.end : stepStart(step, g.end);
  return { start: Math.max(start, extent.from), end: Math.min(end, extent.to) };
};

const foldable = (
  gaps: readonly { readonly start: number; readonly end: number }[],
  extent: TimeWindow,
): readonly Break[] => {
  const least = Math.max(MIN_BREAK_DAYS, (extent.to - extent.from) * MIN_BREAK_SHARE);
  const step = cellStep(extent.to - extent.from);
  const long = gaps
    .map((g) => snapped(g, extent, step))
    .filter((g) => g.end - g.start >= least)
    .sort((a, b) => a.start - b.start);
  const apart = long.filter((g, i) => i === 0 || g.start >= (long[i - 1]?.end ?? 0));
  return apart.map((g) => ({ ...g, words: gapWords(g.start, g.end) }));
};

type Cell = { readonly start: number; readonly end: number; readonly folded: boolean };

const cellsOf = (extent: TimeWindow, breaks: readonly Break[]): readonly Cell[] => {
  const step = cellStep(extent.to - extent.from);
  const edges = new Set([extent.from, extent.to, ...breaks.flatMap((b) => [b.start, b.end])]);
  for (const day of stepsIn(step, extent.from, extent.to, MAX_CELLS)) {
    if (!breaks.some((b) => b.start < day && day < b.end)) edges.add(day);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i] as number;
    return { start, end, folded: breaks.some((b) => b.start <= start && end <= b.end) };
  });
};

/** A cell that carries more than this share of all dates is cut into the next finer step, down to months. */
const BUSY_SHARE = 0.04;
const FINER: Partial<Record<Step, Step>> = {
  millennium: "century",
  century: "decade",
  decade: "year",
  year: "month",
};

const cut = (cell: Cell, step: Step): readonly Cell[] => {
  const edges = [cell.start, ...stepsIn(step, cell.start + 1, cell.end), cell.end];
  return edges.slice(1).map((end, i) => ({ start: edges[i] as number, end, folded: false }));
};

const refined = (cells: readonly Cell[], loads: readonly Load[], step: Step): readonly Cell[] => {
  const finer = FINER[step];
  if (!finer) return cells;
  const carried = loadsOf(cells, loads);
  const busy = carried.reduce((sum, n) => sum + n, 0) * BUSY_SHARE;
  const next = cells.flatMap((cell, i) =>
    !cell.folded && (carried[i] ?? 0) > busy ? cut(cell, finer) : [cell],
  );
  return refined(next, loads, finer);
};

/** Loads shared out over the cells they touch, in proportion to the days they share. */
const loadsOf = (cells: readonly Cell[], loads: readonly Load[]): readonly number[] => {
  const sums = cells.map(() => 0);
  for (const load of loads) {
    const whole = Math.max(1, load.end - load.start);
    let i = firstReaching(cells, load.start);
    for (let cell = cells[i]; cell && cell.start < Math.max(load.end, load.start + 1); cell = cells[++i]) {
      const shared = Math.min(cell.end, load.end) - Math.max(cell.start, load.start);
      if (!cell.folded && shared > 0) sums[i] = (sums[i] ?? 0) + (load.n * shared) / whole;
    }
  }
  return sums;
};

const firstReaching = (cells: readonly Cell[], day: number): number => {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle] as Cell).end <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The compressed scale: empty stretches fold to breaks of one width, and the rest is paced by how many dates fall on
 * it, so that a busy month gets room and a quiet year does not. Pace changes only at calendar steps.
 */
export const compressedWarp = (
  extent: TimeWindow,
  gaps: readonly { readonly start: number; readonly end: number }[],
  loads: readonly Load[],
): Warp => {
  const breaks = foldable(gaps, extent);
  const cells = refined(cellsOf(extent, breaks), loads, cellStep(extent.to - extent.from));
  const carried = loadsOf(cells, loads).map((n) => Math.max(n, emphasised(n)));
  const open = cells.filter((c) => !c.folded);
  const days = open.reduce((sum, c) => sum + (c.end - c.start), 0) || 1;
  const total = carried.reduce((sum, n) => sum + n, 0);
  const breakShare = open.length === 0 ? 1 : Math.min(BREAK_SHARE * breaks.length, ALL_BREAKS_SHARE);
  const paced = total > 0 ? 1 - PLAIN_SHARE : 0;
  const share = (cell: Cell, i: number): number =>
    cell.folded
      ? breakShare * ((cell.end - cell.start) / foldOf(breaks, cell)) * (1 / breaks.length)
      : (1 - breakShare) *
        ((paced * (carried[i] ?? 0)) / (total || 1) + ((1 - paced) * (cell.end - cell.start)) / days);
  return fromCells(extent, cells, cells.map(share), breaks);
};

const foldOf = (breaks: readonly Break[], cell: Cell): number => {
  const found = breaks.find((b) => b.start <= cell.start && cell.end <= b.end);
  return found ? found.end - found.start : 1;
};

const fromCells = (
  extent: TimeWindow,
  cells: readonly Cell[],
  shares: readonly number[],
  breaks: readonly Break[],
): Warp => {
  const total = shares.reduce((sum, n) => sum + n, 0) || 1;
  const domain = [extent.from];
  const range = [0];
  let at = 0;
  cells.forEach((cell, i) => {
    at += (shares[i] ?? 0) / total;
    domain.push(cell.end);
    range.push(i === cells.length - 1 ? 1 : at);
  });
  const days = extent.to - extent.from;
  return {
    kind: "compressed",
    extent,
    breaks,
    u: (d) => (d < extent.from || d > extent.to ? (d - extent.from) / days : between(domain, range, d)),
    day: (u) => (u < 0 || u > 1 ? extent.from + u * days : between(range, domain, u)),
  };
};

/** Linear between the knots around a value; both lists ascend. Called for every mark of every frame, so it is kept bare. */
const between = (from: readonly number[], to: readonly number[], value: number): number => {
  const i = bisectRight(from, value, 1, from.length - 1);
  const a = from[i - 1] as number;
  const b = from[i] as number;
  const c = to[i - 1] as number;
  return b === a ? c : c + (((to[i] as number) - c) * (value - a)) / (b - a);
};
