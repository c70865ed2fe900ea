import type { Article } from "@/lib/domain/article";
import type { ArticleMemory, WitnessMemory } from "@/lib/domain/merge-memory";
import { datingMemory, publicationWith, WitnessIndex } from "@/lib/pipeline/incremental";
import type { Store } from "@/lib/store";

type Memory = Omit<ArticleMemory, "story">;

export type FewDated = {
  /** The new articles, and stored ones whose publication reads otherwise now; each with the date that holds. */
  readonly articles: readonly Article[];
  /** Stored ones among them. */
  readonly redated: readonly Article["id"][];
  /** What is to be remembered of new articles and of undated ones with other witnesses. */
  readonly memories: readonly Memory[];
};

const sameWitnesses = (a: readonly WitnessMemory[], b: readonly WitnessMemory[]): boolean =>
  a.length === b.length && a.every((w, i) => w.id === b[i]?.id && w.likeness === b[i]?.likeness);

const withWitnesses = (memory: Memory, witnesses: readonly WitnessMemory[]): Memory =>
  memory.undated === null ? memory : { ...memory, undated: { ...memory.undated, witnesses } };

/** Stored undated articles that `dated` ones speak for, or whose witnesses are gone. */
const otherWitnesses = async (
  store: Store,
  dated: readonly Memory[],
  gone: ReadonlySet<string>,
  everyDated: () => Promise<WitnessIndex>,
): Promise<Memory[]> => {
  if (dated.length === 0 && gone.size === 0) return [];
  const index = new WitnessIndex(dated);
  const changed: Memory[] = [];
  for (const memory of await store.datingMemories("undated")) {
    const before = memory.undated?.witnesses ?? [];
    if (gone.has(memory.articleId)) continue;
    const after = before.some((w) => gone.has(w.id))
      ? (await everyDated()).nearest(memory.words)
      : index.nearest(memory.words, before);
    if (!sameWitnesses(before, after)) changed.push(withWitnesses(memory, after));
  }
  return changed;
};

/**
 * Settles the publication dates of new articles, and of stored ones that the new speak for. The answer for each is the
 * same as if all had come at once: an article's witnesses are the dated ones most like it, whenever they came.
 */
export const dateFew = async (
  store: Store,
  fresh: readonly Article[],
  gone: ReadonlySet<string>,
): Promise<FewDated> => {
  const own = fresh.map(datingMemory);
  const dated = own.filter((m) => m.day !== null);
  let every: WitnessIndex | null = null;
  const everyDated = async (): Promise<WitnessIndex> => {
    every ??= new WitnessIndex([
      ...(await store.datingMemories("dated")).filter((m) => !gone.has(m.articleId)),
      ...dated,
    ]);
    return every;
  };
  const memories: Memory[] = [];
  for (const memory of own)
    memories.push(
      memory.undated === null ? memory : withWitnesses(memory, (await everyDated()).nearest(memory.words)),
    );
  const others = await otherWitnesses(store, dated, gone, everyDated);
  const undated = [...memories, ...others].filter((m) => m.undated !== null);
  const texts = new Map<string, Article>(fresh.map((a) => [a.id, a]));
  const wanted = undated
    .flatMap((m) => [m.articleId, ...(m.undated?.witnesses ?? []).map((w) => w.id)])
    .filter((id) => !texts.has(id));
  for (const { article } of await store.getArticles([...new Set(wanted)])) texts.set(article.id, article);
  const settled = new Map(
    undated.flatMap(({ articleId, undated: u }) => {
      const article = texts.get(articleId);
      if (!article || !u) return [];
      const near = u.witnesses.flatMap(({ id, likeness }) => {
        const witness = texts.get(id);
        return witness ? [{ article: witness, likeness }] : [];
      });
      return [[articleId, publicationWith({ ...article, publication: u.bare }, near)] as const];
    }),
  );
  const redated = others.flatMap(({ articleId }): Article[] => {
    const [article, publication] = [texts.get(articleId), settled.get(articleId)];
    return article && publication && JSON.stringify(article.publication) !== JSON.stringify(publication)
      ? [{ ...article, publication }]
      : [];
  });
  return {
    articles: [...fresh.map((a) => ({ ...a, publication: settled.get(a.id) ?? a.publication })), ...redated],
    redated: redated.map((a) => a.id),
    memories: [...memories, ...others],
  };
};
