import type { Article } from "@/lib/domain/article";
import type { ArticleId } from "@/lib/domain/ids";
import type { ArticleMemory, TermVector, WitnessMemory } from "@/lib/domain/merge-memory";
import { LEVEL, tellingWords } from "./story-vector";
import { publishedDay, WITNESSES } from "./testimony";

/** What dating has to remember of an article as read (its publication not yet inferred). */
export type DatingMemory = Omit<ArticleMemory, "story">;

export const datingMemory = (bare: Article): DatingMemory => ({
  articleId: bare.id,
  words: tellingWords(bare),
  day: publishedDay(bare),
  undated: bare.publication.basis === "unknown" ? { bare: bare.publication, witnesses: [] } : null,
});

const moreAlike = (a: WitnessMemory, b: WitnessMemory): number =>
  b.likeness - a.likeness || (a.id < b.id ? -1 : 1);

/** Dated articles by their words, to find those most like an undated one without comparing it with each. */
export class WitnessIndex {
  private readonly ids: ArticleId[] = [];
  private readonly postings = new Map<string, { readonly at: number; readonly weight: number }[]>();

  constructor(memories: readonly DatingMemory[]) {
    for (const { articleId, words, day } of memories) {
      if (day === null) continue;
      const at = this.ids.push(articleId) - 1;
      for (const [word, weight] of words) {
        const list = this.postings.get(word);
        if (list) list.push({ at, weight });
        else this.postings.set(word, [{ at, weight }]);
      }
    }
  }

  /**
   * The articles most like one of these `words`, out of those in the index and those known so far; the most alike
   * first. Those alike in nothing are none.
   */
  nearest(words: TermVector, known: readonly WitnessMemory[] = []): readonly WitnessMemory[] {
    const totals = new Map<number, number>();
    for (const [word, weight] of words)
      for (const { at, weight: theirs } of this.postings.get(word) ?? [])
        totals.set(at, (totals.get(at) ?? 0) + weight * theirs);
    if (totals.size === 0) return known;
    const found = [...totals].map(([at, total]) => ({ id: this.ids[at]!, likeness: total * LEVEL }));
    return [...known, ...found].sort(moreAlike).slice(0, WITNESSES);
  }
}

/** What dating remembers of a whole collection, each article as read; witnesses are found among all. */
export const datingMemories = (bare: readonly Article[]): readonly DatingMemory[] => {
  const all = bare.map(datingMemory);
  const index = new WitnessIndex(all);
  return all.map((m) =>
    m.undated === null ? m : { ...m, undated: { ...m.undated, witnesses: index.nearest(m.words) } },
  );
};
