import type { CharSpan } from "@/lib/domain/span";

/** Titles and the like: a stop after them never ends a sentence. */
const NEVER_END = new Set(
  (
    "mr mrs ms messrs dr prof gen sen sens rep reps gov govs lt col sgt capt cmdr cpl pvt adm maj brig supt insp det rev hon fr st mt ft " +
    "pres amb atty asst dept vs nos fig vol pp ed eds cf approx al e.g i.e viz dist spc pfc sec msgr sr sra mme mlle"
  ).split(" "),
);
/** Abbreviations that may close a sentence, when the next word looks like the start of one. */
const MAY_END = new Set(
  (
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc co corp ltd llc plc bros jr etc " +
    "a.m p.m u.s u.k u.n e.u u.s.a u.a.e d.c n.y l.a b.c a.d ph.d m.d b.a m.a est dept univ assn ave blvd rd calif fla tex pa mass conn " +
    "ariz colo ill ind kan ky la md mich minn miss mo mont neb nev okla ore tenn va vt wash wis wyo ala ark ga del ont que"
  ).split(" "),
);
/** Words that open a sentence far more often than they continue a name. */
const OPENERS = new Set(
  (
    "the a an this that these those he she it we they you i his her its our their there here but and or so yet in on at as after before " +
    "when while if although though since because for from with by to of what who how why where some many most all both no not one " +
    "last earlier later meanwhile however moreover also then now today yesterday according despite during under over about between"
  ).split(" "),
);

const CLOSERS = new Set(['"', "'", "”", "’", "»", ")", "]", "›", "」", "』", "＂"]);
const OPENING_MARKS = new Set([
  '"',
  "'",
  "“",
  "‘",
  "«",
  "(",
  "[",
  "‹",
  "„",
  "「",
  "『",
  "¿",
  "¡",
  "—",
  "–",
  "-",
]);
const BULLETS = new Set(["•", "●", "▪", "■", "·", "‣", "*"]);
const CJK_STOPS = new Set(["。", "！", "？", "｡"]);

const isSpace = (c: string): boolean => c.trim() === "";
const isUpper = (c: string): boolean => /\p{Lu}/u.test(c);
const isLower = (c: string): boolean => /\p{Ll}/u.test(c);
const isDigit = (c: string): boolean => c >= "0" && c <= "9";
const isWordy = /[\p{L}\p{N}]/u;

/** The run of letters and stops that ends right before `at`, in lower case; at most 12 characters are looked at. */
const tokenBefore = (text: string, at: number, from: number): string => {
  let begin = at;
  while (begin > from && at - begin < 12 && /[\p{L}.]/u.test(text[begin - 1] as string)) begin -= 1;
  return text.slice(begin, at).toLowerCase();
};

/** The word that starts at or after `at`, opening marks skipped, as printed; at most 24 characters. */
const wordAfter = (text: string, at: number, to: number): string => {
  let begin = at;
  while (begin < to && begin - at < 4 && OPENING_MARKS.has(text[begin] as string)) begin += 1;
  let end = begin;
  while (end < to && end - begin < 24 && /[\p{L}\p{N}]/u.test(text[end] as string)) end += 1;
  return text.slice(begin, end);
};

const isOpener = (word: string): boolean => {
  const first = word[0];
  return first !== undefined && isUpper(first) && OPENERS.has(word.toLowerCase());
};

/** Whether a single full stop at `at` belongs to an abbreviation or initial rather than to the end of a sentence. */
const isAbbreviation = (text: string, at: number, from: number, next: string): boolean => {
  const token = tokenBefore(text, at, from);
  if (token === "") return false;
  if (token === "no") return isDigit(next[0] ?? "");
  if (NEVER_END.has(token)) return true;
  if (MAY_END.has(token)) return !isOpener(next);
  // Initials and dotted acronyms: "J.", "H.W.", "U.S.S.R".
  const single = token.length === 1 && /\p{L}/u.test(token);
  const dotted = token.length <= 8 && /^(?:\p{L}\.){1,4}\p{L}$/u.test(token);
  return (single && isUpper(text[at - 1] as string)) || dotted ? !isOpener(next) : false;
};

/** Where the white-space-free run of a terminator (stops, then closing quotes) ends. */
const runEnd = (text: string, at: number, to: number): number => {
  let end = at;
  while (end < to && ".!?…؟。！？".includes(text[end] as string)) end += 1;
  while (end < to && CLOSERS.has(text[end] as string)) end += 1;
  return end;
};

/** "country.The": the blank after the stop was lost, and a new sentence starts with a capital. */
const isGlued = (text: string, at: number, end: number, to: number): boolean => {
  const next = text[end] as string;
  if (!isUpper(next) || end + 1 >= to) return false;
  const before = tokenBefore(text, at, 0);
  const after = wordAfter(text, end, to);
  return (
    before.length >= 3 &&
    !before.includes(".") &&
    isLower(text[at - 1] as string) &&
    OPENERS.has(after.toLowerCase())
  );
};

const endsHere = (text: string, at: number, end: number, from: number, to: number): boolean => {
  const single = text[at] === "." && text[at + 1] !== ".";
  if (!isSpace(text[end] as string)) return end === at + 1 && single ? isGlued(text, at, end, to) : false;
  let next = end;
  while (next < to && isSpace(text[next] as string)) next += 1;
  if (next >= to) return true;
  if (BULLETS.has(text[next] as string)) return true;
  const word = wordAfter(text, next, to);
  const first = word[0] ?? text[next] ?? "";
  if (isLower(first)) return false;
  if (text[at] === "." && single && isAbbreviation(text, at, from, word)) return false;
  if (text[at] === "." && !single && at > from && isSpace(text[at - 1] as string)) return isOpener(word);
  return true;
};

/**
 * Sentences between `span.start` and `span.end`, trimmed, in order, without overlap; everything that holds a letter or
 * a digit is in exactly one of them. Knows abbreviations, initials, decimals, ellipses and quotes that close after
 * the stop. One pass; each decision looks at a bounded number of characters.
 */
export const splitSentences = (text: string, span: CharSpan): CharSpan[] => {
  const sentences: CharSpan[] = [];
  const push = (from: number, to: number) => {
    let start = from;
    let end = to;
    while (start < end && isSpace(text[start] as string)) start += 1;
    while (end > start && isSpace(text[end - 1] as string)) end -= 1;
    if (start < end && isWordy.test(text.slice(start, end))) sentences.push({ start, end });
  };
  let begin = span.start;
  let at = span.start;
  while (at < span.end) {
    const c = text[at] as string;
    if (!".!?…؟。！？｡".includes(c)) {
      at += 1;
      continue;
    }
    const end = runEnd(text, at, span.end);
    if (end >= span.end || CJK_STOPS.has(c) || endsHere(text, at, end, begin, span.end)) {
      push(begin, end);
      begin = end;
    }
    at = Math.max(end, at + 1);
  }
  push(begin, span.end);
  return sentences;
};
