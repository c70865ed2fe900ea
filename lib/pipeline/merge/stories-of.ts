import type { ArticleId } from "@/lib/domain/ids";
import type { Features } from "./features";
import type { Rarity } from "./idf";

/** How alike two articles are in what their mentions tell of, 0 to 1. */
export type StoryLikeness = (a: ArticleId, b: ArticleId) => number;

/** Terms that stand for an article. */
const TERMS = 40;

/** Likeness of articles by the names and telling words of their mentions, each weighed by its rarity. */
export const storyLikeness = (all: readonly Features[], rarity: Rarity): StoryLikeness => {
  const bags = new Map<ArticleId, Map<string, number>>();
  for (const f of all) {
    const bag = bags.get(f.mention.articleId) ?? new Map<string, number>();
    for (const w of f.words) bag.set(w, (bag.get(w) ?? 0) + rarity.word(w));
    for (const k of f.keys) bag.set(`@${k}`, (bag.get(`@${k}`) ?? 0) + rarity.key(k));
    bags.set(f.mention.articleId, bag);
  }
  const vectors = new Map<ArticleId, ReadonlyMap<string, number>>();
  for (const [id, bag] of bags) {
    const top = [...bag].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, TERMS);
    const length = Math.sqrt(top.reduce((total, [, w]) => total + w * w, 0));
    vectors.set(id, new Map(top.map(([t, w]) => [t, w / length])));
  }
  const cache = new Map<string, number>();
  return (a, b) => {
    const key = a < b ? `${a}${b}` : `${b}${a}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const [x, y] = [vectors.get(a), vectors.get(b)];
    let total = 0;
    if (x && y) for (const [term, weight] of x) total += weight * (y.get(term) ?? 0);
    cache.set(key, total);
    return total;
  };
};
