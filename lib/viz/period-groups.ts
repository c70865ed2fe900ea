import type { EventModel } from "@/lib/contract/models";
import { fromDay } from "@/lib/domain/calendar";
import { monthName, yearWords } from "./calendar-step";

export type PeriodGroup = { readonly title: string; readonly events: readonly EventModel[] };

/** The period a date is known to lie in, never finer than the date: a month, a year, or two ends. */
export const periodTitle = (bounds: readonly (number | null)[] | null): string => {
  if (!bounds) return "Undated";
  const first = bounds[0] ?? null;
  const last = bounds[3] ?? null;
  if (first === null && last === null) return "Date open at both ends";
  if (first === null) return `Up to ${yearWords(fromDay(last ?? 0).year)}`;
  if (last === null) return `Since ${yearWords(fromDay(first).year)}`;
  const a = fromDay(first);
  const b = fromDay(last);
  if (a.year === b.year && a.month === b.month) return `${monthName(a.month)} ${yearWords(a.year)}`;
  return a.year === b.year
    ? `${yearWords(a.year)}, over several months`
    : `${yearWords(a.year)} to ${yearWords(b.year)}`;
};

const wholeYear = (bounds: readonly (number | null)[]): boolean => {
  const [first, , , last] = bounds;
  if (first === null || first === undefined || last === null || last === undefined) return false;
  const a = fromDay(first);
  const b = fromDay(last);
  return a.year === b.year && a.month === 1 && a.day === 1 && b.month === 12 && b.day === 31;
};

const titleOf = (event: EventModel): string => {
  const bounds = event.date?.bounds ?? null;
  return bounds && wholeYear(bounds) ? yearWords(fromDay(bounds[0] ?? 0).year) : periodTitle(bounds);
};

/** Events under the headings of their periods, each heading once, in the order in which they first appear. */
export const groupByPeriod = (events: readonly EventModel[]): readonly PeriodGroup[] => {
  const groups: { title: string; events: EventModel[] }[] = [];
  for (const event of events) {
    const title = titleOf(event);
    const last = groups.at(-1);
    const same = last?.title === title ? last : groups.find((g) => g.title === title);
    if (same) same.events.push(event);
    else groups.push({ title, events: [event] });
  }
  return groups;
};
