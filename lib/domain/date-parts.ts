import { fromDay } from "./calendar";
import { boundsOf, type Edtf, nodeOf } from "./edtf";

/** Year, year and month, or year, month and day: as much as is known, and no more. */
export type DateParts = { readonly year: number; readonly month?: number; readonly day?: number };

/** First and last moment of a date with their own precision; null where it is open or cannot be written so. */
export type DateEnds = { readonly from: DateParts; readonly to: DateParts | null };

const plainParts = (text: string): DateParts | null => {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text.replace(/[?~%]/g, ""));
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return null;
  // Months from 21 on are seasons and quarters, which calendars and citations do not know.
  if (month === undefined || month > 12) return { year };
  return day === undefined ? { year, month } : { year, month, day };
};

const partsOfDay = (day: number): DateParts => fromDay(day);

/** The days a date leaves open, for formats that know only exact days; null if an end is open. */
const boundsEnds = (edtf: Edtf): DateEnds | null => {
  const { earliestStart, latestEnd } = boundsOf(edtf);
  if (!Number.isFinite(earliestStart)) return null;
  return { from: partsOfDay(earliestStart), to: Number.isFinite(latestEnd) ? partsOfDay(latestEnd) : null };
};

/**
 * A date as formats with year, month and day take it, never more precise than it is: "2018-12" is year and month.
 * An interval keeps the precision of each end. What has no such form (decades, sets) is the stretch of days it covers.
 */
export const dateEnds = (edtf: Edtf): DateEnds | null => {
  const node = nodeOf(edtf);
  if (node.kind === "interval") {
    const [first = "", last = ""] = edtf.split("/");
    const from = plainParts(first);
    return from ? { from, to: plainParts(last) } : boundsEnds(edtf);
  }
  const parts = node.kind === "date" ? plainParts(edtf) : null;
  const isSeason = node.kind === "date" && /^-?\d{4}-[2-4]\d/.test(edtf);
  return parts && !isSeason ? { from: parts, to: null } : boundsEnds(edtf);
};
