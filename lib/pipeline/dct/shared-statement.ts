import type { Article, Sentence } from "@/lib/domain/article";
import { toDay } from "@/lib/domain/calendar";
import type { DayNumber } from "@/lib/domain/edtf";
import { contains } from "@/lib/domain/span";
import type { TimeExpression } from "@/lib/domain/time-expression";
import type { SharedPassage } from "./shared-passage";

/** A passage that a dated sibling ties to a day: what it reports happened then. */
export type DatedStatement = {
  readonly passage: SharedPassage;
  readonly day: DayNumber;
  readonly timex: TimeExpression;
};

/** Shortest passage that counts as the same statement; shorter ones turned out to be set phrases too often. */
const SAME_STATEMENT = 14;
/** A day further back than this from the sibling's own publication is background, not what is being reported. */
const REPORTING_LAG = 7;

const dayOf = (t: TimeExpression): DayNumber | null => {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(t.value);
  return match && t.type !== "DURATION" ? toDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
};

const sentenceAround = (article: Article, span: { start: number; end: number }): Sentence | null =>
  article.sentences.find((s) => contains(s, span)) ??
  article.sentences.find((s) => s.start <= span.start && span.start < s.end) ??
  null;

/**
 * The passages of at least fourteen words whose sentence in the sibling also names a day of the week before its
 * publication: "…, the statement issued on Wednesday read". Later of several days in one sentence.
 */
export const datedStatements = (
  sibling: Article,
  published: DayNumber,
  passages: readonly SharedPassage[],
  timex: readonly TimeExpression[],
): DatedStatement[] =>
  passages
    .filter((passage) => passage.words >= SAME_STATEMENT)
    .slice(0, 5)
    .flatMap((passage) => {
      const sentence = sentenceAround(sibling, passage.there);
      if (!sentence) return [];
      const dated = timex
        .filter((t) => contains(sentence, t) && t.future !== true)
        .flatMap((t) => {
          const day = dayOf(t);
          return day !== null && day <= published && published - day <= REPORTING_LAG
            ? [{ passage, day, timex: t }]
            : [];
        })
        .sort((a, b) => b.day - a.day);
      return dated.slice(0, 1);
    });
