import type { OutletModel, TimelineAnswer } from "@/lib/contract/models";
import { markSpan } from "./mark";
import { isWhole } from "./story-warp";
import { timeScale } from "./time-scale";
import type { Warp } from "./warp";

/** One stretch of ink in an outlet's row; `h` is its share of the row, 0 to 1. */
export type OverviewBar = { readonly x: number; readonly w: number; readonly h: number };
export type OverviewRow = {
  readonly outlet: OutletModel;
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
/** More outlets than this share one row each of fewer pixels. */
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

/** The whole extent in little: a row for each outlet, ink where it dates something. */
export const overviewOf = (whole: TimelineAnswer, warp: Warp, width: number): Overview => {
  const counted = !isWhole(whole);
  const stretches = stretchesOf(whole, warp, width);
  const outlets = whole.outlets.filter((o) => stretches.some((s) => s.outlet === o.name));
  const rowHeight = outlets.length > MANY ? Math.max(2, Math.floor((ROW * MANY) / outlets.length)) : ROW;
  const most = Math.max(1, ...stretches.map((s) => s.n));
  const scale = timeScale(warp, warp.extent, width);
  return {
    width,
    height: Math.max(outlets.length * rowHeight, ROW * 2),
    rowHeight,
    rows: outlets.map((outlet, i) => ({
      outlet,
      y: i * rowHeight,
      bars: distinct(
        stretches
          .filter((s) => s.outlet === outlet.name)
          .map((s) => ({
            x: s.x,
            w: Math.max(LEAST, s.w - 0.5),
            h: counted ? countedHeight(s.n / most) : s.w > 12 ? 0.25 : 0.75,
          })),
      ),
    })),
    folds: warp.breaks.map((b) => ({ x: scale.x(b.start), w: scale.x(b.end) - scale.x(b.start) })),
  };
};
