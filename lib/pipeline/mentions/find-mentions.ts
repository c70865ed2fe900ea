import type { Article } from "@/lib/domain/article";
import { shortHash } from "@/lib/domain/content-id";
import type { Edtf, MentionId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import type { DateSource, Mention } from "@/lib/domain/mention";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { actualityOf } from "./actuality";
import { Affiliations } from "./affiliations";
import { clauseRange, spanOf } from "./clause-span";
import { continues, explainsBefore, type SpokenMention } from "./discourse";
import { entitiesIn } from "./english/entities";
import { figuresIn } from "./english/figures";
import { isReporting } from "./english/reporting";
import { labelOf } from "./label";
import { type ParsedSentence, type PlacedTimex, parseSentence } from "./parse-sentence";
import { firstBodySentence, roleOf } from "./role";
import { statementNoun, subjectOf } from "./subject";
import { chooseTime } from "./time-choice";
import { topicOf } from "./topic";
import { dated, headIndex, isStative, type Trigger } from "./triggers";
import { undatedTriggers } from "./undated-triggers";
import { reporterOf, voiceOf } from "./voice";

export type MentionsResult = { readonly mentions: Mention[]; readonly issues: Issue[] };

type Found = { readonly trigger: Trigger; readonly time: PlacedTimex | null };

const sameTrigger = (a: Trigger, b: Trigger): boolean => headIndex(a) === headIndex(b);

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
        !(isReporting(trigger.verb.lemma) && trigger.verb.tense !== "present"))
    )
      continue;
    const old = out.find((f) => sameTrigger(f.trigger, trigger));
    if (old) old.times.push(time);
    else out.push({ trigger, times: [time] });
  }
  return out.map(({ trigger, times }) => ({ trigger, time: chooseTime(times) }));
};

const lemmaOf = (t: Trigger): string =>
  t.kind === "noun"
    ? t.noun.lemma
    : t.verb.particle === null
      ? t.verb.lemma
      : `${t.verb.lemma} ${t.verb.particle}`;

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
    if (s.tokens.length < 3) return;
    affiliations.note(s.tokens, article.text);
    const found = mentionsOf(article, s, index === lead ? dateline : null, lead, spoken);
    const before = mentions.filter((m) => m.sentence === index - 1).at(-1);
    mentions.push(...found);
    if (before && found[0] && explainsBefore(article.text.slice(sentence.start, sentence.end)))
      mentions.push(explanation(found[0], before));
  });
  return { mentions: mentions.map((m) => affiliations.apply(m)), issues };
};

/** The same words as a mention of the event before, which they explain. */
const explanation = (own: Mention, before: Mention): Mention => ({
  ...own,
  id: `m_${shortHash(`${own.id}:${before.id}`)}` as MentionId,
  role: "detail",
  dateSource: "none",
  edtf: null,
  timex: undefined,
  undatedReason: "The sentence names no time.",
  continues: before.id,
});

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
    const mention = build(
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

/** Tokens that are verbs or dates name nobody. */
const isUsed = (s: ParsedSentence, i: number): boolean =>
  s.groups.some((g) => g.first <= i && i <= g.last) || s.timexes.some((t) => t.first <= i && i <= t.last);

const build = (
  article: Article,
  s: ParsedSentence,
  found: Found,
  dateline: TimeExpression | null,
  lead: number,
  target: MentionId | null,
): Mention => {
  const { trigger, time } = found;
  const { sentence } = s;
  const range = clauseRange(s, trigger, time?.last ?? null);
  const clause = spanOf(s, range);
  const head = s.tokens[headIndex(trigger)]!;
  const timex = time?.timex ?? dateline;
  const edtf: Edtf | null = timex?.edtf ?? null;
  const dateSource: DateSource = edtf === null ? "none" : time ? "timex" : "dateline";
  const reporter = reporterOf(s, trigger);
  const topic = topicOf(s, trigger);
  const actuality = actualityOf(s, trigger, time, article.publication.edtf, sentence.region === "headline");
  return {
    id: `m_${shortHash(`${article.id}:${clause.start}-${clause.end}:${head.start}`)}` as MentionId,
    articleId: article.id,
    outlet: article.outlet,
    start: sentence.start,
    end: sentence.end,
    quote: article.text.slice(sentence.start, sentence.end),
    clause,
    role: roleOf(article, s.index, edtf, target !== null, lead),
    sentence: s.index,
    dateSource,
    edtf,
    ...(timex
      ? {
          timex: {
            start: timex.start,
            end: timex.end,
            text: timex.text,
            tid: timex.tid,
            value: timex.value,
            trail: timex.trail,
          },
        }
      : {}),
    inferred:
      edtf !== null &&
      article.publication.basis === "inferred" &&
      timex !== null &&
      timex.trail.anchor.kind !== "none",
    ...(edtf === null ? { undatedReason: time?.timex.unresolved ?? "The sentence names no time." } : {}),
    actuality,
    head: { start: head.start, end: head.end, text: head.text, lemma: lemmaOf(trigger) },
    ...(topic ? { topic } : {}),
    ...(target ? { continues: target } : {}),
    label: labelOf(s, trigger, range),
    entities: entitiesIn(s.tokens, range.from, range.to, article.text, (i) => isUsed(s, i)),
    figures: figuresIn(
      s.tokens,
      range.from,
      range.to,
      article.text,
      s.timexes.map((t) => t.timex),
    ),
    voice: voiceOf(s, trigger, reporter),
  };
};
