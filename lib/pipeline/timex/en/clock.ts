import type { Clock } from "../engine/meaning";
import type { Reader, Scan } from "../engine/pattern";
import { DECIMAL, entryAt, GLUED, isCapital, NUMBER, type Tokens, textAt, wordAt } from "../engine/tokens";
import { spelled } from "./numbers";
import { hasTag } from "./vocabulary";

/** A time of day read at a token: the token after it, and whether it can only be a time of day. */
export type ReadClock = { readonly end: number; readonly clock: Clock; readonly certain: boolean };

type HalfDay = { readonly end: number; readonly pm: boolean };

/** "p.m.", "pm", "P.M". The closing full stop belongs to it. */
function halfDay(tokens: Tokens, i: number): HalfDay | null {
  const word = wordAt(tokens, i);
  if (word === "am" || word === "pm") return { end: i + 1, pm: word === "pm" };
  if (
    (word !== "a" && word !== "p") ||
    wordAt(tokens, i + 1) !== "." ||
    wordAt(tokens, i + 2) !== "m" ||
    tokens.gap[i + 2] === undefined
  )
    return null;
  return {
    end: wordAt(tokens, i + 3) === "." && tokens.gap[i + 3] === GLUED ? i + 4 : i + 3,
    pm: word === "p",
  };
}

const UTC = new Set(["gmt", "utc"]);

/** "EST", "GMT", "Eastern time": only universal time changes the value. */
function zone(tokens: Tokens, i: number): { readonly end: number; readonly suffix: string } | null {
  const at = wordAt(tokens, i) === "(" ? i + 1 : i;
  const word = wordAt(tokens, at);
  if (hasTag(entryAt(tokens, at), "zone") && isCapital(tokens, at)) {
    const end = at > i ? (wordAt(tokens, at + 1) === ")" ? at + 2 : -1) : at + 1;
    return end < 0 ? null : { end, suffix: UTC.has(word) ? "Z" : "" };
  }
  if (/^(eastern|central|pacific|mountain)$/.test(word)) {
    const then = /^(standard|daylight)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
    if (wordAt(tokens, then) === "time") return { end: then + 1, suffix: "" };
  }
  return null;
}

type Figures = {
  readonly end: number;
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly colon: boolean;
};

function figures(tokens: Tokens, i: number): Figures | null {
  if (tokens.kind[i] === DECIMAL) {
    const [hour, minute] = textAt(tokens, i).split(".");
    return minute?.length === 2 && Number(minute) < 60 && Number(hour) <= 24
      ? { end: i + 1, hour: Number(hour), minute: Number(minute), second: null, colon: false }
      : null;
  }
  if (tokens.kind[i] === NUMBER && tokens.digits[i]! <= 2 && tokens.value[i]! <= 24) {
    const two = (k: number): boolean =>
      wordAt(tokens, k) === ":" &&
      tokens.gap[k] === GLUED &&
      tokens.kind[k + 1] === NUMBER &&
      tokens.gap[k + 1] === GLUED &&
      tokens.digits[k + 1] === 2 &&
      tokens.value[k + 1]! < 60;
    const hour = tokens.value[i]!;
    if (!two(i + 1)) return { end: i + 1, hour, minute: null, second: null, colon: false };
    const minute = tokens.value[i + 2]!;
    return two(i + 3)
      ? { end: i + 5, hour, minute, second: tokens.value[i + 4]!, colon: true }
      : { end: i + 3, hour, minute, second: null, colon: true };
  }
  if (tokens.kind[i] === NUMBER && (tokens.digits[i] === 4 || tokens.digits[i] === 3)) {
    const value = tokens.value[i]!;
    return value % 100 < 60 && value <= 2400
      ? { end: i + 1, hour: Math.floor(value / 100), minute: value % 100, second: null, colon: false }
      : null;
  }
  const words = spelled(tokens, i);
  return words && words.value >= 1 && words.value <= 12
    ? { end: words.end, hour: words.value, minute: null, second: null, colon: false }
    : null;
}

const inDay = (hour: number, pm: boolean): number => (pm ? (hour % 12) + 12 : hour % 12);

/** Reads a time of day with its half of the day and zone. */
export function readClock(tokens: Tokens, i: number): ReadClock | null {
  const read = figures(tokens, i);
  if (!read) return null;
  const compact = tokens.kind[i] === NUMBER && tokens.digits[i]! > 2;
  const words = tokens.kind[i] !== NUMBER && tokens.kind[i] !== DECIMAL;
  // "5+am": a little past five.
  let end = read.end + (textAt(tokens, read.end) === "+" && tokens.gap[read.end] === GLUED ? 1 : 0);
  let { hour } = read;
  let certain = false;
  const half = halfDay(tokens, end);
  if (half && hour >= 1 && hour <= 12 && !(words && half.end === end + 1 && tokens.gap[end] === GLUED)) {
    hour = inDay(hour, half.pm);
    end = half.end;
    certain = true;
  } else if (half && read.minute !== null && hour > 12) {
    end = half.end;
    certain = true;
  } else if (
    wordAt(tokens, end) === "o" &&
    wordAt(tokens, end + 1) === "'" &&
    wordAt(tokens, end + 2) === "clock"
  ) {
    end += 3;
    certain = true;
  } else if (wordAt(tokens, end) === "hours" && compact && tokens.digits[i] === 4) {
    end += 1;
    certain = true;
  } else if (words) return null;
  const zoned = zone(tokens, end);
  if (zoned && (certain || read.minute !== null || compact)) {
    return {
      end: zoned.end,
      clock: { hour, minute: read.minute, second: read.second, zone: zoned.suffix },
      certain: true,
    };
  }
  if (!certain && (compact || (!read.colon && read.minute === null))) return null;
  if (!certain) end = read.end;
  return { end, clock: { hour, minute: read.minute, second: read.second, zone: "" }, certain };
}

/** `<clock>`: a time of day that cannot be anything else; `<hour>`: one that needs a word before it. */
const clockReader = (sure: boolean): Reader => ({
  read: ({ tokens }: Scan, i: number) => {
    const read = readClock(tokens, i);
    if (!read || (sure && !read.certain)) return null;
    return { end: read.end, meaning: { kind: "time", part: null, clock: read.clock, of: null } };
  },
  startsWith: (entry) => entry.number !== undefined && entry.number >= 1 && entry.number <= 12,
  startsWithNumber: true,
});

export const clock = clockReader(true);
export const hour = clockReader(false);
