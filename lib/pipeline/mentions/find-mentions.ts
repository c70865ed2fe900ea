import type { Article } from "@/lib/domain/article";
import type { MentionId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import type { Mention } from "@/lib/domain/mention";
import type { PassedOver } from "@/lib/domain/passed-over";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { Affiliations } from "./affiliations";
import { buildMention, explanation, type Found } from "./build-mention";
import { continues, explainsBefore, type SpokenMention } from "./discourse";
import { isReporting } from "./english/reporting";
import { EVENTIVE_WHEN_DATED } from "./english/stative";
import type { VerbGroup } from "./english/verb-group";
import { type ParsedSentence, type PlacedTimex, parseSentence } from "./parse-sentence";
import { rescue, whenClause } from "./rescue";
import { firstBodySentence } from "./role";
import { statementNoun, subjectOf } from "./subject";
import { chooseTime } from "./time-choice";
import { dated, headIndex, isStative, type Trigger } from "./triggers";
import { undatedTriggers } from "./undated-triggers";
import { reporterOf } from "./voice";

export type MentionsResult = {
  readonly mentions: Mention[];
  readonly issues: Issue[];
  /** Why a date gives no event, by `tid`: with the dates of the mentions these are all dates in the sentences. */
  readonly passedOver: ReadonlyMap<string, PassedOver>;
};

/** A point or stretch on the calendar, resolved or not; what recurs and how long something took are none. */
export const couldDate = ({ edtf, unresolved, type }: TimeExpression): boolean =>
  type !== "SET" && (edtf !== null || (unresolved !== undefined && type === "DATE"));

const sameTrigger = (a: Trigger, b: Trigger): boolean => headIndex(a) === headIndex(b);

/** True where a verb that may also describe a state tells of something done at a time. */
const happensAt = (verb: VerbGroup, { timex }: PlacedTimex): boolean =>
  EVENTIVE_WHEN_DATED.has(verb.lemma) &&
  (verb.tense === "past" || verb.tense === "future") &&
  (timex.type === "DATE" || timex.type === "TIME") &&
  timex.edtf !== null;

type Triggers = { readonly found: Found[]; readonly passed: ReadonlyMap<string, PassedOver> };

/** What a time expression dates, or why it dates nothing. */
const telling = (s: ParsedSentence, time: PlacedTimex): Trigger | PassedOver => {
  const trigger = dated(s, time);
  if (trigger === "since") return whenClause(s, time) ?? trigger;
  if (typeof trigger === "string" || trigger.kind !== "clause") return trigger;
  const describes =
    isStative(trigger.verb) &&
    !happensAt(trigger.verb, time) &&
    !(isReporting(trigger.verb.lemma) && trigger.verb.tense !== "present");
  return describes ? (rescue(s, time, trigger) ?? "state") : trigger;
};

/** Triggers that a time expression dates, each with the time that says most; and why the others date nothing. */
const datedTriggers = (s: ParsedSentence): Triggers => {
  const out: { trigger: Trigger; times: PlacedTimex[] }[] = [];
  const passed = new Map<string, PassedOver>();
  for (const time of s.timexes) {
    const { timex } = time;
    if (!couldDate(timex)) continue;
    const trigger = telling(s, time);
    if (typeof trigger === "string") passed.set(timex.tid, trigger);
    else {
      const old = out.find((f) => sameTrigger(f.trigger, trigger));
      if (old) old.times.push(time);
      else out.push({ trigger, times: [time] });
    }
  }
  return { found: out.map(({ trigger, times }) => ({ trigger, time: chooseTime(times) })), passed };
};

/** Every dated statement of an article, and the undated ones that report a happening. In text order. */
export const findMentions = (article: Article, timex: readonly TimeExpression[]): MentionsResult => {
  const issues: Issue[] = [];
  const mentions: Mention[] = [];
  const affiliations = new Affiliations();
  const spoken: SpokenMention[] = [];
  const lead = firstBodySentence(article);
  const dateline = datelineTime(article, timex);
  const reasons = new Map<string, PassedOver>();
  article.sentences.forEach((sentence, index) => {
    const own = timex.filter((t) => t.start < sentence.end && sentence.start < t.end);
    const s = parseSentence(article, index, own);
    const notice = isNotice(article.text.slice(sentence.start, sentence.end));
    for (const t of own) if (couldDate(t)) reasons.set(t.tid, notice ? "notice" : "bare");
    if (s.tokens.length < 3 || notice) return;
    affiliations.note(s.tokens, article.text);
    const triggers = datedTriggers(s);
    for (const { timex: t } of s.timexes)
      if (couldDate(t)) reasons.set(t.tid, triggers.passed.get(t.tid) ?? "beside");
    const found = mentionsOf(article, s, triggers.found, index === lead ? dateline : null, lead, spoken);
    const before = mentions.filter((m) => m.sentence === index - 1).at(-1);
    mentions.push(...found);
    if (before && found[0] && explainsBefore(article.text.slice(sentence.start, sentence.end)))
      mentions.push(explanation(found[0], before));
  });
  for (const { timex: t } of mentions) if (t) reasons.delete(t.tid);
  return { mentions: mentions.map((m) => affiliations.apply(m)), issues, passedOver: reasons };
};

const NOTICE =
  /^FILE\b|^(?:Hide|Show) Caption \d+ of \d+\b|^Photos?: |\bfile photo\b|\b(?:is|are) (?:seen|pictured) (?:in|at|on|near|outside|during|after|before|inside|here)\b|\b(?:story|article|post|page|report) (?:has been|was) (?:updated|corrected|published|amended)\b/i;

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
  withTime: readonly Found[],
  dateline: TimeExpression | null,
  lead: number,
  spoken: SpokenMention[],
): Mention[] => {
  const isProminent = s.sentence.region !== "body" || s.index === lead;
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
