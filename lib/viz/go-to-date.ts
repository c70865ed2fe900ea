import { MONTH_NAMES } from "@/lib/domain/calendar";
import { boundsOf, type Edtf, parseEdtf } from "@/lib/domain/edtf";
import type { TimeWindow } from "./time-window";

const pad = (n: string): string => n.padStart(2, "0");

const monthNumber = (word: string): number | null => {
  const wanted = word.toLowerCase().replace(".", "");
  if (wanted.length < 3) return null;
  const i = MONTH_NAMES.findIndex((m) => m.toLowerCase().startsWith(wanted));
  return i < 0 ? null : i + 1;
};

/** Day, month and year in the orders people write: "27 Feb 2019", "Feb 27, 2019", "March 2019". */
const spelled = (text: string): string | null => {
  const parts = text
    .replaceAll(",", " ")
    .split(" ")
    .filter((p) => p !== "");
  const month = parts.map(monthNumber).find((m) => m !== null);
  const numbers = parts.filter((p) => /^\d{1,4}$/.test(p));
  if (!month || parts.length !== numbers.length + 1) return null;
  const year = numbers.find((p) => p.length === 4);
  const day = numbers.find((p) => p.length < 3);
  if (!year || numbers.length > 2 || (numbers.length === 2 && !day)) return null;
  return day ? `${year}-${pad(`${month}`)}-${pad(day)}` : `${year}-${pad(`${month}`)}`;
};

/** What a reader types to go to a date, as EDTF; null when it is none. Takes EDTF too. */
export const readDate = (typed: string): Edtf | null => {
  const text = typed.trim();
  if (text === "" || text.length > 60) return null;
  const parsed = parseEdtf(spelled(text) ?? text);
  return parsed.ok ? parsed.edtf : null;
};

/** The window that shows a date: the period itself, with as much again around it. */
export const windowAround = (date: Edtf): TimeWindow | null => {
  const { earliestStart, latestEnd } = boundsOf(date);
  if (!Number.isFinite(earliestStart) || !Number.isFinite(latestEnd)) return null;
  const days = latestEnd + 1 - earliestStart;
  const air = Math.max(3, Math.round(days * 0.08));
  return { from: earliestStart - air, to: latestEnd + 1 + air };
};
