import type { Accessed } from "@/lib/domain/citation";

/** The day by the reader's own clock and calendar: when a source was looked at is a fact about the reader. */
export const readerToday = (): Accessed => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};
