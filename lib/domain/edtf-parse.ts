import { daysInMonth, isRealDay, lastDayOfMonth, toDay } from "./calendar";
import type { DayNumber, Precision } from "./edtf-types";

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = "" | "?" | "~" | "%";

/** One date: the first and last day it can mean, both included. */
export type DateNode = {
  readonly kind: "date";
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly precision: Exclude<Precision, "interval" | "set" | "week">;
  readonly qualifier: Qualifier;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Sub-year grouping 21 to 41 of ISO 8601-2, such as 21 for spring or 33 for the first quarter. */
  readonly group: number | null;
};
export type IntervalNode = {
  readonly kind: "interval";
  /** `open`: `..`, no end known to exist; `unknown`: left empty. */
  readonly from: DateNode | "open" | "unknown";
  readonly to: DateNode | "open" | "unknown";
};
export type SetNode = {
  readonly kind: "set";
  /** `[…]` is one of them, `{…}` all of them. */
  readonly all: boolean;
  readonly items: readonly DateNode[];
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** True where the set was written as one range `[a..b]`. */
  readonly range: boolean;
};
export type EdtfNode = DateNode | IntervalNode | SetNode;
export type Parsed =
  | { readonly ok: true; readonly node: EdtfNode }
  | { readonly ok: false; readonly error: string };

const DATE =
  /^([?~%]?)(-?[0-9X]{4})(?:([?~%]?)-([?~%]?)([0-9X]{2})(?:([?~%]?)-([?~%]?)([0-9X]{2}))?)?([?~%]?)$/;
