import type { EventMention } from "./event-mention";
import type { GroupStatistics } from "./mention-features";

const cosine = (a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (stem: string) => number): number => {
  const square = (words: ReadonlySet<string>): number =>
    [...words].reduce((sum, w) => sum + rarity(w) ** 2, 0);
  const shared = [...a].filter((word) => b.has(word)).reduce((sum, word) => sum + rarity(word) ** 2, 0);
  return shared === 0 ? 0 : shared / Math.sqrt(square(a) * square(b));
};

/** Counts over one group of documents. */
export const groupStatistics = (mentions: readonly EventMention[]): GroupStatistics => {
  const words = new Map<string, Set<string>>();
  const lemmas = new Map<string, Set<string>>();
  for (const { doc, around, lemma } of mentions) {
    const own = words.get(doc) ?? new Set<string>();
    for (const word of around) own.add(word);
    words.set(doc, own);
    lemmas.set(lemma, (lemmas.get(lemma) ?? new Set<string>()).add(doc));
  }
  const total = words.size;
  const spread = new Map<string, number>();
  for (const own of words.values()) for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1);
  const rarity = (stem: string): number => Math.log((total + 1.5) / ((spread.get(stem) ?? 0) + 0.5)) + 0.1;
  const similar = new Map<string, number>();
  return {
    rarity,
    shareOfLemma: (lemma) => (lemmas.get(lemma)?.size ?? 0) / Math.max(1, total),
    similarity: (docA, docB) => {
      const key = docA < docB ? `${docA}\n${docB}` : `${docB}\n${docA}`;
      const known = similar.get(key);
      if (known !== undefined) return known;
      const value = cosine(words.get(docA) ?? new Set(), words.get(docB) ?? new Set(), rarity);
      similar.set(key, value);
      return value;
    },
  };
};
