import { fromDay } from "@/lib/domain/calendar";
import { groupDigits } from "./count-words";

const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? "" : "s"}`;

/** Length of a stretch in the largest units that describe it, rounded down: "2 years 8 months", "5 months", "40 days". */
export const lengthWords = (start: number, end: number): string => {
  const a = fromDay(Math.floor(start));
  const b = fromDay(Math.floor(end));
  const months = (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
  const years = Math.floor(months / 12);
  if (years >= 10) return `${groupDigits(years)} years`;
  if (years >= 1)
    return months % 12 === 0
      ? count(years, "year")
      : `${count(years, "year")} ${count(months % 12, "month")}`;
  if (months >= 2) return count(months, "month");
  return count(Math.floor(end) - Math.floor(start), "day");
};

/** What a break in the compressed scale says. */
export const gapWords = (start: number, end: number): string => `${lengthWords(start, end)} without events`;
