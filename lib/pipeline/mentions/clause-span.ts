import type { CharSpan } from "@/lib/domain/span";
import { DETERMINERS, isFunctionToken, PREPOSITIONS } from "./english/closed-class";
import { isReporting } from "./english/reporting";
import type { ParsedSentence } from "./parse-sentence";
import type { TokenRange } from "./subject";
import { headIndex, type Trigger } from "./triggers";

/** ", a reversal of …": an apposition that names another happening ends the clause before it. */
const appositionCut = (s: ParsedSentence, range: TokenRange, head: number): number => {
  for (let i = head + 1; i < range.to - 1; i++) {
    const next = s.tokens[i + 1]!;
    if (
      s.tokens[i]!.text === "," &&
      (next.lower === "a" || next.lower === "an") &&
      s.nouns.some((n) => n.from === i + 1 || (n.head > i && n.head < i + 6))
    )
      return i;
  }
  return range.to;
};

/** Clauses that tell of another happening than the speech before them. */
const SEQUENCE = new Set(["after", "since", "when", "before"]);

const trimRange = (s: ParsedSentence, range: TokenRange): TokenRange => {
  let { from, to } = range;
  while (from < to - 1 && [",", ";", ".", ":", "—", "–", "-"].includes(s.tokens[from]!.text)) from++;
  while (to > from + 1 && [",", ";", ".", ":", "—", "–", "-"].includes(s.tokens[to - 1]!.text)) to--;
  return { from, to };
};

const QUANTIFIERS = new Set(["about", "around", "over", "under", "nearly", "almost", "up", "some", "only"]);

/** "at least", "more than": both words belong to the count behind them. */
const quantifierStart = (s: ParsedSentence, i: number): number =>
  i > 0 && ["at", "more", "less", "fewer"].includes(s.tokens[i - 1]!.lower) ? i - 1 : i;

/** Start of the noun phrase that ends right before token `i`. */
export const phraseBefore = (s: ParsedSentence, i: number): number => {
  let from = i;
  while (from > 0) {
    const token = s.tokens[from - 1]!;
    if (DETERMINERS.has(token.lower)) return from - 1;
    if (token.lower === "least" || token.lower === "most" || (token.lower === "than" && from > 1))
      return quantifierStart(s, from - 1);
    if (QUANTIFIERS.has(token.lower) && s.tokens[from]?.kind === "number") return from - 1;
    if (token.kind === "punct" && token.lower !== "'s" && token.text !== "-") break;
    if (token.kind === "word" && (isFunctionToken(token) || PREPOSITIONS.has(token.lower))) break;
    if (s.groups.some((g) => g.first <= from - 1 && from - 1 <= g.last)) break;
    from--;
  }
  return from;
};

/** Tokens of the clause a trigger stands for, with what it reports; `until` (a time expression) is kept inside. */
export const clauseRange = (s: ParsedSentence, trigger: Trigger, until: number | null): TokenRange => {
  const keep = until === null ? 0 : until + 1;
  if (trigger.kind === "noun") {
    const to = Math.max(trigger.noun.to, keep);
    return trimRange(s, {
      from: Math.min(
        trigger.noun.from,
        until === null ? trigger.noun.from : Math.max(0, Math.min(trigger.noun.from, until)),
      ),
      to,
    });
  }
  if (trigger.kind === "plan")
    return trimRange(s, {
      from: trigger.noun?.from ?? trigger.clause?.from ?? trigger.verb.first,
      to: Math.max(keep, trigger.verb.last + 1),
    });
  if (trigger.kind === "participle") {
    const end = s.tokens.findIndex(
      (t, i) =>
        i >= Math.max(keep, trigger.verb.last + 1) &&
        (t.text === "," || t.text === "." || t.kind === "close-quote" || s.clauses.some((c) => c.from === i)),
    );
    return trimRange(s, {
      from: phraseBefore(s, trigger.verb.first),
      to: end === -1 ? s.tokens.length : end,
    });
  }
  const { clause } = trigger;
  const at = s.clauses.indexOf(clause);
  let to = clause.to;
  if (isReporting(clause.verb.lemma) && clause.kind !== "attribution") {
    for (const c of s.clauses.slice(at + 1)) {
      if (
        c.kind === "attribution" ||
        (c.kind === "adverbial" && SEQUENCE.has(c.marker ?? "")) ||
        (c.kind === "coordinate" && c.marker !== null && c.reportedBy !== at)
      )
        break;
      to = Math.max(to, c.to);
    }
  }
  const after = s.clauses[at + 1];
  if (
    after &&
    after.marker === "and" &&
    after.kind === "coordinate" &&
    after.to > to &&
    after.reportedBy === clause.reportedBy
  )
    to = after.to;
  const from = clause.kind === "attribution" ? 0 : clause.from;
  const cut = appositionCut(s, { from, to }, headIndex(trigger));
  return trimRange(s, { from, to: Math.max(cut, keep) });
};

export const spanOf = (s: ParsedSentence, range: TokenRange): CharSpan => ({
  start: s.tokens[range.from]!.start,
  end: s.tokens[range.to - 1]!.end,
});
