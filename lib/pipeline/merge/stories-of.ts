import type { TermVector } from "@/lib/domain/merge-memory";
import type { Features } from "./features";
import { RARITY } from "./idf";

/** How alike two articles are in what their mentions tell of, 0 to 1. */
export type StoryLikeness<Id extends string = string> = (a: Id, b: Id) => number;

/** Terms that stand for an article. */
const TERMS = 40;

/** The names and telling words of an article's mentions, each weighed by its rarity. `own`: in order of place. */
export const storyVector = (own: readonly Features[]): TermVector => {
  const bag = new Map<string, number>();
  for (const f of own) {
    for (const w of f.words) bag.set(w, (bag.get(w) ?? 0) + RARITY.word(w));
    for (const k of f.keys) bag.set(`@${k}`, (bag.get(`@${k}`) ?? 0) + RARITY.key(k));
  }
  const top = [...bag].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, TERMS);
  const length = Math.sqrt(top.reduce((total, [, w]) => total + w * w, 0));
  return top.map(([t, w]) => [t, w / length]);
};

/** Vectors of the articles that `all` (in order of place) comes from. */
export const storyVectors = (all: readonly Features[]): Map<string, TermVector> => {
  const own = new Map<string, Features[]>();
  for (const f of all) {
    const list = own.get(f.mention.articleId);
    if (list) list.push(f);
    else own.set(f.mention.articleId, [f]);
  }
  return new Map([...own].map(([id, list]) => [id, storyVector(list)]));
};

/** Likeness of articles by their vectors; an article without one is like no other. */
export const storyLikeness = (vectors: ReadonlyMap<string, TermVector>): StoryLikeness => {
  const maps = new Map<string, ReadonlyMap<string, number>>();
  const mapOf = (id: string): ReadonlyMap<string, number> => {
    const known = maps.get(id) ?? new Map(vectors.get(id) ?? []);
    maps.set(id, known);
    return known;
  };
  const cache = new Map<string, number>();
  return (a, b) => {
    // Sums of fractions depend on their order: the same two articles are always added up the same way.
    const [first, second] = a < b ? [a, b] : [b, a];
    const key = `${first} ${second}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const other = mapOf(second);
    let total = 0;
    for (const [term, weight] of vectors.get(first) ?? []) total += weight * (other.get(term) ?? 0);
    cache.set(key, total);
    return total;
  };
};
