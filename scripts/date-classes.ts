/** What kinds of expressions the printed scores tell apart, the first that fits. */
export const DATE_CLASSES = [
  "vague",
  "set",
  "duration",
  "time of day",
  "weekday",
  "quarter or half",
  "explicit",
  "no year",
  "relative",
  "other",
] as const;
export type DateClass = (typeof DATE_CLASSES)[number];

const WEEKDAY =
  /\b(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b/i;
const MONTH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b/i;
const PERIOD = /\b(quarters?|half|fiscal|period|q[1-4]|year-(?:ago|earlier|end))\b/i;
const YEAR = /\b[12]\d{3}s?\b|'\d{2}|\b\d+ ?b\.?c|\bcentury\b|\bnineteen\b|\d\/\d/i;
const SEASON = /\b(spring|summer|autumn|fall|winter|christmas|easter|thanksgiving|eve)\b/i;
const RELATIVE =
  /\b(ago|last|next|this|that|same|yesterday|today|tomorrow|earlier|later|before|after|following|previous|past|coming|current|recent|latest|the|now)\b/i;

type Expression = { readonly text: string; readonly type: string; readonly value: string };

/** The kind of an expression by its words, its TIMEX3 type and value: the same question for gold and for what was found. */
export function dateClass({ text, type, value }: Expression): DateClass {
  const v = value.toUpperCase();
  if (/_REF$/.test(v)) return "vague";
  if (type.toUpperCase() === "SET") return "set";
  if (type.toUpperCase() === "DURATION" || /^P[\dXTL]/.test(v)) return "duration";
  if (type.toUpperCase() === "TIME" || /\dT|XT/.test(v)) return "time of day";
  if (PERIOD.test(text)) return "quarter or half";
  if (YEAR.test(text)) return "explicit";
  if (WEEKDAY.test(text) && !MONTH.test(text)) return "weekday";
  if (RELATIVE.test(text) && !MONTH.test(text) && !SEASON.test(text)) return "relative";
  return MONTH.test(text) || SEASON.test(text) ? "no year" : "other";
}
