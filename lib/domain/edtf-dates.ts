import { fromDay, weekdayOf } from "./calendar";
import { type DateNode, type EdtfNode, parseEdtfNode } from "./edtf-parse";
import type { Bounds, DateForm, DayNumber, EdtfResult, Precision } from "./edtf-types";
import type { Edtf } from "./ids";

// Parsing is pure; remembering the last few thousand answers only saves time.
const remembered = new Map<string, EdtfNode>();

/** The syntax tree of a date that is known to parse. */
export const nodeOf = (edtf: Edtf): EdtfNode => {
  const known = remembered.get(edtf);
  if (known) return known;
  const parsed = parseEdtfNode(edtf);
  if (!parsed.ok) throw new RangeError(parsed.error);
  if (remembered.size > 5_000) remembered.clear();
  remembered.set(edtf, parsed.node);
  return parsed.node;
};

export const parseEdtf = (text: string): EdtfResult => {
  const parsed = parseEdtfNode(text);
  return parsed.ok ? { ok: true, edtf: text as Edtf } : parsed;
};

/** Brands a string as EDTF. Throws `RangeError` with the reason if it is not. */
export const asEdtf = (text: string): Edtf => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new RangeError(parsed.error);
  return parsed.edtf;
};

const endDay = (end: DateNode | "open" | "unknown", side: "first" | "last", open: number): number =>
  typeof end === "string" ? open : end[side];

export const boundsOf = (edtf: Edtf): Bounds => {
  const node = nodeOf(edtf);
  if (node.kind === "interval") {
    return {
      earliestStart: endDay(node.from, "first", Number.NEGATIVE_INFINITY),
      latestStart: endDay(node.from, "last", endDay(node.to, "last", Number.POSITIVE_INFINITY)),
      earliestEnd: endDay(node.to, "first", endDay(node.from, "first", Number.NEGATIVE_INFINITY)),
      latestEnd: endDay(node.to, "last", Number.POSITIVE_INFINITY),
    };
  }
  const items = node.kind === "set" ? node.items : [node];
  const low =
    node.kind === "set" && node.openStart ? Number.NEGATIVE_INFINITY : Math.min(...items.map((i) => i.first));
  const high =
    node.kind === "set" && node.openEnd ? Number.POSITIVE_INFINITY : Math.max(...items.map((i) => i.last));
  return { earliestStart: low, latestStart: high, earliestEnd: low, latestEnd: high };
};

const qualifiersOf = (node: EdtfNode): string => {
  if (node.kind === "date") return node.qualifier;
  if (node.kind === "set") return node.items.map((i) => i.qualifier).join("");
  return [node.from, node.to].map((end) => (typeof end === "string" ? "" : end.qualifier)).join("");
};

/** Which of the five marks a date is drawn with. Uncertainty outranks vagueness, vagueness outranks extent. */
export const formOf = (edtf: Edtf): DateForm => {
  const node = nodeOf(edtf);
  const qualifiers = qualifiersOf(node);
  if (qualifiers.includes("?") || qualifiers.includes("%")) return "uncertain";
  if (qualifiers.includes("~")) return "approximate";
  if (node.kind === "interval")
    return typeof node.from === "string" || typeof node.to === "string" ? "approximate" : "period";
  if (node.kind === "set") return node.openStart || node.openEnd ? "approximate" : "some-day";
  return node.precision === "day" && node.year !== null ? "day" : "some-day";
};

/** How finely the date is known. An interval from a Monday to the Sunday after it is a week. */
export const precisionOf = (edtf: Edtf): Precision => {
  const node = nodeOf(edtf);
  if (node.kind === "date") return node.precision;
  const { earliestStart, latestEnd } = boundsOf(edtf);
  if (latestEnd - earliestStart === 6 && weekdayOf(earliestStart) === 1) return "week";
  return node.kind === "set" ? "set" : "interval";
};

const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Time order: earlier start first, then the earlier end, then the text, so that sorting is total. */
export const compareEdtf = (a: Edtf, b: Edtf): number => {
  const x = boundsOf(a);
  const y = boundsOf(b);
  return (
    order(x.earliestStart, y.earliestStart) || order(x.latestEnd, y.latestEnd) || (a < b ? -1 : a > b ? 1 : 0)
  );
};

/** True when some day could belong to both. A date without a year is compatible with nothing but itself. */
export const compatible = (a: Edtf, b: Edtf): boolean => {
  if (a === b) return true;
  const x = boundsOf(a);
  const y = boundsOf(b);
  const floating = (e: Bounds) =>
    e.earliestStart === Number.NEGATIVE_INFINITY && e.latestEnd === Number.POSITIVE_INFINITY;
  if (floating(x) || floating(y)) return false;
  return x.earliestStart <= y.latestEnd && y.earliestStart <= x.latestEnd;
};

/** True when every day `inner` could mean, `outer` could mean too. */
export const within = (inner: Edtf, outer: Edtf): boolean => {
  const x = boundsOf(inner);
  const y = boundsOf(outer);
  return y.earliestStart <= x.earliestStart && x.latestEnd <= y.latestEnd;
};

const pad = (value: number, width: number): string => String(Math.abs(value)).padStart(width, "0");

/** A year as EDTF writes it: four digits, `-` before the year 0, `Y` from five digits on. */
export const edtfYear = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? "-" : ""}${pad(year, 4)}`;

export const edtfOfDay = (day: DayNumber): Edtf => {
  const { year, month, day: dayOfMonth } = fromDay(day);
  return asEdtf(
    Math.abs(year) > 9999 ? edtfYear(year) : `${edtfYear(year)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`,
  );
};

/** Interval of whole days, both included; one day alone is that day. Throws when it ends before it begins. */
export const edtfInterval = (first: DayNumber, last: DayNumber): Edtf =>
  first === last ? edtfOfDay(first) : asEdtf(`${edtfOfDay(first)}/${edtfOfDay(last)}`);

/** Day number of a full date such as `2019-02-27`, or null when the date is not one exact day. */
export const exactDay = (edtf: Edtf): DayNumber | null => {
  const node = nodeOf(edtf);
  return node.kind === "date" && node.precision === "day" && node.first === node.last ? node.first : null;
};
