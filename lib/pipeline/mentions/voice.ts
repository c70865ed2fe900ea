import type { Phrase, Voice } from "@/lib/domain/mention";
import type { Clause } from "./english/clauses";
import { isReporting, SAY_VERBS } from "./english/reporting";
import { isCapitalised } from "./english/tokens";
import type { ParsedSentence } from "./parse-sentence";
import { statementNoun, subjectOf, type TokenRange } from "./subject";
import { headIndex, type Trigger } from "./triggers";

/** Who says a thing, as token ranges. */
export type Reporter = {
  readonly clause: Clause;
  readonly source: TokenRange | null;
  /** Kind of text that speaks ("statement"), or null where a person or body does. */
  readonly text: string | null;
};

export const phraseOf = (s: ParsedSentence, range: TokenRange): Phrase => {
  const start = s.tokens[range.from]!.start;
  const end = s.tokens[range.to - 1]!.end;
  return { start, end, text: s.text.slice(start, end) };
};

const reporterFrom = (s: ParsedSentence, clause: Clause): Reporter => {
  const source = subjectOf(s, clause);
  return { clause, source, text: source === null ? null : statementNoun(s, source) };
};

/** ", Reuters reported" at the end: the outlet it was taken from, not the speaker. */
export const viaClause = (s: ParsedSentence): Clause | null => {
  const last = s.clauses.at(-1);
  if (last?.kind !== "attribution" || last.verb.lemma !== "report") return null;
  const source = subjectOf(s, last);
  if (!source || source.to - source.from > 4 || s.clauses.length < 3) return null;
  return s.tokens
    .slice(source.from, source.to)
    .every((t) => t.kind !== "word" || isCapitalised(t) || t.lower === "the")
    ? last
    : null;
};

/** The clause of the sentence that reports clause `c` (or the trigger's own, when it speaks). */
export const reporterOf = (s: ParsedSentence, trigger: Trigger): Reporter | null => {
  const via = viaClause(s);
  const own = trigger.kind === "clause" ? trigger.clause : null;
  const attributions = s.clauses.filter((c) => c.kind === "attribution" && c !== via);
  const after = attributions.find((c) => c.from > headIndex(trigger));
  if (after && after !== own) return reporterFrom(s, after);
  const clause = trigger.clause;
  const by = clause?.reportedBy ?? null;
  if (by !== null && s.clauses[by] && s.clauses[by] !== via && s.clauses[by] !== clause)
    return reporterFrom(s, s.clauses[by]!);
  if (own && isReporting(own.verb.lemma)) return reporterFrom(s, own);
  if (
    clause &&
    trigger.kind !== "clause" &&
    SAY_VERBS.has(clause.verb.lemma) &&
    clause.verb.last < headIndex(trigger)
  )
    return reporterFrom(s, clause);
  return null;
};

/** True where token `i` stands inside quotation marks that hold more than a few words. */
export const inQuotes = (s: ParsedSentence, i: number): boolean => {
  let open = -1;
  for (let k = 0; k < s.tokens.length; k++) {
    if (s.tokens[k]!.kind === "open-quote") open = k;
    else if (s.tokens[k]!.kind === "close-quote") {
      if (open >= 0 && open < i && i < k && k - open > 5) return true;
      open = -1;
    }
  }
  return open >= 0 && open < i;
};

const hasLongQuote = (s: ParsedSentence): boolean =>
  s.tokens.some((t, i) => t.kind === "open-quote" && inQuotes(s, i + 1));

/** "according to the ministry": token range of the source, or null. */
const accordingTo = (s: ParsedSentence): { readonly cue: TokenRange; readonly source: TokenRange } | null => {
  const at = s.tokens.findIndex((t, i) => t.lower === "according" && s.tokens[i + 1]?.lower === "to");
  if (at === -1) return null;
  let to = at + 2;
  while (
    to < s.tokens.length &&
    ![",", ".", ";"].includes(s.tokens[to]!.text) &&
    s.tokens[to]!.kind !== "open-quote"
  )
    to++;
  return to > at + 2 ? { cue: { from: at, to: at + 2 }, source: { from: at + 2, to } } : null;
};

/** Whose words a mention's are: the outlet's own, quoted or attributed, with source and cue as printed. */
export const voiceOf = (s: ParsedSentence, trigger: Trigger, reporter: Reporter | null): Voice => {
  const viaOf = viaClause(s);
  const viaSource = viaOf ? subjectOf(s, viaOf) : null;
  const via = viaSource ? { via: phraseOf(s, viaSource) } : {};
  if (reporter) {
    const speaks = trigger.kind === "clause" && trigger.clause === reporter.clause;
    const kind = inQuotes(s, headIndex(trigger)) || (speaks && hasLongQuote(s)) ? "quoted" : "attributed";
    const source = reporter.source ? { source: phraseOf(s, reporter.source) } : {};
    return {
      kind,
      ...source,
      cue: phraseOf(s, { from: reporter.clause.verb.head, to: reporter.clause.verb.last + 1 }),
      ...via,
    };
  }
  const according = accordingTo(s);
  if (according)
    return {
      kind: inQuotes(s, headIndex(trigger)) ? "quoted" : "attributed",
      source: phraseOf(s, according.source),
      cue: phraseOf(s, according.cue),
      ...via,
    };
  return { kind: inQuotes(s, headIndex(trigger)) ? "quoted" : "own", ...via };
};
