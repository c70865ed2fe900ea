import type { DateModel } from "@/lib/contract/models";
import type { TimeScale } from "./time-scale";

/** Half the size of a dot, height of a bar, least width of a mark that stands for more than a day; pixels. */
export const DOT = 5;
export const BAR = 8;
const MIN_MARK = 24;

/**
 * Where a date lies on the axis, in pixels. `x0` to `x1` covers every day it could mean; `c0` to `c1` the days it
 * certainly covers (empty when `c1 <= c0`). Open ends reach the edge of the plot. Never narrower than the date.
 */
export type MarkSpan = {
  readonly x0: number;
  readonly x1: number;
  readonly c0: number;
  readonly c1: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
};

/** Drawing reaches this far beyond the plot, so that caps of marks that go on are not seen. */
const BEYOND = 40;

export const markSpan = (date: DateModel, scale: TimeScale): MarkSpan => {
  const [es, ls, ee, le] = date.bounds;
  const clip = (x: number) => Math.min(scale.width + BEYOND, Math.max(-BEYOND, x));
  const x0 = es === null ? -BEYOND : clip(scale.x(es));
  const x1 = le === null ? scale.width + BEYOND : clip(scale.x(le + 1));
  const middle = (x0 + x1) / 2;
  const least = date.form === "day" || (date.form === "uncertain" && es === le) ? 2 * DOT : MIN_MARK;
  const wide = Math.max(x1 - x0, least);
  const grown = x1 - x0 < least && es !== null && le !== null;
  const span = grown ? { x0: middle - wide / 2, x1: middle + wide / 2 } : { x0, x1 };
  const certain = date.form === "period" && ls !== null && ee !== null;
  return {
    ...span,
    c0: certain ? (grown ? span.x0 : clip(scale.x(ls))) : 0,
    c1: certain ? (grown ? span.x1 : clip(scale.x(ee + 1))) : 0,
    openStart: es === null,
    openEnd: le === null,
  };
};

/** True when the date could mean a day inside the window. */
export const inWindow = (date: DateModel, from: number, to: number): boolean => {
  const [es, , , le] = date.bounds;
  return (es === null || es < to) && (le === null || le + 1 > from);
};
