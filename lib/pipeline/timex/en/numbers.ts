import type { Quantity } from "../engine/meaning";
import type { Reader, Scan } from "../engine/pattern";
import { DECIMAL, entryAt, GLUED, GROUPED, NUMBER, type Tokens, wordAt } from "../engine/tokens";
import { hasTag } from "./vocabulary";

/** A number read at a token: its value and the token after it. */
type Read = { readonly value: number; readonly end: number };

const isDigits = (tokens: Tokens, i: number): boolean =>
  i < tokens.count && (tokens.kind[i] === NUMBER || tokens.kind[i] === GROUPED || tokens.kind[i] === DECIMAL);

const cardinal = (tokens: Tokens, i: number): number | undefined => {
  const entry = entryAt(tokens, i);
  return entry && !entry.tags?.includes("decade") ? entry.number : undefined;
};

/** "twenty-four", "seven": a number word below a hundred, hyphenated or not. */
function belowHundred(tokens: Tokens, i: number): Read | null {
  const first = cardinal(tokens, i);
  if (first === undefined || hasTag(entryAt(tokens, i), "scale")) return null;
  if (first < 20 || first > 90) return { value: first, end: i + 1 };
  const at = wordAt(tokens, i + 1) === "-" ? i + 2 : i + 1;
  const second = cardinal(tokens, at);
  return second !== undefined && second > 0 && second < 10
    ? { value: first + second, end: at + 1 }
    : { value: first, end: i + 1 };
}

/** "two hundred and five", "three thousand", "a dozen": number words with scales. */
export function spelled(tokens: Tokens, i: number): Read | null {
  let total = 0;
  let current = 0;
  let at = i;
  let seen = false;
  if (wordAt(tokens, at) === "a" && hasTag(entryAt(tokens, at + 1), "scale")) {
    current = 1;
    at++;
  }
  while (at < tokens.count) {
    const entry = entryAt(tokens, at);
    if (entry && hasTag(entry, "scale")) {
      if (!seen && current === 0) return null;
      const scale = entry.number!;
      if (scale >= 1000) {
        total += Math.max(current, 1) * scale;
        current = 0;
      } else current = Math.max(current, 1) * scale;
      at++;
      seen = true;
      continue;
    }
    const joined = seen && wordAt(tokens, at) === "and" ? at + 1 : at;
    const small = belowHundred(tokens, joined);
    if (!small || (seen && current % 100 !== 0)) break;
    current += small.value;
    at = small.end;
    seen = true;
  }
  return seen ? { value: total + current, end: at } : null;
}

/** Digits, with "1/2" and "million" after them. */
function figures(tokens: Tokens, i: number): Read | null {
  if (!isDigits(tokens, i)) return null;
  let value = tokens.value[i]!;
  let end = i + 1;
  if (
    tokens.kind[end] === NUMBER &&
    wordAt(tokens, end + 1) === "/" &&
    tokens.value[end] === 1 &&
    tokens.value[end + 2] === 2
  ) {
    value += 0.5;
    end += 3;
  } else if (
    wordAt(tokens, end) === "-" &&
    tokens.value[end + 1] === 1 &&
    wordAt(tokens, end + 2) === "/" &&
    tokens.value[end + 3] === 2
  ) {
    value += 0.5;
    end += 4;
  }
  const scale = entryAt(tokens, end);
  if (scale && hasTag(scale, "scale") && scale.number! >= 1000)
    return { value: value * scale.number!, end: end + 1 };
  return value < 0 ? null : { value, end };
}

/** "several", "a few", "a couple of", "dozens of". A couple is two, roughly. */
function vague(tokens: Tokens, i: number): { readonly quantity: Quantity; readonly end: number } | null {
  const start = wordAt(tokens, i) === "a" ? i + 1 : i;
  const word = wordAt(tokens, start);
  const then = wordAt(tokens, start + 1) === "of" ? start + 2 : start + 1;
  if (word === "couple") return { quantity: { value: 2, mod: "APPROX" }, end: then };
  if (word === "few") return { quantity: { value: null }, end: start + 1 };
  if (start !== i) return null;
  if (word === "several" || word === "many" || word === "numerous")
    return { quantity: { value: null }, end: i + 1 };
  if (/^(dozens|hundreds|thousands|tens)$/.test(word) && wordAt(tokens, i + 1) === "of")
    return { quantity: { value: null }, end: i + 2 };
  return null;
}

const numberWord = (word: string): boolean =>
  /^(a|several|few|couple|many|numerous|dozens|hundreds|thousands|tens|half)$/.test(word);

/** `<num>`: how many. */
export const quantity: Reader = {
  read: ({ tokens }: Scan, i: number) => {
    const loose = vague(tokens, i);
    if (loose) return loose;
    const read = figures(tokens, i) ?? spelled(tokens, i);
    if (!read) return null;
    // "two and a half years"
    if (
      wordAt(tokens, read.end) === "and" &&
      wordAt(tokens, read.end + 1) === "a" &&
      wordAt(tokens, read.end + 2) === "half"
    )
      return { end: read.end + 3, quantity: { value: read.value + 0.5 }, number: read.value + 0.5 };
    return { end: read.end, quantity: { value: read.value }, number: read.value };
  },
  startsWith: (entry) => numberWord(entry.word) || entry.number !== undefined,
  startsWithNumber: true,
};

