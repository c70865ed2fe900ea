import { fromDay } from "@/lib/domain/calendar";
import type { TimeWindow } from "./time-window";

const pad = (n: number, width = 2): string =>
  `${n < 0 ? "-" : ""}${String(Math.abs(n)).padStart(width, "0")}`;

const year = (day: number): string => pad(fromDay(day).year, 4);
const month = (day: number): string => `${year(day)}-${pad(fromDay(day).month)}`;
const date = (day: number): string => `${month(day)}-${pad(fromDay(day).day)}`;

/**
 * Name of a saved picture without its ending: the stretch it shows, as coarse as its axis is labelled, so that a name
 * never claims a day that the picture does not show: `dateline-2011-to-2019`, `dateline-2019-02`.
 */
export const pictureName = (shown: TimeWindow, extent: TimeWindow): string => {
  const first = Math.max(Math.floor(shown.from), extent.from);
  const last = Math.max(first, Math.min(Math.ceil(shown.to), extent.to) - 1);
  const days = last - first;
  const words = days > 1100 ? year : days > 92 ? month : date;
  const [a, b] = [words(first), words(last)];
  return a === b ? `dateline-${a}` : `dateline-${a}-to-${b}`;
};
