import type { ArticleId } from "@/lib/domain/ids";
import type { FramedArticle } from "./read-text";

/** An article for tests: a paragraph a line, a sentence at every full stop that ends a word. */
export const articleOf = (id: string, outlet: string, text: string): FramedArticle => {
  const sentences: { start: number; end: number; region: "body"; paragraph: number }[] = [];
  let start = 0;
  text.split("\n").forEach((line, paragraph) => {
    let at = start;
    for (const piece of line.split(/(?<=[.!?]["”]?) (?=["“A-Z])/)) {
      if (piece.trim() !== "")
        sentences.push({ start: at, end: at + piece.length, region: "body", paragraph });
      at += piece.length + 1;
    }
    start += line.length + 1;
  });
  return { id: id as ArticleId, outlet, text, sentences };
};