const ORDINAL_ENDING = /^(st|nd|rd|th)$/;

/** `<ord>`: "third", "21st", "twenty-first". */
export const ordinal: Reader = {
  read: ({ tokens }: Scan, i: number) => {
    const entry = entryAt(tokens, i);
    if (entry?.ordinal !== undefined) return { end: i + 1, number: entry.ordinal };
    if (
      tokens.kind[i] === NUMBER &&
      tokens.gap[i + 1] === GLUED &&
      ORDINAL_ENDING.test(wordAt(tokens, i + 1))
    )
      return { end: i + 2, number: tokens.value[i]! };
    const tens = cardinal(tokens, i);
    if (tens === undefined || tens < 20 || tens > 90) return null;
    const at = wordAt(tokens, i + 1) === "-" ? i + 2 : i + 1;
    const ones = entryAt(tokens, at)?.ordinal;
    return ones !== undefined && ones < 10 ? { end: at + 1, number: tens + ones } : null;
  },
  startsWith: (entry) =>
    entry.ordinal !== undefined || (entry.number !== undefined && entry.number >= 20 && entry.number <= 90),
  startsWithNumber: true,
};

/** `<dom>`: day of the month, "7", "7th", "seventh"; 1 to 31, or one too many so that it can be called impossible. */
export const dayOfMonth: Reader = {
  read: (scan: Scan, i: number) => {
    const { tokens } = scan;
    const named = ordinal.read(scan, i);
    if (named) return named.number! >= 1 && named.number! <= 31 ? named : null;
    if (tokens.kind[i] !== NUMBER || tokens.digits[i]! > 2 || tokens.value[i]! < 1 || tokens.value[i]! > 31)
      return null;
    return { end: i + 1, number: tokens.value[i]! };
  },
  startsWith: ordinal.startsWith,
  startsWithNumber: true,
};

/** "nineteen ninety-four", "two thousand and five", "nineteen oh five" without the last. */
function spelledYear(tokens: Tokens, i: number): Read | null {
  const century = belowHundred(tokens, i);
  if (
    century &&
    (century.value === 20 || (century.value >= 15 && century.value <= 19)) &&
    century.end === i + 1
  ) {
    const rest = belowHundred(tokens, i + 1);
    if (rest && rest.value >= 10) return { value: century.value * 100 + rest.value, end: rest.end };
    if (wordAt(tokens, i + 1) === "hundred") return { value: century.value * 100, end: i + 2 };
  }
  const whole = wordAt(tokens, i + 1) === "thousand" ? spelled(tokens, i) : null;
  return whole && whole.value >= 2000 && whole.value <= 2099 ? whole : null;
}

/** "479 BC", "44 B.C.": the year before the common era as an astronomical year, where 1 BC is 0. */
function beforeCommonEra(tokens: Tokens, i: number): Read | null {
  if (tokens.kind[i] !== NUMBER || tokens.digits[i]! > 4 || tokens.value[i]! < 1) return null;
  const value = 1 - tokens.value[i]!;
  const word = wordAt(tokens, i + 1);
  if (word === "bc" || word === "bce") return { value, end: i + 2 };
  if (word !== "b" || wordAt(tokens, i + 2) !== "." || wordAt(tokens, i + 3) !== "c") return null;
  return { value, end: wordAt(tokens, i + 4) === "." && tokens.gap[i + 4] === GLUED ? i + 5 : i + 4 };
}

/** `<year>`: four digits, an apostrophe and two, or in words. */
export const yearNumber: Reader = {
  read: ({ tokens }: Scan, i: number) => {
    const before = beforeCommonEra(tokens, i);
    if (before) return { end: before.end, number: before.value };
    if (
      tokens.kind[i] === NUMBER &&
      tokens.digits[i] === 4 &&
      tokens.value[i]! >= 1000 &&
      tokens.value[i]! <= 2199
    )
      return { end: i + 1, number: tokens.value[i]! };
    if (
      wordAt(tokens, i) === "'" &&
      tokens.gap[i + 1] === GLUED &&
      tokens.kind[i + 1] === NUMBER &&
      tokens.digits[i + 1] === 2
    ) {
      const short = tokens.value[i + 1]!;
      return { end: i + 2, number: short >= 30 ? 1900 + short : 2000 + short };
    }
    const words = spelledYear(tokens, i);
    return words ? { end: words.end, number: words.value } : null;
  },
  startsWith: (entry) =>
    entry.word === "'" || (entry.number !== undefined && entry.number >= 2 && entry.number <= 20),
  startsWithNumber: true,
};

/** `<yearwords>`: a year in words only; "two thousand" alone counts things too often. */
export const yearInWords: Reader = {
  read: ({ tokens }: Scan, i: number) => {
    const words = spelledYear(tokens, i);
    return words && words.end > i + 1 && words.value % 1000 !== 0
      ? { end: words.end, number: words.value }
      : null;
  },
  startsWith: (entry) => entry.number !== undefined && entry.number >= 2 && entry.number <= 20,
  startsWithNumber: false,
};
