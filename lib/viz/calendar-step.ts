import { daysInMonth, fromDay, MONTH_NAMES, toDay } from "@/lib/domain/calendar";

/** Calendar steps from coarse to fine. `third` is the 1st, 11th and 21st of a month. */
export const STEPS = ["millennium", "century", "decade", "year", "quarter", "month", "third", "day"] as const;
export type Step = (typeof STEPS)[number];

const YEARS: Partial<Record<Step, number>> = { millennium: 1000, century: 100, decade: 10, year: 1 };
const MONTHS: Partial<Record<Step, number>> = { quarter: 3, month: 1 };

/** First day of the step that holds `day`. */
export const stepStart = (step: Step, day: number): number => {
  const { year, month, day: d } = fromDay(Math.floor(day));
  const years = YEARS[step];
  if (years) return toDay(Math.floor(year / years) * years, 1, 1);
  const months = MONTHS[step];
  if (months) return toDay(year, Math.floor((month - 1) / months) * months + 1, 1);
  if (step === "third") return toDay(year, month, d > 20 ? 21 : d > 10 ? 11 : 1);
  return Math.floor(day);
};

/** First day of the step after the one that holds `day`. */
export const stepNext = (step: Step, day: number): number => {
  const { year, month, day: d } = fromDay(stepStart(step, day));
  const years = YEARS[step];
  if (years) return toDay(year + years, 1, 1);
  const months = MONTHS[step];
  if (months) return month + months > 12 ? toDay(year + 1, 1, 1) : toDay(year, month + months, 1);
  if (step === "third")
    return d === 21 ? toDay(year, month, 1) + daysInMonth(year, month) : toDay(year, month, d + 10);
  return Math.floor(day) + 1;
};

/** Starts of the steps in `[from, to)`, at most `limit`. */
export const stepsIn = (step: Step, from: number, to: number, limit = 5000): readonly number[] => {
  const out: number[] = [];
  const begin = stepStart(step, from);
  for (
    let d = begin < from ? stepNext(step, begin) : begin;
    d < to && out.length < limit;
    d = stepNext(step, d)
  )
    out.push(d);
  return out;
};

/** Years as readers write them: there is no year 0, so astronomical year 0 is 1 BCE. */
export const yearWords = (year: number): string => (year > 0 ? `${year}` : `${1 - year} BCE`);

export const monthName = (month: number): string => MONTH_NAMES[month - 1] ?? "";
export const shortMonth = (month: number): string => monthName(month).slice(0, 3);

/** A step in words: "February 2019", "2010s", "21 February 2019". */
export const stepWords = (step: Step, day: number): string => {
  const { year, month, day: d } = fromDay(stepStart(step, day));
  switch (step) {
    case "millennium":
    case "century":
      return `${yearWords(year)} to ${yearWords(year + (YEARS[step] ?? 1) - 1)}`;
    case "decade":
      return year > 0 ? `${year}s` : `${yearWords(year)} to ${yearWords(year + 9)}`;
    case "year":
      return yearWords(year);
    case "quarter":
      return `${monthName(month)} to ${monthName(month + 2)} ${yearWords(year)}`;
    case "month":
      return `${monthName(month)} ${yearWords(year)}`;
    case "third":
      return `${d} to ${fromDay(stepNext("third", day) - 1).day} ${monthName(month)} ${yearWords(year)}`;
    case "day":
      return `${d} ${monthName(month)} ${yearWords(year)}`;
  }
};
