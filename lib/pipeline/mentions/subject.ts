import type { Clause } from "./english/clauses";
import { isAdverb, isFunctionToken, PREPOSITIONS, SUBORDINATORS } from "./english/closed-class";
import { nounLemma } from "./english/lemma";
import { STATEMENT_NOUNS } from "./english/reporting";
import type { ParsedSentence } from "./parse-sentence";

/** Token range, `to` excluded. */
export type TokenRange = { readonly from: number; readonly to: number };

const isQuoteOrComma = (kind: string, text: string): boolean =>
  kind === "open-quote" || kind === "close-quote" || text === ",";

const trim = (s: ParsedSentence, range: TokenRange): TokenRange => {
  let { from, to } = range;
  while (from < to && isQuoteOrComma(s.tokens[from]!.kind, s.tokens[from]!.text)) from++;
  while (
    to > from &&
    (isQuoteOrComma(s.tokens[to - 1]!.kind, s.tokens[to - 1]!.text) ||
      s.tokens[to - 1]!.text === "." ||
      isAdverb(s.tokens[to - 1]!.lower))
  )
    to--;
  return { from, to };
};

/** The noun phrase a clause is about: before the verb, or after it where it is inverted (", said the minister"). */
export const subjectOf = (s: ParsedSentence, clause: Clause): TokenRange | null => {
  let from = clause.from;
  while (
    from < clause.verb.first &&
    (SUBORDINATORS.has(s.tokens[from]!.lower) ||
      s.tokens[from]!.lower === "and" ||
      s.tokens[from]!.lower === "but" ||
      s.tokens[from]!.lower === "that")
  )
    from++;
  const opener = s.tokens[from];
  const isAdverbial =
    opener !== undefined &&
    (PREPOSITIONS.has(opener.lower) ||
      isAdverb(opener.lower) ||
      s.timexes.some((t) => t.first <= from && from <= t.last));
  if (isAdverbial || from === 0) {
    for (let i = clause.verb.first - 2; i > from; i--) {
      const before = s.tokens[i]!;
      if (before.text === "," && (isAdverbial || before.kind === "close-quote") && startsPhrase(s, i + 1)) {
        from = i + 1;
        break;
      }
    }
  }
  const range = trim(s, { from, to: clause.verb.first });
  if (range.to > range.from) return range;
  const inverted = trim(s, { from: clause.verb.last + 1, to: clause.to });
  return inverted.to > inverted.from && clause.kind === "attribution" ? upToComma(s, inverted) : null;
};

const startsPhrase = (s: ParsedSentence, i: number): boolean => {
  const token = s.tokens[i];
  return token !== undefined && !PREPOSITIONS.has(token.lower) && token.text !== ",";
};

const upToComma = (s: ParsedSentence, range: TokenRange): TokenRange => {
  const comma = s.tokens.findIndex(
    (t, i) => i >= range.from && i < range.to && (t.text === "," || t.kind === "open-quote"),
  );
  return comma === -1 ? range : { from: range.from, to: comma };
};

/** The head noun of a phrase: its last word before a preposition, comma or participle. Token index or null. */
export const headOf = (s: ParsedSentence, range: TokenRange): number | null => {
  let head: number | null = null;
  for (let i = range.from; i < range.to; i++) {
    const token = s.tokens[i]!;
    if (
      token.text === "," ||
      token.text === "(" ||
      (head !== null && (PREPOSITIONS.has(token.lower) || s.groups.some((g) => g.first === i)))
    )
      break;
    if (
      token.kind === "word" &&
      (!isFunctionToken(token) || ["he", "she", "it", "they", "we", "i"].includes(token.lower))
    )
      head = i;
  }
  return head;
};

/** The kind of text that speaks in a phrase ("statement" in "the joint statement issued on …"), or null. */
export const statementNoun = (s: ParsedSentence, range: TokenRange): string | null => {
  const head = headOf(s, range);
  const noun = head === null ? "" : nounLemma(s.tokens[head]!.lower);
  return STATEMENT_NOUNS.has(noun) ? noun : null;
};
