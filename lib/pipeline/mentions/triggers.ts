import type { Clause } from "./english/clauses";
import { DETERMINERS, isFunctionToken } from "./english/closed-class";
import type { NounEvent } from "./english/noun-events";
import { ISSUE_VERBS, isReporting } from "./english/reporting";
import { LIGHT_VERBS, STATIVE_VERBS } from "./english/stative";
import type { VerbGroup } from "./english/verb-group";
import type { ParsedSentence, PlacedTimex } from "./parse-sentence";
import { statementNoun, subjectOf } from "./subject";

/** What names a happening in a sentence. */
export type Trigger =
  | { readonly kind: "clause"; readonly clause: Clause; readonly verb: VerbGroup }
  | { readonly kind: "noun"; readonly clause: Clause | null; readonly noun: NounEvent }
  | {
      readonly kind: "plan";
      readonly clause: Clause | null;
      readonly verb: VerbGroup;
      readonly noun: NounEvent | null;
    }
  | { readonly kind: "participle"; readonly clause: Clause | null; readonly verb: VerbGroup };

export const headIndex = (t: Trigger): number => (t.kind === "noun" ? t.noun.head : t.verb.head);

/** Verbs after which an infinitive lies ahead of them. */
const PLANNING = new Set(
  "plan decide agree intend vow expect schedule set want hope promise pledge propose order due threaten aim prepare have be".split(
    " ",
  ),
);

const clauseAt = (s: ParsedSentence, i: number): Clause | null => {
  let best: Clause | null = null;
  for (const c of s.clauses) if (c.from <= i && i < c.to && (best === null || c.from >= best.from)) best = c;
  return best ?? s.clauses[0] ?? null;
};

const commaBetween = (s: ParsedSentence, a: number, b: number): boolean =>
  s.tokens.slice(a, b).some((t) => t.text === "," || t.text === ";" || t.text === "—" || t.text === "–");

/** "Sunday's attack", "the 2003 invasion": the noun a time expression stands in front of. */
const modified = (s: ParsedSentence, t: PlacedTimex): NounEvent | "other" | null => {
  let i = t.last + 1;
  if (s.tokens[i]?.lower === "'s" || s.tokens[i]?.text === "’") i++;
  else if (!DETERMINERS.has(s.tokens[t.first - 1]?.lower ?? "") && s.tokens[t.first - 1]?.lower !== "'s")
    return null;
  const start = i;
  while (i < start + 4 && s.tokens[i]?.kind === "word" && !isFunctionToken(s.tokens[i]!)) {
    const noun = s.nouns.find((n) => n.head === i && n.sure);
    if (noun) return noun;
    if (s.groups.some((g) => g.first === i && g.form !== "gerund")) break;
    i++;
  }
  return i > start ? "other" : null;
};

/** True where a verb alone reports nothing that happened at one time. */
export const isStative = (verb: VerbGroup): boolean =>
  (STATIVE_VERBS.has(verb.lemma) &&
    !(verb.passive && (verb.lemma === "hold" || verb.lemma === "face" || verb.lemma === "see"))) ||
  verb.lemma === "become";

const isPlannedTime = (s: ParsedSentence, t: PlacedTimex): boolean =>
  t.timex.future === true ||
  ["by", "until", "before", "from"].includes(s.tokens[t.first - 1]?.lower ?? "") ||
  (s.tokens[t.first - 2]?.lower === "by" && s.tokens[t.first - 1]?.lower === "the");

const ofClause = (clause: Clause): Trigger => ({ kind: "clause", clause, verb: clause.verb });

/** The trigger among verbs and nouns that stands nearest before a time expression in its clause. */
const nearestBefore = (s: ParsedSentence, t: PlacedTimex, clause: Clause): Trigger | null => {
  const verb = s.groups.filter((g) => g.last < t.first && g.first >= clause.from).at(-1) ?? null;
  const noun =
    s.nouns.filter((n) => n.head < t.first && n.head >= clause.from && n.to >= t.first && n.sure).at(-1) ??
    null;
  if (verb && noun && noun.complement === verb) return planOrNoun(s, t, clause, verb, noun);
  if (noun && (!verb || noun.head > verb.last)) return preferVerb(s, t, clause, noun);
  if (!verb) return null;
  if (verb.form === "infinitive")
    return planOrNoun(s, t, clause, verb, s.nouns.find((n) => n.complement === verb) ?? null);
  if (verb.form === "participle") return reduced(s, clause, verb);
  if (verb.form === "gerund") return ofClause(clause);
  return ofClause(s.clauses.find((c) => c.verb === verb) ?? clause);
};

const planOrNoun = (
  s: ParsedSentence,
  t: PlacedTimex,
  clause: Clause,
  verb: VerbGroup,
  noun: NounEvent | null,
): Trigger => {
  if (
    isPlannedTime(s, t) &&
    (noun !== null ||
      PLANNING.has(clause.verb.lemma) ||
      isReporting(clause.verb.lemma) ||
      clause.verb.passive)
  )
    return { kind: "plan", clause, verb, noun };
  return noun ? { kind: "noun", clause, noun } : ofClause(clause);
};

const SETTINGS = new Set("during at in amid on with throughout".split(" "));

/** "During the trial on Thursday, Roberts refused …": the opening phrase is the scene, the verb is what happened. */
const isSetting = (s: ParsedSentence, clause: Clause, noun: NounEvent): boolean => {
  const { verb } = clause;
  const opensClause = SETTINGS.has(s.tokens[clause.from]?.lower ?? "") && noun.head < verb.first;
  const tells = isReporting(verb.lemma) || !isStative(verb);
  return opensClause && tells && verb.tense !== "present" && commaBetween(s, noun.head, verb.first);
};

