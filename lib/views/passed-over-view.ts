import type { PassedOverAnswer } from "@/lib/contract/models";
import type { Article } from "@/lib/domain/article";
import { PASSED_OVER, PASSED_OVER_REASONS, type PassedOver } from "@/lib/domain/passed-over";
import type { CharSpan } from "@/lib/domain/span";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { timexWords } from "./timex-words";

export type PassedOverInput = {
  readonly article: Pick<Article, "id" | "outlet" | "text">;
  readonly timex: TimeExpression;
  readonly reason: PassedOver;
  readonly sentence: CharSpan;
};

const phraseOf = (text: string, { start, end }: CharSpan) => ({ start, end, text: text.slice(start, end) });

/** Dates that give no event, as pages and programs get them. `next` names the place to go on from. */
export const passedOverView = (
  counts: ReadonlyMap<PassedOver, number>,
  dates: readonly PassedOverInput[],
  next: string | null,
): PassedOverAnswer => ({
  total: [...counts.values()].reduce((sum, n) => sum + n, 0),
  counts: PASSED_OVER_REASONS.map((reason) => ({
    reason,
    says: PASSED_OVER[reason],
    n: counts.get(reason) ?? 0,
  })),
  dates: dates.map(({ article, timex, reason, sentence }) => ({
    articleId: article.id,
    outlet: article.outlet,
    reason,
    says: PASSED_OVER[reason],
    words: timexWords(timex),
    phrase: phraseOf(article.text, timex),
    sentence: phraseOf(article.text, sentence),
  })),
  next,
});
