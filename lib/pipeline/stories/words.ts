import { stem } from "./stem";
import { STOP_WORDS } from "./stop-words";

/** One word as it stands in the text, with what comparing needs. */
export type Word = {
  /** As printed. */
  readonly text: string;
  /** Stem in lower case; empty for a stop word. */
  readonly key: string;
  /** Begins with a capital letter and does not begin its sentence. */
  readonly name: boolean;
  readonly number: boolean;
};

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu;
const stems = new Map<string, string>();

const keyOf = (lower: string): string => {
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const key = STOP_WORDS.has(lower) ? "" : stem(lower);
  if (stems.size > 200_000) stems.clear();
  stems.set(lower, key);
  return key;
};

const trimToken = (raw: string): string => {
  let end = raw.length;
  while (end > 0 && ".,-'’".includes(raw.charAt(end - 1))) end -= 1;
  const cut = raw.slice(0, end);
  return /['’]s$/i.test(cut) ? cut.slice(0, -2) : cut;
};

const endsSentence = (between: string): boolean => /[.!?:\n“"]/.test(between);
const capital = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

/** Words of a text in order, at most `limit` of them. Numbers lose their thousands commas. */
export const wordsOf = (text: string, limit = Number.POSITIVE_INFINITY): Word[] => {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const printed = trimToken(match[0]);
    const initial = last === 0 || endsSentence(text.slice(last - 1, match.index));
    last = match.index + match[0].length;
    if (printed === "") continue;
    const number = /^[0-9]/.test(printed);
    const lower = number ? printed.replaceAll(",", "").toLowerCase() : printed.toLowerCase();
    const key = number ? lower : keyOf(lower);
    words.push({ text: printed, key, name: !initial && !number && key !== "" && capital(printed), number });
    if (words.length >= limit) break;
  }
  return words;
};
