import type { OutletModel, TimelineAnswer } from "@/lib/contract/models";
import { markSpan } from "./mark";
import { countsOf, isWhole } from "./story-warp";
import { timeScale } from "./time-scale";
import type { Warp } from "./warp";

/** One stretch of ink in an outlet's row; `h` is its share of the row, 0 to 1. */
export type OverviewBar = { readonly x: number; readonly w: number; readonly h: number };
/** `outlet` is null for the one row that stands for all. */
export type OverviewRow = {
  readonly outlet: OutletModel | null;
  readonly y: number;
  readonly bars: readonly OverviewBar[];
};
export type Overview = {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rows: readonly OverviewRow[];
  readonly folds: readonly { readonly x: number; readonly w: number }[];
};

const ROW = 13;
/** More outlets than this are one row: a histogram of all. */
const MANY = 12;
const LEAST = 2.5;

type Stretch = { readonly outlet: string; readonly x: number; readonly w: number; readonly n: number };

const stretchesOf = (whole: TimelineAnswer, warp: Warp, width: number): readonly Stretch[] => {
  const scale = timeScale(warp, warp.extent, width);
  if (!isWhole(whole))
    return whole.density.buckets.flatMap((b) =>
      b.outlets.map((o) => ({
        outlet: o.name,
        x: scale.x(b.start),
        w: scale.x(b.end) - scale.x(b.start),
        n: o.n,
      })),
    );
  return whole.events.flatMap((e) =>
    e.claims.map((c) => {
      const span = markSpan(c.date, scale);
      const x0 = Math.max(0, span.openStart ? span.x1 - 30 : span.x0);
      return { outlet: c.outlet, x: x0, w: Math.min(width, span.openEnd ? x0 + 30 : span.x1) - x0, n: 1 };
    }),
  );
};

const countedHeight = (share: number): number => 0.2 + 0.8 * Math.sqrt(share);

/** Two dates at one place are one stretch of ink. */
const distinct = (bars: readonly OverviewBar[]): readonly OverviewBar[] => [
  ...new Map(bars.map((b) => [`${b.x},${b.w}`, b])).values(),
];

const COLUMN = 4;
const ALL_HEIGHT = 56;

/** One row for all outlets: how many dates fall on each few pixels. */
const histogram = (whole: TimelineAnswer, warp: Warp, width: number): OverviewRow => {
  const scale = timeScale(warp, warp.extent, width);
  const columns = new Array<number>(Math.ceil(width / COLUMN)).fill(0);
  for (const load of countsOf(whole)) {
    const first = Math.max(0, Math.floor(scale.x(load.start) / COLUMN));
    const last = Math.min(columns.length - 1, Math.max(first, Math.ceil(scale.x(load.end) / COLUMN) - 1));
    for (let i = first; i <= last; i++) columns[i] = (columns[i] ?? 0) + load.n / (last - first + 1);
  }
  const most = Math.max(1, ...columns);
  const bars = columns.flatMap((n, i) =>
    n > 0 ? [{ x: i * COLUMN, w: COLUMN - 1, h: countedHeight(n / most) }] : [],
  );
  return { outlet: null, y: 0, bars };
};

/** The whole extent in little: a row for each outlet, ink where it dates something; one histogram for very many. */
export const overviewOf = (whole: TimelineAnswer, warp: Warp, width: number): Overview => {
  const scale = timeScale(warp, warp.extent, width);
  const folds = warp.breaks.map((b) => ({ x: scale.x(b.start), w: scale.x(b.end) - scale.x(b.start) }));
  const stretches = stretchesOf(whole, warp, width);
  const outlets = whole.outlets.filter((o) => stretches.some((s) => s.outlet === o.name));
  if (outlets.length > MANY || (outlets.length === 0 && !isWhole(whole)))
    return { width, height: ALL_HEIGHT, rowHeight: ALL_HEIGHT, rows: [histogram(whole, warp, width)], folds };
  const rows = outlets.map((outlet, i) => ({
    outlet,
    y: i * ROW,
    bars: barsOf(outlet, stretches, !isWhole(whole)),
  }));
  return { width, height: Math.max(outlets.length * ROW, ROW * 2), rowHeight: ROW, rows, folds };
};

const barsOf = (
  outlet: OutletModel,
  stretches: readonly Stretch[],
  counted: boolean,
): readonly OverviewBar[] => {
  const most = Math.max(1, ...stretches.map((s) => s.n));
  const height = (s: Stretch): number => (counted ? countedHeight(s.n / most) : s.w > 12 ? 0.25 : 0.75);
  const own = stretches.filter((s) => s.outlet === outlet.name);
  return distinct(own.map((s) => ({ x: s.x, w: Math.max(LEAST, s.w - 0.5), h: height(s) })));
};
