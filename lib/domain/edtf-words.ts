import { fromDay, MONTH_NAMES } from "./calendar";
import { formOf, nodeOf } from "./edtf-dates";
import type { DateNode, EdtfNode, IntervalNode, SetNode } from "./edtf-parse";
import type { Edtf } from "./ids";

const GROUP_WORDS: Readonly<Record<number, string>> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  25: "spring (northern)",
  26: "summer (northern)",
  27: "autumn (northern)",
  28: "winter (northern)",
  29: "spring (southern)",
  30: "summer (southern)",
  31: "autumn (southern)",
  32: "winter (southern)",
  33: "the first quarter of",
  34: "the second quarter of",
  35: "the third quarter of",
  36: "the fourth quarter of",
  37: "the first third of",
  38: "the second third of",
  39: "the last third of",
  40: "the first half of",
  41: "the second half of",
};

const yearWords = (year: number): string => (year <= 0 ? `${1 - year} BCE` : String(year));

const ordinal = (n: number): string => {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
};

const wideYears = (node: DateNode): string => {
  if (!Number.isFinite(node.first)) return "an unknown year";
  const { year } = fromDay(node.first);
  if (node.precision === "decade") return `the ${year}s`;
  return year >= 0
    ? `the ${ordinal(Math.floor(year / 100) + 1)} century`
    : `the ${ordinal(Math.floor(-year / 100))} century BCE`;
};

const dateWords = (node: DateNode): string => {
  const year = node.year === null ? wideYears(node) : yearWords(node.year);
  if (node.group !== null) return `${GROUP_WORDS[node.group]} ${year}`;
  if (node.month === null) return year;
  const month = MONTH_NAMES[node.month - 1];
  const joined = node.year === null ? `of ${year}` : year;
  return node.day === null ? `${month} ${joined}` : `${node.day} ${month} ${joined}`;
};

/** "18 to 24 February 2019": what both ends share is said once. */
const rangeWords = (from: DateNode, to: DateNode): string => {
  const end = dateWords(to);
  const sameYear = from.year !== null && from.year === to.year && from.group === null && to.group === null;
  if (!sameYear || from.month === null || to.month === null) return `${dateWords(from)} to ${end}`;
  const month = MONTH_NAMES[from.month - 1];
  if (from.day === null || to.day === null)
    return `${from.day === null ? month : `${from.day} ${month}`} to ${end}`;
  return from.month === to.month ? `${from.day} to ${end}` : `${from.day} ${month} to ${end}`;
};

const intervalWords = (node: IntervalNode): string => {
  if (typeof node.to === "string") {
    const start = dateWords(node.from as DateNode);
    return node.to === "open" ? `since ${start}` : `from ${start}, end unknown`;
  }
  if (typeof node.from === "string") return `until ${dateWords(node.to)}, start unknown`;
  return rangeWords(node.from, node.to);
};

const setWords = (node: SetNode): string => {
  const [first, second] = node.items;
  if (node.range && node.openStart) return `by ${dateWords(first as DateNode)}`;
  if (node.range && node.openEnd) return `not before ${dateWords(first as DateNode)}`;
  if (node.range && second) return rangeWords(first as DateNode, second);
  const all = node.items.map(dateWords);
  return all.length === 1
    ? (all[0] as string)
    : `${all.slice(0, -1).join(", ")} ${node.all ? "and" : "or"} ${all.at(-1)}`;
};

const plain = (node: EdtfNode): string =>
  node.kind === "date" ? dateWords(node) : node.kind === "interval" ? intervalWords(node) : setWords(node);

/** The date alone, for labels that stand beside its mark: "December 2018", "18 to 24 February 2019". */
export const shortWords = (edtf: Edtf): string => {
  const form = formOf(edtf);
  const words = plain(nodeOf(edtf));
  return form === "uncertain"
    ? `${words}?`
    : form === "approximate" && edtf.includes("~")
      ? `c. ${words}`
      : words;
};

const isFull = (node: EdtfNode): node is IntervalNode =>
  node.kind === "interval" && typeof node.from !== "string" && typeof node.to !== "string";

const someDayWords = (node: EdtfNode): string => {
  const words = plain(node);
  if (node.kind === "date" && node.precision === "day") return words;
  return node.kind === "set" && node.range
    ? `on an unknown day from ${words}`
    : `on an unknown day in ${words}`;
};

/** The date with what is not known about it, as the five marks promise: "on an unknown day in December 2018". */
export const wordsFor = (edtf: Edtf): string => {
  const node = nodeOf(edtf);
  const words = plain(node);
  switch (formOf(edtf)) {
    case "day":
      return words;
    case "some-day":
      return someDayWords(node);
    case "period":
      return `from ${words}`;
    case "approximate":
      return edtf.includes("~") ? `around ${words}` : words;
    case "uncertain":
      return `probably ${isFull(node) ? "from " : ""}${words} (date inferred)`;
  }
};
