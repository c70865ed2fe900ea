import { fromDay } from "@/lib/domain/calendar";
import { monthName, yearWords } from "./calendar-step";
import type { TimeWindow } from "./time-window";

const dayWords = (day: number): string => {
  const { year, month, day: d } = fromDay(day);
  return `${d} ${monthName(month)} ${yearWords(year)}`;
};

const monthWords = (day: number): string => {
  const { year, month } = fromDay(day);
  return `${monthName(month)} ${yearWords(year)}`;
};

/** What both ends share is said once: "January" to "March 2019", "18" to "24 February 2019". */
const withoutShared = (a: string, b: string): string => {
  const [before, after] = [a.split(" "), b.split(" ")];
  if (before.length !== after.length) return a;
  let kept = before.length;
  while (kept > 1 && before[kept - 1] === after[kept - 1]) kept -= 1;
  return before.slice(0, kept).join(" ");
};

/** A window in words, as fine as its length asks for: "2011 to 2019", "January to March 2019", "3 to 9 May 2012". Air beyond the extent does not count. */
export const windowWords = (w: TimeWindow, extent: TimeWindow = w): string => {
  const first = Math.max(Math.floor(w.from), extent.from);
  const last = Math.max(first, Math.min(Math.ceil(w.to), extent.to) - 1);
  const days = last - first;
  const words = days > 1100 ? (d: number) => yearWords(fromDay(d).year) : days > 92 ? monthWords : dayWords;
  const a = words(first);
  const b = words(last);
  return a === b ? a : `${withoutShared(a, b)} to ${b}`;
};
