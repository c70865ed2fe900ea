import {
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  isFunctionToken,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from "./closed-class";
import { verbReading } from "./lemma";
import { isCapitalised, type Token } from "./tokens";

export const opensNounPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (DETERMINERS.has(token.lower) ||
    token.kind === "number" ||
    token.kind === "open-quote" ||
    (token.kind === "word" && isCapitalised(token) && !isFunctionToken(token)) ||
    [
      "him",
      "them",
      "me",
      "us",
      "it",
      "itself",
      "himself",
      "themselves",
      "tens",
      "hundreds",
      "thousands",
      "dozens",
      "scores",
      "millions",
    ].includes(token.lower));

/** A few words in quotation marks ("corridors") interrupt nothing; a quoted sentence does. */
const LONG_QUOTE = 6;

export const isLongQuoteMark = (tokens: readonly Token[], i: number): boolean => {
  const step = tokens[i]!.kind === "open-quote" ? 1 : -1;
  for (let n = 1; n <= LONG_QUOTE; n++) {
    const other = tokens[i + n * step];
    if (other && (other.kind === "open-quote" || other.kind === "close-quote")) return false;
  }
  return true;
};

/** Ends of sections that each need a verb of their own. */
export const isStrongBreak = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!;
  if (token.text === ";" || token.text === ":") return true;
  if (token.kind === "open-quote" || token.kind === "close-quote") return isLongQuoteMark(tokens, i);
  if (token.lower === "as") return opensNounPhrase(tokens[i + 1]) || PRONOUNS.has(tokens[i + 1]?.lower ?? "");
  return SUBORDINATORS.has(token.lower) || RELATIVES.has(token.lower);
};

export const isBreak = (token: Token): boolean =>
  token.text === ";" ||
  token.text === ":" ||
  token.kind === "open-quote" ||
  token.kind === "close-quote" ||
  COORDINATORS.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  RELATIVES.has(token.lower);

/** Places where an open word is part of a noun phrase: after a determiner, possessive, preposition, number, adjective. */
export const nounSlot = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  if (!before) return false;
  const word = before.lower;
  if (word === "'s" || (before.text === "’" && i > 1)) return true;
  if (DETERMINERS.has(word) && !SUBJECT_PRONOUNS.has(word))
    return (
      !["all", "both", "each", "either", "neither", "few", "more", "most", "other", "many"].includes(word) ||
      !verbReading(tokens[i]!.lower)?.past
    );
  return PREPOSITIONS.has(word) && word !== "like"
    ? true
    : before.kind === "number" && verbReading(tokens[i]!.lower)?.ambiguous === true;
};

export const subjectBefore = (tokens: readonly Token[], i: number, lastVerb = -1): boolean => {
  let k = i - 1;
  while (k >= 0 && isAdverb(tokens[k]!.lower)) k--;
  const before = tokens[k];
  if (!before || k <= lastVerb) return false;
  if (
    before.kind === "close-quote" ||
    before.kind === "number" ||
    before.text === "," ||
    before.text === ")" ||
    before.text === "%"
  )
    return true;
  if (before.kind !== "word")
    return before.text === "’" || before.lower === "-" || before.text === "—" || before.text === "–";
  if (SUBJECT_PRONOUNS.has(before.lower) || RELATIVES.has(before.lower) || COORDINATORS.has(before.lower))
    return true;
  return !isFunctionToken(before);
};
