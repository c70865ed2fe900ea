import type { Cues } from "../engine/rule";
import {
  BLANK_LINE,
  entryAt,
  isCapital,
  PUNCTUATION,
  type Tokens,
  textAt,
  WORD,
  wordAt,
} from "../engine/tokens";
import { hasTag } from "./vocabulary";

/** How far a sentence is searched to either side, in tokens: keeps the cost of one expression constant. */
const REACH = 40;

const endsSentence = (tokens: Tokens, i: number): boolean => {
  const word = wordAt(tokens, i);
  if (tokens.kind[i] !== PUNCTUATION) return false;
  if (textAt(tokens, i) === "!" || textAt(tokens, i) === "?") return true;
  if (word !== ".") return false;
  // A full stop after a single letter or a short title is an abbreviation.
  const before = i > 0 ? tokens.end[i - 1]! - tokens.start[i - 1]! : 0;
  if (before <= 1) return false;
  const entry = entryAt(tokens, i - 1);
  if (entry?.abbreviated) return false;
  return i + 1 >= tokens.count || tokens.gap[i + 1] !== 0;
};

/** First token of the sentence around `i`, and the token after its last, at most `REACH` away. */
export function sentenceAround(
  tokens: Tokens,
  from: number,
  to: number,
): { readonly first: number; readonly last: number } {
  let first = from;
  while (
    first > 0 &&
    from - first < REACH &&
    tokens.gap[first] !== BLANK_LINE &&
    !endsSentence(tokens, first - 1)
  )
    first--;
  let last = to;
  while (
    last < tokens.count &&
    last - to < REACH &&
    tokens.gap[last] !== BLANK_LINE &&
    !endsSentence(tokens, last)
  )
    last++;
  return { first, last };
}

type Side = "past" | "present" | "future";

/** Tense of a verb-like token, told by the vocabulary or by a regular ending. */
function tenseOf(tokens: Tokens, i: number): Side | null {
  if (tokens.kind[i] !== WORD) return null;
  const entry = entryAt(tokens, i);
  if (entry?.tense) return entry.tense === "perfect" ? "past" : entry.tense;
  if (entry) return null;
  const length = tokens.end[i]! - tokens.start[i]!;
  if (length < 4 || isCapital(tokens, i)) return null;
  const end = tokens.end[i]!;
  const { text } = tokens;
  return text.charCodeAt(end - 1) === 100 && text.charCodeAt(end - 2) === 101 ? "past" : null;
}

const AHEAD_BEFORE = new Set(["by", "until", "till"]);

/** Which way the words around an expression point. Looks at its own sentence only. */
export function englishCues(tokens: Tokens, from: number, to: number): Cues {
  const { first, last } = sentenceAround(tokens, from, to);
  let tense: Side | null = null;
  let ahead = false;
  let because: string | null = null;
  // The verb that governs the expression is most often the last one before it.
  for (let i = from - 1; i >= first && tense === null; i--) tense = verbAt(tokens, i);
  const planned = plannedBefore(tokens, first, from);
  for (let i = to; i < last && tense === null; i++) tense = verbAt(tokens, i);
  const near =
    wordAt(tokens, from - 1) === "the" || wordAt(tokens, from - 1) === "of"
      ? nearWord(tokens, from)
      : wordAt(tokens, from - 1);
  if (tense === "future") {
    ahead = true;
    because = "‘will’ or the like governs it";
  }
  if (planned) {
    ahead = true;
    because = `‘${planned}’ points ahead`;
  }
  if (AHEAD_BEFORE.has(near) && tense !== "past") {
    ahead = true;
    because = `‘${near}’ sets a limit`;
  }
  const behind = near === "since" || near === "last";
  return { tense, ahead: ahead && !behind, behind, because };
}

const nearWord = (tokens: Tokens, from: number): string => {
  for (let i = from - 1; i >= 0 && i > from - 5; i--)
    if (AHEAD_BEFORE.has(wordAt(tokens, i)) || wordAt(tokens, i) === "since") return wordAt(tokens, i);
  return "";
};

function verbAt(tokens: Tokens, i: number): Side | null {
  return tenseOf(tokens, i);
}

/** A word such as "expected" or "due" shortly before, with no past verb between. */
function plannedBefore(tokens: Tokens, first: number, from: number): string | null {
  for (let i = from - 1; i >= Math.max(first, from - 8); i--) {
    const entry = entryAt(tokens, i);
    if (hasTag(entry, "ahead")) return textAt(tokens, i).toLowerCase();
    if (tenseOf(tokens, i) === "past") return null;
  }
  return null;
}
