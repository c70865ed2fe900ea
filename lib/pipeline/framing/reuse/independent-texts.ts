import type { Reuse } from "./find-reuse";

/** From this containment on, the shorter text counts as a copy, not as a second witness. */
export const COPY_CONTAINMENT = 0.5;

/**
 * How many texts are left when copies are counted once: the connected components of `articleIds` under pairs whose
 * containment reaches `copied`. Ids given twice count once; pairs with other articles do not join anything.
 */
export const independentTexts = (
  articleIds: readonly string[],
  reuse: readonly Reuse[],
  copied = COPY_CONTAINMENT,
): number => copyGroups(articleIds, reuse, copied).length;

/** The same as groups of ids: sorted inside, and by their first id. */
export const copyGroups = (
  articleIds: readonly string[],
  reuse: readonly Reuse[],
  copied = COPY_CONTAINMENT,
): string[][] => {
  const owner = new Map(articleIds.map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = owner.get(at); up !== undefined && up !== at; up = owner.get(at)) at = up;
    return at;
  };
  for (const { a, b, containment } of reuse) {
    if (containment < copied || !owner.has(a) || !owner.has(b)) continue;
    const [first = a, second = b] = [root(a), root(b)].sort();
    owner.set(second, first);
  }
  const groups = new Map<string, string[]>();
  for (const id of [...owner.keys()].sort()) {
    const group = groups.get(root(id)) ?? [];
    group.push(id);
    groups.set(root(id), group);
  }
  return [...groups.values()];
};