const LONG_YEAR = /^Y(-?[0-9]{5,9})$/;
const TIME =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9]{2}(?::[0-9]{2}(?::[0-9]{2})?)?(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?$/;

/** Months of the sub-year groupings; winter of a year is taken as its December to the February after it. */
const GROUP_MONTHS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [12, 14],
  29: [9, 11],
  30: [12, 14],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

const fail = (error: string): { readonly ok: false; readonly error: string } => ({ ok: false, error });
const strongest = (marks: readonly (string | undefined)[]): Qualifier => {
  const seen = marks.join("");
  if (seen.includes("%") || (seen.includes("?") && seen.includes("~"))) return "%";
  return seen.includes("?") ? "?" : seen.includes("~") ? "~" : "";
};

/** Fills X digits with 0 or 9; a negative year turns the bounds round. */
const yearRange = (digits: string): { low: number; high: number } => {
  const zero = Number(digits.replaceAll("X", "0"));
  const nine = Number(digits.replaceAll("X", "9"));
  return zero <= nine ? { low: zero, high: nine } : { low: nine, high: zero };
};

const yearPrecision = (digits: string): DateNode["precision"] =>
  digits.endsWith("XX") ? "century" : digits.endsWith("X") ? "decade" : "year";

type DateResult =
  | { readonly ok: true; readonly node: DateNode }
  | { readonly ok: false; readonly error: string };

const yearNode = (digits: string, qualifier: Qualifier): DateNode => {
  const { low, high } = yearRange(digits);
  const unknown = digits.replace("-", "") === "XXXX";
  return {
    kind: "date",
    first: unknown ? Number.NEGATIVE_INFINITY : toDay(low, 1, 1),
    last: unknown ? Number.POSITIVE_INFINITY : toDay(high, 12, 31),
    precision: yearPrecision(digits),
    qualifier,
    year: digits.includes("X") ? null : low,
    month: null,
    day: null,
    group: null,
  };
};

const groupNode = (year: number, group: number, qualifier: Qualifier): DateNode => {
  const [from, to] = GROUP_MONTHS[group] as readonly [number, number];
  const lastYear = to > 12 ? year + 1 : year;
  const lastMonth = to > 12 ? to - 12 : to;
  return {
    kind: "date",
    first: toDay(year, from, 1),
    last: lastDayOfMonth(lastYear, lastMonth),
    precision: group <= 32 ? "season" : group <= 36 ? "quarter" : group <= 39 ? "quarter" : "half",
    qualifier,
    year,
    month: null,
    day: null,
    group,
  };
};

const partial = (
  digits: string,
  qualifier: Qualifier,
  month: number | null,
  day: number | null,
): DateNode => ({
  ...yearNode(digits, qualifier),
  month,
  day,
  precision: day !== null ? "day" : month !== null ? "month" : yearPrecision(digits),
});

const parseDate = (text: string): DateResult => {
  const long = LONG_YEAR.exec(text);
  if (long) {
    const year = Number(long[1]);
    return Math.abs(year) > 200_000
      ? fail(`the year ${year} is out of range`)
      : {
          ok: true,
          node: { ...yearNode("0000", ""), first: toDay(year, 1, 1), last: toDay(year, 12, 31), year },
        };
  }
  const timed = TIME.exec(text);
  const match = DATE.exec(timed ? (timed[1] as string) : text);
  if (!match) return fail(`“${text.slice(0, 40)}” is not a date in EDTF`);
  const [, q1, yearDigits = "", q2, q3, monthDigits, q4, q5, dayDigits, q6] = match;
  if (yearDigits === "-0000") return fail("the year -0000 does not exist; 1 BCE is 0000");
  const qualifier = strongest([q1, q2, q3, q4, q5, q6]);
  if (monthDigits === undefined || monthDigits === "XX") {
    return dayDigits !== undefined && dayDigits !== "XX"
      ? fail(`“${text}” names a day of no month`)
      : { ok: true, node: yearNode(yearDigits, qualifier) };
  }
  if (monthDigits.includes("X")) return { ok: true, node: yearNode(yearDigits, qualifier) };
  const month = Number(monthDigits);
  const knownYear = !yearDigits.includes("X");
  if (GROUP_MONTHS[month] && dayDigits === undefined) {
    return knownYear
      ? { ok: true, node: groupNode(Number(yearDigits), month, qualifier) }
      : { ok: true, node: yearNode(yearDigits, qualifier) };
  }
  if (month < 1 || month > 12) return fail(`there is no month ${monthDigits}`);
  const day = dayDigits === undefined || dayDigits.includes("X") ? null : Number(dayDigits);
  if (!knownYear) {
    if (day !== null && (day < 1 || day > daysInMonth(2000, month)))
      return fail(`there is no day ${dayDigits} in month ${monthDigits}`);
    return { ok: true, node: partial(yearDigits, qualifier, month, day) };
  }
  const year = Number(yearDigits);
  if (day === null) {
    const first = toDay(year, month, 1);
    return {
      ok: true,
      node: { ...partial(yearDigits, qualifier, month, null), first, last: lastDayOfMonth(year, month) },
    };
  }
  if (!isRealDay(year, month, day))
    return fail(`there is no day ${dayDigits} in ${yearDigits}-${monthDigits}`);
  const only = toDay(year, month, day);
  return { ok: true, node: { ...partial(yearDigits, qualifier, month, day), first: only, last: only } };
};

const parseEnd = (text: string): DateResult | "open" | "unknown" =>
  text === "" ? "unknown" : text === ".." ? "open" : parseDate(text);

const parseInterval = (text: string): Parsed => {
  const slash = text.indexOf("/");
  const from = parseEnd(text.slice(0, slash));
  const to = parseEnd(text.slice(slash + 1));
  if (typeof from === "object" && !from.ok) return from;
  if (typeof to === "object" && !to.ok) return to;
  const a = typeof from === "object" ? from.node : from;
  const b = typeof to === "object" ? to.node : to;
  if (typeof a === "string" && typeof b === "string") return fail("an interval needs at least one end");
  if (typeof a === "object" && typeof b === "object" && b.last < a.first)
    return fail(`“${text}” ends before it begins`);
  return { ok: true, node: { kind: "interval", from: a, to: b } };
};

const parseSet = (text: string): Parsed => {
  const all = text.startsWith("{");
  if (!text.endsWith(all ? "}" : "]"))
    return fail(`“${text.slice(0, 40)}” opens a set and does not close it`);
  const items: DateNode[] = [];
  let openStart = false;
  let openEnd = false;
  let ranges = 0;
  for (const member of text.slice(1, -1).split(",")) {
    const [a = "", b] = member.trim().split("..");
    const ends = b === undefined ? [a] : [a, b];
    if (b !== undefined) {
      ranges += 1;
      openStart ||= a === "";
      openEnd ||= b === "";
    }
    for (const end of ends) {
      if (end === "" && b !== undefined) continue;
      const date = parseDate(end);
      if (!date.ok) return date;
      items.push(date.node);
    }
  }
  const lone = ranges === 1 && !text.includes(",");
  return items.length === 0
    ? fail("a set needs at least one date")
    : { ok: true, node: { kind: "set", all, items, openStart, openEnd, range: lone } };
};

/** Parses EDTF: levels 0 and 1, and of level 2 sets, unspecified digits, sub-year groupings and qualified parts. */
export const parseEdtfNode = (text: string): Parsed => {
  if (text.length === 0 || text.length > 400) return fail("an EDTF date has 1 to 400 characters");
  if (text.startsWith("[") || text.startsWith("{")) return parseSet(text);
  return text.includes("/") ? parseInterval(text) : parseDate(text);
};
