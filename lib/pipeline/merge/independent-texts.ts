import type { ArticleId } from "@/lib/domain/ids";
import type { Features } from "./features";

/** Part of the shorter wording that must recur for two reports to count as one text. */
const COPIED = 0.5;

/** Number of texts among the reports of an event once copies of each other are counted once. */
export const independentTexts = (members: readonly Features[]): number => {
  const wording = new Map<ArticleId, Set<string>>();
  for (const f of members) {
    const all = wording.get(f.mention.articleId) ?? new Set<string>();
    for (const w of f.wording) all.add(w);
    wording.set(f.mention.articleId, all);
  }
  const kept: Set<string>[] = [];
  for (const [, words] of [...wording].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isCopy = kept.some((k) => {
      let common = 0;
      for (const w of words) if (k.has(w)) common++;
      return common >= COPIED * Math.min(words.size, k.size) && Math.min(words.size, k.size) > 5;
    });
    if (!isCopy) kept.push(words);
  }
  return Math.max(1, kept.length);
};
