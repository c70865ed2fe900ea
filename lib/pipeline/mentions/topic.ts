import type { Phrase } from "@/lib/domain/mention";
import { DECISIVE_SPEECH, isReporting } from "./english/reporting";
import { LIGHT_VERBS } from "./english/stative";
import type { VerbGroup } from "./english/verb-group";
import type { ParsedSentence } from "./parse-sentence";
import type { Trigger } from "./triggers";

const CATENATIVE = new Set(
  "begin start continue stop try attempt agree decide refuse plan fail manage threaten vow want help order force tell ask call urge demand allow".split(
    " ",
  ),
);

const phrase = (s: ParsedSentence, index: number, lemma: string): Phrase & { readonly lemma: string } => {
  const token = s.tokens[index]!;
  return { start: token.start, end: token.end, text: token.text, lemma };
};

const ofVerb = (s: ParsedSentence, verb: VerbGroup) =>
  phrase(s, verb.head, verb.particle === null ? verb.lemma : `${verb.lemma} ${verb.particle}`);

/** What a speech, decision or beginning is about: its infinitive, its content clause, or its object noun. */
export const topicOf = (
  s: ParsedSentence,
  trigger: Trigger,
): (Phrase & { readonly lemma: string }) | null => {
  if (trigger.kind === "noun")
    return trigger.noun.complement
      ? ofVerb(s, trigger.noun.complement)
      : nearInfinitive(s, trigger.noun.head, 2);
  if (trigger.kind !== "clause") return null;
  const { clause, verb } = trigger;
  const at = s.clauses.indexOf(clause);
  const content =
    s.clauses.find((c) => c.reportedBy === at && c.verb.lemma !== "be" && c.verb.lemma !== "have") ??
    s.clauses.find((c) => c.reportedBy === at);
  const opens =
    isReporting(verb.lemma) ||
    CATENATIVE.has(verb.lemma) ||
    DECISIVE_SPEECH.has(verb.lemma) ||
    LIGHT_VERBS.has(verb.lemma);
  if (!opens) return null;
  if (content) return ofVerb(s, content.verb);
  const noun = s.nouns.find((n) => n.head > verb.last && n.head < clause.to);
  const infinitive = s.groups.find(
    (g) =>
      (g.form === "infinitive" || g.form === "gerund") &&
      g.first > verb.last &&
      g.first < clause.to + 25 &&
      !PURPOSE_ONLY.has(g.lemma),
  );
  if (infinitive && (!noun || infinitive.first < noun.head || noun.complement === infinitive))
    return ofVerb(s, infinitive);
  return noun ? phrase(s, noun.head, noun.lemma) : infinitive ? ofVerb(s, infinitive) : null;
};
const PURPOSE_ONLY = new Set(["be", "have", "include", "pressure", "get", "go"]);

const nearInfinitive = (s: ParsedSentence, from: number, reach: number) => {
  const verb = s.groups.find((g) => g.form === "infinitive" && g.first > from && g.first <= from + reach);
  return verb ? ofVerb(s, verb) : null;
};
