import type { Cited, Contrast } from "@/lib/domain/framing";
import { byText, cite, type FramedArticle, readTexts, tokenRange } from "../read-text";
import { type Side, sidesIn } from "./patterns";

type Found = { readonly side: Side; readonly quote: Cited };

const isApart = (found: readonly Found[]): boolean =>
  found.some((a) => found.some((b) => a.quote.outlet !== b.quote.outlet && a.side.value !== b.side.value));

/**
 * What the articles of one story put differently about the same thing: by whom it was done, whether it was tried or
 * done, where it lies, what it is for. Only sentences of one pattern about the same words are laid side by side; which
 * one is right is not said. Articles of different stories should not be given together.
 */
export const contrasts = (articles: readonly FramedArticle[]): Contrast[] => {
  const groups = new Map<string, Found[]>();
  for (const read of readTexts(articles)) {
    for (const sentence of read.article.sentences) {
      const { from, to } = tokenRange(read.tokens, sentence);
      for (const side of sidesIn(read.tokens, from, to)) {
        const [start, end] = [read.tokens[side.from]!.start, read.tokens[side.to - 1]!.end];
        if (start < sentence.start || end > sentence.end) continue;
        const key = `${side.kind} ${side.key}`;
        groups.set(key, [...(groups.get(key) ?? []), { side, quote: cite(read, start, end, sentence) }]);
      }
    }
  }
  return [...groups]
    .filter(([, found]) => isApart(found))
    .sort(([a], [b]) => byText(a, b))
    .map(([, found]) => ({
      kind: found[0]!.side.kind,
      about: found[0]!.side.about,
      sides: found.map((f) => f.quote),
    }));
};
