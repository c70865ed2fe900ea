import { phraseBefore } from "./clause-span";
import type { Token } from "./english/tokens";
import type { ParsedSentence } from "./parse-sentence";
import { subjectOf } from "./subject";
import { headIndex, type Trigger } from "./triggers";

export const PRONOUNS = new Set("it he she they which who that".split(" "));

/** The noun phrase a relative clause belongs to: "the group, which took the town". */
const relativeHead = (s: ParsedSentence, trigger: Trigger): Token[] | null => {
  let to = trigger.clause?.from ?? 0;
  if (to > 0 && s.tokens[to - 1]?.text === ",") to--;
  const from = phraseBefore(s, to);
  return from < to ? s.tokens.slice(from, to) : null;
};

/** Words of the main clause's subject, to stand for a pronoun in the same sentence. */
export const antecedent = (s: ParsedSentence, trigger: Trigger): Token[] | null => {
  if (trigger.clause?.kind === "relative") return relativeHead(s, trigger);
  const other = s.clauses.find((c) => c !== trigger.clause && (c.kind === "main" || c.kind === "coordinate"));
  const subject = other ? subjectOf(s, other) : null;
  if (!subject || subject.from >= headIndex(trigger) || PRONOUNS.has(s.tokens[subject.from]!.lower))
    return null;
  return s.tokens.slice(subject.from, subject.to);
};

/** "a hill that rebels seized": an object relative is no sentence without what it belongs to. */
export const objectRelative = (
  s: ParsedSentence,
  trigger: Trigger,
  kept: readonly Token[],
): Token[] | null => {
  if (
    trigger.kind !== "clause" ||
    trigger.clause.kind !== "relative" ||
    trigger.clause.marker === "whose" ||
    trigger.clause.marker === "where"
  )
    return null;
  const { clause } = trigger;
  const marker = s.tokens[clause.from]!;
  if (clause.verb.first <= clause.from + 1 || !PRONOUNS.has(marker.lower)) return null;
  const head = relativeHead(s, trigger);
  const rest = kept.filter((t) => t !== marker);
  return head && rest.length > 0 ? [...head, marker, ...rest] : null;
};

/** "… and led to": the verb shares its subject with the clause before. */
export const lacksSubject = (trigger: Trigger, from: number): boolean =>
  trigger.kind === "clause" &&
  (trigger.clause.kind === "coordinate" || trigger.clause.kind === "relative") &&
  from >= trigger.verb.first;
