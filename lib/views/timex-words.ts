import { wordsFor } from "@/lib/domain/edtf";
import type { TimeExpression } from "@/lib/domain/time-expression";

const UNITS: Readonly<Record<string, string>> = {
  Y: "year",
  M: "month",
  W: "week",
  D: "day",
  DE: "decade",
  CE: "century",
  WE: "weekend",
  QU: "quarter",
};
const TIME_UNITS: Readonly<Record<string, string>> = { H: "hour", M: "minute", S: "second" };

const amount = (n: string, unit: string): string =>
  n === "X"
    ? `some ${unit === "century" ? "centuries" : `${unit}s`}`
    : `${n} ${n === "1" ? unit : unit === "century" ? "centuries" : `${unit}s`}`;

/** A TIMEX3 duration of one unit in words, "P3D" → "3 days"; null for anything else. */
const durationWords = (value: string): string | null => {
  const match = /^P(T?)(\d{1,9}(?:\.\d{1,4})?|X)([A-Z]{1,2})$/.exec(value);
  const unit = match && (match[1] ? TIME_UNITS : UNITS)[match[3] ?? ""];
  return unit ? amount(match[2] ?? "", unit) : null;
};

const REFERENCES: Readonly<Record<string, string>> = {
  PRESENT_REF: "the present, as the article puts it",
  PAST_REF: "some time in the past",
  FUTURE_REF: "some time in the future",
};

/** A time expression's value in words: its date, its length, or why it has neither. */
export const timexWords = ({ edtf, value, unresolved, type }: TimeExpression): string => {
  if (edtf !== null) return wordsFor(edtf);
  const length = durationWords(value);
  if (length) return type === "SET" ? `every ${length.replace(/^1 /, "")}` : length;
  return REFERENCES[value] ?? unresolved ?? value;
};
