import type { TimeWindow } from "./time-window";
import { fitWithin } from "./time-window";
import type { Warp } from "./warp";

/** Days to pixels for one window; derived, never stored. `x` of `window.from` is 0 and of `window.to` is `width`. */
export type TimeScale = {
  readonly x: (day: number) => number;
  readonly day: (x: number) => number;
  readonly width: number;
  readonly window: TimeWindow;
  readonly warp: Warp;
};

export const timeScale = (warp: Warp, window: TimeWindow, width: number): TimeScale => {
  const u0 = warp.u(window.from);
  const per = width / (warp.u(window.to) - u0 || 1);
  return {
    x: (day) => (warp.u(day) - u0) * per,
    day: (x) => warp.day(u0 + x / per),
    width,
    window,
    warp,
  };
};

/** The window in axis positions and back: pan and zoom act there, so that a gesture follows the finger on both scales. */
export const toAxis = (warp: Warp, w: TimeWindow): TimeWindow => ({ from: warp.u(w.from), to: warp.u(w.to) });
export const fromAxis = (warp: Warp, w: TimeWindow): TimeWindow => ({
  from: warp.day(w.from),
  to: warp.day(w.to),
});

/** Applies a change of the axis window and keeps the result inside the extent and at least `minDays` long. */
export const moveOnAxis = (
  warp: Warp,
  w: TimeWindow,
  minDays: number,
  change: (axis: TimeWindow) => TimeWindow,
): TimeWindow => {
  const moved = fitWithin(change(toAxis(warp, w)), { from: 0, to: 1 }, 0);
  return fitWithin(fromAxis(warp, moved), warp.extent, minDays);
};
