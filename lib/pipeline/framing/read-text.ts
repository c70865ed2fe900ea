import type { Article } from "@/lib/domain/article";
import type { Cited } from "@/lib/domain/framing";
import { type QuoteState, quoteState } from "./tagger/quote-state";
import { numberSentences } from "./tagger/sentences";
import { type Token, tokenize } from "./tagger/tokens";

/** What the comparing stages read of an article. */
export type FramedArticle = Pick<Article, "id" | "outlet" | "text" | "sentences">;

/** An article with its tokens and quotation marks. */
export type ReadText = {
  readonly article: FramedArticle;
  readonly tokens: readonly Token[];
  readonly quotes: QuoteState;
};

export const readText = (article: FramedArticle): ReadText => {
  const tokens = tokenize(article.text);
  numberSentences(tokens);
  return { article, tokens, quotes: quoteState(tokens) };
};

/** Text order by UTF-16 units, the same everywhere. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The articles by id, read: results do not hang on the order of input. */
export const readTexts = (articles: readonly FramedArticle[]): ReadText[] =>
  [...articles].sort((a, b) => byText(a.id, b.id)).map(readText);

/** First token that ends after `place`. */
export const tokenAfter = (tokens: readonly Token[], place: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** First token of a stretch of text and one past the last. */
export const tokenRange = (
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
): { readonly from: number; readonly to: number } => {
  const from = tokenAfter(tokens, start);
  return { from, to: Math.min(tokens.length, Math.max(from, tokenAfter(tokens, end - 1) + 1)) };
};

/** The words between two places of an article, as they stand there. */
export const cite = (
  { article, tokens, quotes }: ReadText,
  start: number,
  end: number,
  sentence: { readonly start: number; readonly end: number },
): Cited => {
  const { from, to } = tokenRange(tokens, { start, end });
  return {
    articleId: article.id,
    outlet: article.outlet,
    start,
    end,
    text: article.text.slice(start, end),
    sentence: { start: sentence.start, end: sentence.end },
    quoted: to > from && quotes.regionOf[from]! >= 0 && quotes.regionOf[to - 1]! >= 0,
  };
};
