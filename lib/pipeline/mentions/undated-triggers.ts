import { countryOf } from "@/lib/domain/gazetteer";
import type { Clause } from "./english/clauses";
import { DETERMINERS, isFunctionToken } from "./english/closed-class";
import { DECISIVE_SPEECH, isReporting, SAY_VERBS } from "./english/reporting";
import { GENERIC_SUBJECTS, HABITUAL_WORDS, LIGHT_VERBS } from "./english/stative";
import { isCapitalised } from "./english/tokens";
import type { ParsedSentence } from "./parse-sentence";
import { headOf, subjectOf } from "./subject";
import { isStative, type Trigger } from "./triggers";

const isHabitual = (s: ParsedSentence): boolean => s.tokens.some((t) => HABITUAL_WORDS.has(t.lower));

/** Verbs in the present perfect mostly sum up or describe; only near the top do they tell the news. */
const NEWS_SENTENCES = 3;

const isSummary = (s: ParsedSentence, clause: Clause, lead: number): boolean =>
  clause.verb.tense === "perfect" &&
  s.index > lead + NEWS_SENTENCES &&
  !DECISIVE_SPEECH.has(clause.verb.lemma);

/** Undated details further down are left to the article itself. */
const TELLING_SENTENCES = 12;

/** A happening is told of somebody or something countable: the clause holds a name or a number. */
const names = (s: ParsedSentence, clause: Clause): boolean =>
  s.tokens
    .slice(clause.from, clause.to)
    .some(
      (t, i) =>
        t.kind === "number" ||
        (isCapitalised(t) &&
          !isFunctionToken(t) &&
          (clause.from + i > 0 ||
            countryOf(t.lower) !== null ||
            isCapitalised(s.tokens[clause.from + i + 1] ?? t))),
    );

const isGeneric = (s: ParsedSentence, clause: Clause): boolean => {
  const subject = subjectOf(s, clause);
  if (!subject) return false;
  const head = headOf(s, subject);
  return (
    GENERIC_SUBJECTS.has(s.tokens[subject.from]!.lower) ||
    (head !== null && GENERIC_SUBJECTS.has(s.tokens[head]!.lower))
  );
};

/** A verb that tells of one past happening. */
const tells = (clause: Clause): boolean => {
  const { verb } = clause;
  return (
    (verb.tense === "past" || verb.tense === "perfect" || verb.tense === "pluperfect") &&
    !verb.progressive &&
    !verb.negated &&
    !isStative(verb)
  );
};

const ofClause = (clause: Clause): Trigger => ({ kind: "clause", clause, verb: clause.verb });

/** "Trump's decision to withdraw …", "the move to keep …": a decision named with what it was about. */
const DECIDED = new Set(
  "decision move order plan pledge vow threat deal agreement refusal announcement".split(" "),
);

const decisions = (s: ParsedSentence): Trigger[] =>
  s.nouns
    .filter((n) => {
      if (!DECIDED.has(n.lemma)) return false;
      const opener = s.tokens[n.from]!.lower;
      const isDefinite =
        (DETERMINERS.has(opener) && opener !== "a" && opener !== "an") ||
        s.tokens.slice(n.from, n.head).some((t) => t.lower === "'s" || t.text === "’");
      const near = s.groups.find((g) => g.form === "infinitive" && g.first > n.head && g.first <= n.head + 2);
      return (
        isDefinite &&
        near !== undefined &&
        !s.nouns.some((o) => o !== n && o.complement === near && o.head > n.head)
      );
    })
    .map((noun) => ({
      kind: "noun",
      clause: s.clauses.find((c) => c.from <= noun.head && noun.head < c.to) ?? null,
      noun,
    }));

