import reportVerbs from "@/data/wordlists/report-verbs.json";
import { inflect } from "../tagger/inflect";
import type { Token } from "../tagger/tokens";
import { ACTION_VERBS, AUXILIARIES, BODY_WORDS, BREAKS, DETERMINERS, isStop } from "./closed-words";
import { lightStem } from "./light-stem";
import { isCapital } from "./names";
import { familiesOf } from "./word-family";

/** A phrase as tokens, `to` excluded. */
export type PhraseRange = { readonly from: number; readonly to: number };

const reportForms = new Set(reportVerbs.words.flatMap(inflect));
const CALENDAR = new Set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year weeks months years day days hour hours time times".split(
    " ",
  ),
);
const FORMS_OF_ADDRESS = new Set(["mr", "mrs", "ms"]);
/** Adjectives before "of": what follows is named by itself ("afraid of the storm"). */
const BEFORE_OF = new Set(
  "afraid unable full capable aware sure proud tired out instead because short".split(" "),
);
/** Verbs of the list that are nouns as often. */
const NOUNS_TOO = new Set(
  "ban bans launch launches demand demands block blocks help helps end start hold test tests force forces fear fears work works run runs lead leads face faces drive drives use uses pressure shield shields cover join spread".split(
    " ",
  ),
);
const LONGEST = 7;
const QUOTES = /^["'“”‘’«»„]$/;

const isNumber = (token: Token): boolean => /^[0-9]/.test(token.text);

/** A word that a noun phrase can hold. */
const isInside = (tokens: readonly Token[], i: number, from: number): boolean => {
  const token = tokens[i]!;
  const { lower } = token;
  if (!token.isWord)
    return (
      token.text === "." && !token.spaced && isCapital(tokens[i + 1]) && isCapital(tokens[i - 1]) && i > from
    );
  if (lower === "'s") return i > from;
  if (
    (isStop(token) && !FORMS_OF_ADDRESS.has(lower)) ||
    BREAKS.has(lower) ||
    AUXILIARIES.has(lower) ||
    CALENDAR.has(lower)
  )
    return false;
  if (isCapital(token) && !tokensStart(tokens, i)) return true;
  if (lower.length > 4 && lower.endsWith("ly")) return false;
  const afterNoun = i > from && !DETERMINERS.has(tokens[i - 1]!.lower) && tokens[i - 1]!.lower !== "'s";
  if (afterNoun && (reportForms.has(lower) || (ACTION_VERBS.has(lower) && !NOUNS_TOO.has(lower))))
    return false;
  return true;
};

const tokensStart = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.sentence !== tokens[i]!.sentence;

const isNounLike = (token: Token): boolean =>
  token.isWord &&
  !isNumber(token) &&
  token.lower !== "'s" &&
  token.lower.length > 1 &&
  (isCapital(token) ||
    familiesOf(lightStem(token.lower)).length > 0 ||
    !/(?:ed|ing|ous|ive|able|ful|ish)$/.test(token.lower));

const endOf = (tokens: readonly Token[], from: number, last: number): number => {
  let to = from;
  let quote = "";
  while (to < last && to - from < LONGEST + 3) {
    const token = tokens[to]!;
    if (QUOTES.test(token.text) && !token.isWord) {
      // A few words between marks belong to the phrase; a longer quotation does not.
      const closes =
        quote !== ""
          ? to
          : tokens.findIndex(
              (t, k) => k > to && k < Math.min(last, to + 5) && QUOTES.test(t.text) && !t.isWord,
            );
      if (closes < 0) break;
      quote = quote === "" ? token.text : "";
      to += 1;
      continue;
    }
    if (!isInside(tokens, to, from)) break;
    to += 1;
  }
  while (to > from && !isNounLike(tokens[to - 1]!) && !(QUOTES.test(tokens[to - 1]!.text) && to - 2 >= from))
    to -= 1;
  return to;
};

/** Noun phrases between two tokens of one sentence (`last` excluded), in order; "the withdrawal of troops" is one. */
export const findPhrases = (tokens: readonly Token[], first: number, last: number): PhraseRange[] => {
  const found: PhraseRange[] = [];
  for (let i = first; i < last; ) {
    const token = tokens[i]!;
    const opens = DETERMINERS.has(token.lower) && token.isWord;
    const from = opens ? i + 1 : i;
    const isQuote = QUOTES.test(token.text) && !token.isWord;
    if (
      from >= last ||
      (!opens && !isQuote && !isInside(tokens, i, i)) ||
      (!opens && !isQuote && isNumber(token))
    ) {
      i += 1;
      continue;
    }
    // "evacuate civilians": the verb is no part of the name; a bare verb names nothing.
    const verb = !opens && ACTION_VERBS.has(token.lower) && !isCapital(token);
    if (verb || (!opens && reportForms.has(token.lower))) {
      i += 1;
      continue;
    }
    let to = endOf(tokens, from, last);
    if (to <= from) {
      i += 1;
      continue;
    }
    if (
      tokens[to]?.lower === "of" &&
      !isCapital(tokens[to - 1]) &&
      !BEFORE_OF.has(tokens[to - 1]!.lower) &&
      to + 1 < last
    ) {
      const next = DETERMINERS.has(tokens[to + 1]!.lower) ? to + 2 : to + 1;
      const end = next < last ? endOf(tokens, next, last) : next;
      if (end > next && end - i <= LONGEST + 2) to = end;
    } else if (
      tokens[to]?.lower === "of" &&
      BODY_WORDS.has(tokens[to - 1]!.lower) &&
      isCapital(tokens[to + 1])
    ) {
      const end = endOf(tokens, to + 1, last);
      if (end > to + 1) to = end;
    }
    if (to - from <= LONGEST + 3 && tokens.slice(from, to).some((t) => t.isWord && isNounLike(t)))
      found.push({ from: opens ? i : from, to });
    i = to;
  }
  return found;
};