/** "the strikes on Thursday killed 14": the day of the subject is the day of the harm. */
const HARM = new Set(
  "kill wound injure hit destroy damage target leave claim fail collapse strike".split(" "),
);

/** A noun yields to the verb of its clause where that verb itself tells what happened. */
const preferVerb = (s: ParsedSentence, t: PlacedTimex, clause: Clause, noun: NounEvent): Trigger => {
  const { verb } = clause;
  if (isSetting(s, clause, noun)) return ofClause(clause);
  if (noun.head < verb.first && !verb.passive && HARM.has(verb.lemma) && verb.tense !== "present")
    return ofClause(clause);
  const tells =
    verb.last < t.first &&
    !isStative(verb) &&
    !LIGHT_VERBS.has(verb.lemma) &&
    !isReporting(verb.lemma) &&
    verb.tense !== "present" &&
    !commaBetween(s, verb.last, noun.head);
  const isLed =
    LIGHT_VERBS.has(verb.lemma) &&
    verb.lemma !== "be" &&
    verb.tense !== "present" &&
    verb.last < t.first &&
    !commaBetween(s, verb.last, t.first);
  return tells || isLed ? ofClause(clause) : { kind: "noun", clause, noun };
};

/** "a statement released on Wednesday … urged": the day is the day of the urging. */
const reduced = (s: ParsedSentence, clause: Clause, verb: VerbGroup): Trigger => {
  const subject = subjectOf(s, clause);
  const inSubject = subject !== null && subject.from <= verb.first && verb.last < clause.verb.first;
  if (
    inSubject &&
    ISSUE_VERBS.has(verb.lemma) &&
    isReporting(clause.verb.lemma) &&
    statementNoun(s, subject) !== null
  )
    return ofClause(clause);
  if (isStative(verb)) return ofClause(clause);
  return { kind: "participle", clause, verb };
};

/** What a time expression dates, or why it dates nothing that happened ("the 2018 report", "since 2011"). */
export const dated = (s: ParsedSentence, t: PlacedTimex): Trigger | "since" | "thing" | "bare" => {
  // "since 2011" bounds a state or a sum; what happened then is not said. "since it started in 2011" has no "since" here.
  if (s.tokens[t.first - 1]?.lower === "since") return "since";
  const after = sinceEvent(s, t);
  if (after !== undefined) return after ?? "since";
  const found = attached(s, t);
  if (typeof found === "string") return found;
  return found.kind === "clause" ? { ...found, ...firstOfPair(s, t, found) } : found;
};

/** "since the attacks last year, … have been guarded": the attacks are what happened then. Undefined: no such phrase. */
const sinceEvent = (s: ParsedSentence, t: PlacedTimex): Trigger | null | undefined => {
  let at = t.first - 1;
  while (
    at >= 0 &&
    s.tokens[at]!.text !== "," &&
    s.tokens[at]!.lower !== "since" &&
    !s.groups.some((g) => g.form === "finite" && g.first <= at && at <= g.last)
  )
    at--;
  if (at < 0 || s.tokens[at]!.lower !== "since") return undefined;
  const noun = s.nouns.find((n) => n.head > at && n.head < t.first && n.sure);
  return noun ? { kind: "noun", clause: clauseAt(s, t.first), noun } : null;
};

/** "killed six and injured ten on Sunday": the date is that of the first verb too, and it names the event. */
const firstOfPair = (
  s: ParsedSentence,
  t: PlacedTimex,
  trigger: Extract<Trigger, { kind: "clause" }>,
): { clause: Clause; verb: VerbGroup } => {
  const { clause } = trigger;
  const before = s.clauses[s.clauses.indexOf(clause) - 1];
  const isShared =
    clause.kind === "coordinate" &&
    clause.marker === "and" &&
    clause.verb.first <= clause.from + 2 &&
    clause.verb.last < t.first;
  if (
    !before ||
    !isShared ||
    before.verb.tense !== clause.verb.tense ||
    isStative(before.verb) ||
    isReporting(before.verb.lemma) ||
    before.kind === "relative"
  )
    return withVerb(clause);
  const hasOwnTime = s.timexes.some((o) => o !== t && before.from <= o.first && o.last < clause.from);
  return hasOwnTime ? withVerb(clause) : withVerb(before);
};
const withVerb = (clause: Clause): { clause: Clause; verb: VerbGroup } => ({ clause, verb: clause.verb });

const attached = (s: ParsedSentence, t: PlacedTimex): Trigger | "thing" | "bare" => {
  const clause = clauseAt(s, t.first);
  const noun = modified(s, t);
  if (noun === "other") return "thing";
  if (noun !== null) return { kind: "noun", clause, noun };
  if (!clause) {
    const ahead = s.groups.find((g) => g.form === "infinitive" && g.last < t.first && !isStative(g));
    if (ahead) return { kind: "plan", clause: null, verb: ahead, noun: null };
    const before = s.nouns.filter((n) => n.head < t.first && n.sure).at(-1) ?? s.nouns.find((n) => n.sure);
    return before ? { kind: "noun", clause: null, noun: before } : "bare";
  }
  const before = nearestBefore(s, t, clause);
  const head = before === null ? null : headIndex(before);
  const later =
    s.clauses.find((c) => c.verb.first > t.last && c.from <= t.first && c.to > t.last) ??
    (clause.verb.first > t.last ? clause : null);
  if (head !== null && before && !commaBetween(s, head, t.first)) return before;
  if (later) return ofClause(later);
  return before ?? ofClause(clause);
};
