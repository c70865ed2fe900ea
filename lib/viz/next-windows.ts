import { moveOnAxis } from "./time-scale";
import { pan, type TimeWindow, zoomAbout } from "./time-window";
import type { Warp } from "./warp";

/** What `+` and `-` do: a window half or twice as long on the axis, about its middle. */
export const zoomStep = (warp: Warp, w: TimeWindow, minDays: number, factor: number): TimeWindow =>
  moveOnAxis(warp, w, minDays, (axis) => zoomAbout(axis, (axis.from + axis.to) / 2, factor));

/**
 * The windows that a reader is likely to want next, so that their answers are there before they are asked for: the next
 * closer one, the neighbours, the next wider one. Made as the steps themselves are made, so that the questions are
 * the same to the day.
 */
export const nextWindows = (warp: Warp, w: TimeWindow, minDays: number): readonly TimeWindow[] => {
  const beside = (by: number): TimeWindow =>
    moveOnAxis(warp, w, minDays, (axis) => pan(axis, by * (axis.to - axis.from)));
  const steps = [zoomStep(warp, w, minDays, 1 / 2), beside(1), beside(-1), zoomStep(warp, w, minDays, 2)];
  const isNew = (n: TimeWindow): boolean => Math.abs(n.from - w.from) + Math.abs(n.to - w.to) > 1;
  return steps.filter(isNew);
};
