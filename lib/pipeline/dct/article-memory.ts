import type { Article } from "@/lib/domain/article";
import type { ArticleMemory, TermVector, WitnessMemory } from "@/lib/domain/merge-memory";
import { likenessOf, tellingWords } from "./story-vector";
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

/**
 * The dated articles most like an undated one, out of those known so far and `others`; the most alike first. Those
 * alike in nothing are none.
 */
export const nearestWitnesses = (
  words: TermVector,
  known: readonly WitnessMemory[],
  others: readonly DatingMemory[],
): readonly WitnessMemory[] => {
  const found = others.flatMap(({ articleId: id, words: theirs, day }): WitnessMemory[] => {
    const likeness = day === null ? 0 : likenessOf(words, theirs);
    return likeness > 0 ? [{ id, likeness }] : [];
  });
  if (found.length === 0) return known;
  return [...known, ...found].sort(moreAlike).slice(0, WITNESSES);
};

/** What dating remembers of a whole collection, each article as read; witnesses are found among all. */
export const datingMemories = (bare: readonly Article[]): readonly DatingMemory[] => {
  const all = bare.map(datingMemory);
  const dated = all.filter((m) => m.day !== null);
  return all.map((m) =>
    m.undated === null
      ? m
      : { ...m, undated: { ...m.undated, witnesses: nearestWitnesses(m.words, [], dated) } },
  );
};
