import type { Article } from "@/lib/domain/article";
import type { MentionId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import type { Mention } from "@/lib/domain/mention";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { Affiliations } from "./affiliations";
import { buildMention, explanation, type Found } from "./build-mention";
import { continues, explainsBefore, type SpokenMention } from "./discourse";
import { isReporting } from "./english/reporting";
import { EVENTIVE_WHEN_DATED } from "./english/stative";
import type { VerbGroup } from "./english/verb-group";
import { type ParsedSentence, type PlacedTimex, parseSentence } from "./parse-sentence";
import { firstBodySentence } from "./role";
import { statementNoun, subjectOf } from "./subject";
import { chooseTime } from "./time-choice";
import { dated, headIndex, isStative, type Trigger } from "./triggers";
import { undatedTriggers } from "./undated-triggers";
import { reporterOf } from "./voice";

export type MentionsResult = { readonly mentions: Mention[]; readonly issues: Issue[] };

const sameTrigger = (a: Trigger, b: Trigger): boolean => headIndex(a) === headIndex(b);

/** True where a verb that may also describe a state tells of something done at a time. */
const happensAt = (verb: VerbGroup, { timex }: PlacedTimex): boolean =>
  EVENTIVE_WHEN_DATED.has(verb.lemma) &&
  (verb.tense === "past" || verb.tense === "future") &&
  (timex.type === "DATE" || timex.type === "TIME") &&
  timex.edtf !== null;

/** Triggers that a time expression dates, each with the time that says most. */
const datedTriggers = (s: ParsedSentence): Found[] => {
  const out: { trigger: Trigger; times: PlacedTimex[] }[] = [];
  for (const time of s.timexes) {
    const { timex } = time;
    const places = timex.edtf !== null || (timex.unresolved !== undefined && timex.type === "DATE");
    if (!places || timex.type === "SET") continue;
    const trigger = dated(s, time);
    if (
      trigger === null ||
      (trigger.kind === "clause" &&
        isStative(trigger.verb) &&
        !happensAt(trigger.verb, time) &&
        !(isReporting(trigger.verb.lemma) && trigger.verb.tense !== "present"))
    )
      continue;
    const old = out.find((f) => sameTrigger(f.trigger, trigger));
    if (old) old.times.push(time);
    else out.push({ trigger, times: [time] });
  }
  return out.map(({ trigger, times }) => ({ trigger, time: chooseTime(times) }));
};

/** Every dated statement of an article, and the undated ones that report a happening. In text order. */
export const findMentions = (article: Article, timex: readonly TimeExpression[]): MentionsResult => {
  const issues: Issue[] = [];
  const mentions: Mention[] = [];
  const affiliations = new Affiliations();
  const spoken: SpokenMention[] = [];
  const lead = firstBodySentence(article);
  const dateline = datelineTime(article, timex);
  article.sentences.forEach((sentence, index) => {
    const own = timex.filter((t) => t.start < sentence.end && sentence.start < t.end);
    const s = parseSentence(article, index, own);
    if (s.tokens.length < 3 || isNotice(article.text.slice(sentence.start, sentence.end))) return;
    affiliations.note(s.tokens, article.text);
    const found = mentionsOf(article, s, index === lead ? dateline : null, lead, spoken);
    const before = mentions.filter((m) => m.sentence === index - 1).at(-1);
    mentions.push(...found);
    if (before && found[0] && explainsBefore(article.text.slice(sentence.start, sentence.end)))
      mentions.push(explanation(found[0], before));
  });
  return { mentions: mentions.map((m) => affiliations.apply(m)), issues };
};

const NOTICE =
  /^FILE\b|\bfile photo\b|\b(?:story|article|post|page|report) (?:has been|was) (?:updated|corrected|published|amended)\b/i;

/** Captions of stored pictures and notes on the page itself report nothing. */
const isNotice = (sentence: string): boolean => NOTICE.test(sentence);

/** The day in the dateline, which is the day of the lead statement. */
const datelineTime = (article: Article, timex: readonly TimeExpression[]): TimeExpression | null => {
  const region = article.regions.find((r) => r.type === "dateline");
  if (!region) return null;
  return timex.find((t) => region.start <= t.start && t.end <= region.end && t.edtf !== null) ?? null;
};

const mentionsOf = (
  article: Article,
  s: ParsedSentence,
  dateline: TimeExpression | null,
  lead: number,
  spoken: SpokenMention[],
): Mention[] => {
  const isProminent = s.sentence.region !== "body" || s.index === lead;
  const withTime = datedTriggers(s);
  const taken = withTime.map((f) => f.trigger);
  const goesOn = continuing(s, taken, spoken);
  const rest =
    goesOn && taken.length > 0 ? [] : goesOn ? goesOn.trigger : undatedTriggers(s, isProminent, taken, lead);
  const all: Found[] = [...withTime, ...rest.map((trigger) => ({ trigger, time: null }))];
  const out: Mention[] = [];
  for (const found of all.sort((a, b) => headIndex(a.trigger) - headIndex(b.trigger))) {
    if (out.some((m) => m.head.start === s.tokens[headIndex(found.trigger)]!.start)) continue;
    const mention = buildMention(
      article,
      s,
      found,
      found.time === null && out.length === 0 ? dateline : null,
      lead,
      goesOn?.target ?? null,
    );
    out.push(mention);
    remember(s, found.trigger, mention, spoken);
  }
  return out;
};

/** A sentence that goes on with an earlier speech is one mention of it, whatever clauses it has. */
const continuing = (
  s: ParsedSentence,
  taken: readonly Trigger[],
  spoken: readonly SpokenMention[],
): { readonly target: MentionId; readonly trigger: Trigger[] } | null => {
  if (taken.some((t) => t.kind !== "clause" || !isReporting(t.verb.lemma))) return null;
  const attribution =
    s.clauses.find((c) => c.kind === "attribution" && isStatementIn(s, c)) ??
    s.clauses.find((c) => isReporting(c.verb.lemma) && c.kind !== "relative") ??
    s.clauses[0];
  if (!attribution) return null;
  const trigger: Trigger = { kind: "clause", clause: attribution, verb: attribution.verb };
  const target = continues(s, reporterOf(s, trigger), spoken);
  return target ? { target: target.mention.id, trigger: [trigger] } : null;
};

const isStatementIn = (s: ParsedSentence, clause: ParsedSentence["clauses"][number]): boolean => {
  const subject = subjectOf(s, clause);
  return subject !== null && statementNoun(s, subject) !== null;
};

/** True where the sentence speaks of a statement, whoever the subject is ("In a joint statement, …"). */
const names = (s: ParsedSentence): boolean => s.tokens.some((t) => t.lower === "statement");

const remember = (s: ParsedSentence, trigger: Trigger, mention: Mention, spoken: SpokenMention[]): void => {
  const reporter = reporterOf(s, trigger);
  const speaks =
    mention.continues !== undefined ||
    (trigger.kind === "clause" && (isReporting(trigger.verb.lemma) || reporter?.text != null || names(s)));
  if (!speaks) return;
  const subject = trigger.kind === "clause" ? subjectOf(s, trigger.clause) : null;
  const words = subject ? s.tokens.slice(subject.from, subject.to) : [];
  spoken.push({
    mention,
    sentence: s.index,
    text: reporter?.text ?? (names(s) ? "statement" : null),
    isJoint: words.some((t) => t.lower === "and" || t.text === ","),
  });
};
