import type { Article } from "@/lib/domain/article";
import { shortHash } from "@/lib/domain/content-id";
import type { Edtf, MentionId } from "@/lib/domain/ids";
import type { DateSource, Mention } from "@/lib/domain/mention";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { actualityOf } from "./actuality";
import { clauseRange, spanOf } from "./clause-span";
import { entitiesIn } from "./english/entities";
import { figuresIn } from "./english/figures";
import { labelOf } from "./label";
import type { ParsedSentence, PlacedTimex } from "./parse-sentence";
import { roleOf } from "./role";
import { topicOf } from "./topic";
import { headIndex, type Trigger } from "./triggers";
import { reporterOf, voiceOf } from "./voice";

export type Found = { readonly trigger: Trigger; readonly time: PlacedTimex | null };

const lemmaOf = (t: Trigger): string =>
  t.kind === "noun"
    ? t.noun.lemma
    : t.verb.particle === null
      ? t.verb.lemma
      : `${t.verb.lemma} ${t.verb.particle}`;

/** The same words as a mention of the event before, which they explain. */
export const explanation = (own: Mention, before: Mention): Mention => ({
  ...own,
  id: `m_${shortHash(`${own.id}:${before.id}`)}` as MentionId,
  role: "detail",
  dateSource: "none",
  edtf: null,
  timex: undefined,
  undatedReason: "The sentence names no time.",
  continues: before.id,
});

/** Tokens that are verbs or dates name nobody. */
const isUsed = (s: ParsedSentence, i: number): boolean =>
  s.groups.some((g) => g.first <= i && i <= g.last) || s.timexes.some((t) => t.first <= i && i <= t.last);

export const buildMention = (
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
