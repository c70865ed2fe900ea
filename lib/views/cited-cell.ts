import type { CompareCell } from "@/lib/contract/models";
import type { Article } from "@/lib/domain/article";
import type { Cited } from "@/lib/domain/framing";
import { sliceSpan } from "@/lib/domain/span";

/** A cell for words that a framing stage cites, with the sentence it names; null where the article is not at hand. */
export const citedCellOf = (
  articles: ReadonlyMap<string, Pick<Article, "id" | "text">>,
  { articleId, start, end, sentence }: Cited,
  note: string | null = null,
): CompareCell | null => {
  const article = articles.get(articleId);
  if (!article) return null;
  return {
    start,
    end,
    text: sliceSpan(article.text, { start, end }),
    articleId,
    mention: null,
    sentence: { start: sentence.start, end: sentence.end, text: sliceSpan(article.text, sentence) },
    note,
  };
};
