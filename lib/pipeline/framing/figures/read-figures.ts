import type { FigureClaim } from "@/lib/domain/framing";
import { type CharSpan, overlaps } from "@/lib/domain/span";
import { BREAKS, DETERMINERS, isStop } from "../labels/closed-words";
import { lightStem } from "../labels/light-stem";
import { familiesOf } from "../labels/word-family";
import { cite, type ReadText, tokenRange } from "../read-text";
import type { Token } from "../tagger/tokens";
import { numberAt, type ReadNumber } from "./number-words";

/** Words before a number → what they make of it: open above, open below, or as good as the number itself. */
const QUALIFIERS: ReadonlyMap<string, "above" | "below" | "near"> = new Map([
  ...[
    "more than",
    "at least",
    "over",
    "no fewer than",
    "no less than",
    "upwards of",
    "in excess of",
    "well over",
    "exceeding",
  ].map((q) => [q, "above"] as const),
  ...[
    "less than",
    "fewer than",
    "up to",
    "at most",
    "as many as",
    "no more than",
    "under",
    "as much as",
    "below",
  ].map((q) => [q, "below"] as const),
  ...[
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "roughly",
    "approximately",
    "close to",
    "an estimated",
    "estimated",
    "only",
    "just",
    "nearly all of",
    "at around",
    "at about",
    "as few as",
  ].map((q) => [q, "near"] as const),
]);

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    percent: "percent",
    "%": "percent",
    per: "percent",
    km: "km",
    kilometres: "km",
    kilometers: "km",
    kilometre: "km",
    kilometer: "km",
    miles: "mile",
    mile: "mile",
    metres: "m",
    meters: "m",
    feet: "foot",
    dollars: "USD",
    euros: "EUR",
    pounds: "GBP",
    tonnes: "tonne",
    tons: "ton",
    barrels: "barrel",
    gallons: "gallon",
    acres: "acre",
    hectares: "hectare",
    degrees: "degree",
  }),
);
const CURRENCY: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["£", "GBP"],
  ["€", "EUR"],
]);
const TIME = new Set(
  "year years month months week weeks day days hour hours minute minutes second seconds am pm a.m p.m o'clock january february march april may june july august september october november december".split(
    " ",
  ),
);
const MODIFIERS = new Set("the of its their his her our all more other".split(" "));

const qualifierAt = (
  tokens: readonly Token[],
  i: number,
): { readonly words: string; readonly from: number } | null => {
  for (let n = 4; n >= 1; n -= 1) {
    if (i < n) continue;
    const words = tokens
      .slice(i - n, i)
      .map((t) => t.lower)
      .join(" ");
    if (QUALIFIERS.has(words)) return { words, from: i - n };
  }
  return null;
};

/** The noun phrase behind a number: one past its head. Stops at verbs only by their company: a plural ends it. */
const countedEnd = (tokens: readonly Token[], from: number, last: number): number => {
  let to = from;
  while (to < last && to < from + 5) {
    const { lower, isWord } = tokens[to]!;
    if (
      !isWord ||
      lower === "'s" ||
      isStop(tokens[to]!) ||
      BREAKS.has(lower) ||
      DETERMINERS.has(lower) ||
      /^[0-9]/.test(lower)
    )
      break;
    const before = tokens[to - 1];
    if (to > from && before && (isPlural(before.lower) || /(?:ed|ing)$/.test(lower))) break;
    to += 1;
  }
  return to;
};

const isPlural = (lower: string): boolean =>
  (lower.length > 3 && /[^s]s$/.test(lower)) ||
  ["people", "men", "women", "children", "police"].includes(lower);

const skipped = (tokens: readonly Token[], i: number, n: ReadNumber, skip: readonly CharSpan[]): boolean => {
  const token = tokens[i]!;
  if (skip.some((s) => overlaps(s, token))) return true;
  const next = tokens[n.to]?.lower ?? "";
  const before = tokens[i - 1]?.lower ?? "";
  if (TIME.has(next) || TIME.has(before)) return true;
  const isYear = /^(?:1[5-9]|20)[0-9]{2}$/.test(token.text) && n.low === n.high;
  if (
    isYear &&
    (before === "in" || before === "since" || before === "of" || before === "," || !isPlural(next))
  )
    return true;
  // "one of", "one day", "no 1": no counts.
  return (
    token.lower === "one" ||
    token.lower === "zero" ||
    before === "no" ||
    before === "number" ||
    tokens[i + 1]?.text === ":"
  );
};

