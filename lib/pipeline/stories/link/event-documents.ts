import type { StoryArticle } from "../story-article";
import type { EventWord } from "./event-mention";

const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/**
 * What the rows hold of each document: its sentences, each once, in alphabetical order (their order in the document
 * is not told, and the order of the rows must not matter). Documents come in order of id.
 */
export const eventDocuments = (rows: readonly EventWord[]): StoryArticle[] => {
  const documents = new Map<string, { sentences: Set<string>; published: string | null }>();
  for (const { doc, sentence, published } of rows) {
    const known = documents.get(doc) ?? { sentences: new Set<string>(), published: null };
    known.sentences.add(sentence);
    documents.set(doc, { sentences: known.sentences, published: known.published ?? published ?? null });
  }
  return [...documents]
    .map(([id, { sentences, published }]) => ({
      id,
      outlet: "",
      title: "",
      published,
      text: [...sentences].sort(compareText).join("\n"),
    }))
    .sort((x, y) => compareText(x.id, y.id));
};
