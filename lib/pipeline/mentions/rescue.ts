import type { Clause } from "./english/clauses";
import type { NounEvent } from "./english/noun-events";
import { isReporting } from "./english/reporting";
import type { ParsedSentence, PlacedTimex } from "./parse-sentence";
import { isStative, type Trigger } from "./triggers";

type ClauseTrigger = Extract<Trigger, { kind: "clause" }>;

/** "are due to begin on 10 March": what is due lies ahead. */
const AHEAD = new Set("due set scheduled expected slated likely supposed poised bound ready".split(" "));
/** "was the first to visit in March": what the first did, happened. */
const ORDINALS = new Set("first second third last latest only".split(" "));
/** Words between "first" and "to": "the first US delegation to come". */
const REACH = 4;

/** Verbs that say of a happening that it was: "there was a raid on Monday", "the city saw clashes on Monday". */
const PRESENTING = new Set("be have see face suffer include witness remain".split(" "));

/** "…, in April 2006, when a bomber killed eleven": what happened then. */
export const whenClause = (s: ParsedSentence, t: PlacedTimex): ClauseTrigger | null => {
  const next = s.tokens[t.last + 1]?.text === "," ? t.last + 2 : t.last + 1;
  const clause = s.clauses.find((c) => c.marker === "when" && c.from === next);
  return clause && clause.verb.tense === "past" && !isStative(clause.verb)
    ? { kind: "clause", clause, verb: clause.verb }
    : null;
};

const dueOrFirst = (s: ParsedSentence, t: PlacedTimex, clause: Clause): Trigger | null => {
  const verb = s.groups
    .filter((g) => g.form === "infinitive" && g.last < t.first && g.first > clause.verb.last)
    .at(-1);
  if (!verb || isStative(verb)) return null;
  if (AHEAD.has(s.tokens[verb.first - 1]?.lower ?? "")) return { kind: "plan", clause, verb, noun: null };
  const before = s.tokens.slice(Math.max(clause.verb.last, verb.first - REACH), verb.first);
  return clause.verb.tense === "past" && before.some((x) => ORDINALS.has(x.lower))
    ? { kind: "participle", clause, verb }
    : null;
};

const isDenied = (s: ParsedSentence, noun: NounEvent): boolean =>
  s.tokens.slice(Math.max(0, noun.from - 1), noun.head).some((x) => x.lower === "no" || x.lower === "not");

const noComma = (s: ParsedSentence, a: number, b: number): boolean =>
  !s.tokens.slice(a, b).some((x) => x.text === "," || x.text === ";");

/** The event noun that a describing clause dates: "there were 45 air strikes today", "her last trip was in 2009". */
const datedNoun = (s: ParsedSentence, t: PlacedTimex, clause: Clause): NounEvent | null => {
  const nouns = s.nouns.filter(
    (n) => n.sure && clause.from <= n.head && n.head < clause.to && !isDenied(s, n),
  );
  const { verb } = clause;
  const inPhrase = nouns
    .filter((n) => n.head > verb.last && n.head < t.first && n.to >= t.first && noComma(s, n.head, t.first))
    .at(-1);
  if (inPhrase) return inPhrase;
  if (!PRESENTING.has(verb.lemma) || verb.negated) return null;
  if (t.last < verb.first) return nouns.find((n) => n.head > verb.last) ?? null;
  const saysWhen = t.first - verb.last <= 2;
  return saysWhen ? (nouns.filter((n) => n.head < verb.first).at(-1) ?? null) : null;
};

/**
 * What a date tells of although the verb beside it only describes: the thing that is due or was done first, what
 * happened "when", the happening that there was. Null: nothing but the state.
 */
export const rescue = (s: ParsedSentence, t: PlacedTimex, { clause }: ClauseTrigger): Trigger | null => {
  if (isReporting(clause.verb.lemma)) return null;
  const later = whenClause(s, t) ?? dueOrFirst(s, t, clause);
  if (later) return later;
  const noun = datedNoun(s, t, clause);
  return noun ? { kind: "noun", clause, noun } : null;
};