/** The zone "set up by US forces" inside a sentence that else only describes. */
const madeBy = (s: ParsedSentence): Trigger[] =>
  s.groups
    .filter((g) => g.form === "participle" && !isStative(g) && s.tokens[g.last + 1]?.lower === "by")
    .filter((g) =>
      s.clauses.some((c) => c.from <= g.first && g.first < c.to && c.verb.lemma === "be" && !c.verb.passive),
    )
    .map((verb) => ({
      kind: "participle",
      clause: s.clauses.find((c) => c.from <= verb.first && verb.first < c.to) ?? null,
      verb,
    }));

/**
 * What happened according to a sentence that gives no time. Conditions, habits, appeals, warnings and remarks are no
 * happenings of their own; `isProminent` (headline, standfirst, lead) lets the main clause pass all the same.
 */
export const undatedTriggers = (
  s: ParsedSentence,
  isProminent: boolean,
  taken: readonly Trigger[],
  lead: number,
): Trigger[] => {
  const isTaken = (c: Clause): boolean =>
    taken.some((t) => t.clause === c || (t.clause?.reportedBy ?? -1) === s.clauses.indexOf(c));
  const main =
    s.clauses.find((c) => c.kind === "main" || c.kind === "coordinate" || c.kind === "adverbial") ??
    s.clauses[0];
  const out: Trigger[] = [];
  if (isProminent && taken.length === 0) {
    const lead =
      s.clauses.find((c) => c.kind === "main" && (!isStative(c.verb) || isReporting(c.verb.lemma))) ??
      (main && !isStative(main.verb) ? main : undefined);
    if (lead) return [ofClause(lead)];
    const noun = s.nouns.find((n) => n.sure);
    return noun ? [{ kind: "noun", clause: null, noun }] : [];
  }
  if (isHabitual(s)) return [];
  const named = decisions(s).filter(
    (t) => !taken.some((o) => o.kind === "noun" && t.kind === "noun" && o.noun === t.noun),
  );
  if (taken.length === 0) out.push(...madeBy(s));
  for (const clause of s.clauses) {
    if (isTaken(clause) || clause.kind === "relative" || clause.kind === "attribution") continue;
    if (clause.kind === "adverbial" ? clause.marker !== "after" : taken.length > 0 || out.length > 0)
      continue;
    if (!names(s, clause) || s.index > lead + TELLING_SENTENCES) continue;
    if (!tells(clause) || isGeneric(s, clause) || isSummary(s, clause, lead)) continue;
    if (isReporting(clause.verb.lemma) && !isNews(s, clause)) continue;
    const subject = subjectOf(s, clause);
    const byDecision = named.find(
      (t) => t.kind === "noun" && subject !== null && subject.from <= t.noun.head && t.noun.head < subject.to,
    );
    if (byDecision && LIGHT_VERBS.has(clause.verb.lemma)) continue;
    if (LIGHT_VERBS.has(clause.verb.lemma) && !s.nouns.some((n) => n.sure && n.head > clause.verb.last))
      continue;
    out.push(ofClause(clause));
  }
  for (const t of named)
    if (t.kind === "noun" && !out.some((o) => o.kind === "clause" && governs(o.clause, t.noun.head, s)))
      out.push(t);
  return out;
};

/** Speech that is news without a day: something was decided or threatened by it, not merely said. */
const isNews = (s: ParsedSentence, clause: Clause): boolean =>
  DECISIVE_SPEECH.has(clause.verb.lemma) &&
  !(
    SAY_VERBS.has(clause.verb.lemma) &&
    s.clauses.some((c) => c.reportedBy === s.clauses.indexOf(clause) && c.verb.tense === "modal")
  );

/** "announced the decision to keep troops" is one happening, not two. */
const governs = (clause: Clause, noun: number, s: ParsedSentence): boolean => {
  if (!isReporting(clause.verb.lemma) && clause.verb.lemma !== "make" && clause.verb.lemma !== "take")
    return false;
  const object = s.nouns.find((n) => n.head === noun);
  return object !== undefined && noun > clause.verb.last && noun - clause.verb.last <= 6;
};