const bounds = ({ low, high }: ReadNumber, words: string | null): readonly [number | null, number | null] => {
  const kind = words === null ? "near" : QUALIFIERS.get(words);
  if (kind === "above") return [low, null];
  if (kind === "below") return [null, high];
  return [low, high];
};

const unitOf = (
  tokens: readonly Token[],
  i: number,
  to: number,
): { readonly unit: string | null; readonly to: number; readonly sign: boolean } => {
  const sign = CURRENCY.get(tokens[i - 1]?.text ?? "");
  if (sign !== undefined) return { unit: sign, to, sign: true };
  const next = tokens[to]?.lower ?? "";
  if (next === "per" && tokens[to + 1]?.lower === "cent") return { unit: "percent", to: to + 2, sign: false };
  const unit = next === "per" ? undefined : UNITS.get(next);
  return unit === undefined ? { unit: null, to, sign: false } : { unit, to: to + 1, sign: false };
};

/** "55-km": number and unit in one word. */
const joined = (token: Token): { readonly value: number; readonly unit: string } | null => {
  const match = /^([0-9][0-9,.]*)-([a-z]+)$/.exec(token.lower);
  const unit = match ? UNITS.get(match[2]!) : undefined;
  return match && unit ? { value: Number(match[1]!.replaceAll(",", "")), unit } : null;
};

const asOfIn = (read: ReadText, sentence: CharSpan, times: readonly CharSpan[]): string | null => {
  const time = times.find((t) => t.start >= sentence.start && t.end <= sentence.end);
  return time ? read.article.text.slice(time.start, time.end) : null;
};

/**
 * Every figure of an article that counts or measures something, in order. `times` are its time expressions: their
 * numbers are no figures, and the first in a sentence says at what time its figures hold.
 */
export const readFigures = (read: ReadText, times: readonly CharSpan[] = []): FigureClaim[] => {
  const { tokens, article } = read;
  const found: FigureClaim[] = [];
  for (const sentence of article.sentences) {
    const { from, to: last } = tokenRange(tokens, sentence);
    for (let i = from; i < last; i += 1) {
      const one = joined(tokens[i]!);
      const number = one
        ? { low: one.value, high: one.value, to: i + 1, isRound: false }
        : numberAt(tokens, i);
      if (!number || (!one && skipped(tokens, i, number, times))) continue;
      const measured = one ? { unit: one.unit, to: i + 1, sign: false } : unitOf(tokens, i, number.to);
      let first = measured.to;
      while (first < last && MODIFIERS.has(tokens[first]!.lower)) first += 1;
      const end = countedEnd(tokens, first, last);
      if (end === first && measured.unit === null) continue;
      const head = end > first ? lightStem(tokens[end - 1]!.lower) : (measured.unit ?? "");
      if (measured.unit === null && TIME.has(tokens[end - 1]?.lower ?? "")) continue;
      const open = measured.sign ? i - 1 : i;
      const qualifier = qualifierAt(tokens, open);
      const start = tokens[qualifier?.from ?? open]!.start;
      const stop = tokens[Math.max(end, measured.to) - 1]!.end;
      if (start < sentence.start || stop > sentence.end) continue;
      const [low, high] = bounds(number, qualifier?.words ?? null);
      found.push({
        ...cite(read, start, stop, sentence),
        low,
        high,
        qualifier:
          qualifier?.words ??
          (number.isRound
            ? tokens
                .slice(i, number.to)
                .map((t) => t.lower)
                .join(" ")
            : null),
        unit: measured.unit,
        counts:
          end > first
            ? article.text.slice(tokens[first]!.start, tokens[end - 1]!.end)
            : (measured.unit ?? ""),
        head,
        asOf: asOfIn(read, sentence, times),
      });
      i = Math.max(end, measured.to) - 1;
    }
  }
  return found;
};

/** Parts of a crowd that reports count apart from the whole ("12 people, including 5 children"). */
const PARTS = new Set(
  "child children woman women man men girl boy family other baby infant woman teenager student pupil"
    .split(" ")
    .map(lightStem),
);

/** What is counted, as a word kind: two heads of one family count the same kind of thing, a part counts for itself. */
export const kindsCounted = (claim: FigureClaim): readonly string[] =>
  PARTS.has(claim.head) ? [claim.head] : [claim.head, ...familiesOf(claim.head).map((f) => `~${f}`)];
