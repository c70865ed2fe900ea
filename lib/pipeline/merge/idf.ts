import type { Features } from "./features";

/** Rarity of terms and names over the mentions of a collection. */
export type Rarity = {
  readonly word: (term: string) => number;
  readonly key: (key: string) => number;
  readonly wordCount: (term: string) => number;
  readonly keyCount: (key: string) => number;
};

export const rarityOf = (all: readonly Features[]): Rarity => {
  const words = new Map<string, number>();
  const keys = new Map<string, number>();
  for (const f of all) {
    for (const w of f.words) words.set(w, (words.get(w) ?? 0) + 1);
    for (const k of f.keys) keys.set(k, (keys.get(k) ?? 0) + 1);
  }
  // A floor of imagined mentions keeps rarity sensible in a collection of a handful.
  const total = Math.max(all.length, 60) + 1;
  const idf = (n: number): number => Math.log(total / (n + 0.5));
  return {
    word: (t) => Math.max(0.3, idf(words.get(t) ?? 0)),
    key: (k) => Math.max(0.3, idf(keys.get(k) ?? 0)),
    wordCount: (t) => words.get(t) ?? 0,
    keyCount: (k) => keys.get(k) ?? 0,
  };
};
