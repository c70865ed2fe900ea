import { byDay, type Posted, REACH } from "./candidates";

/** A stretch of the list of one key, without gaps, in order, and who comes to stand in it. */
export type Stretch = { readonly stored: readonly Posted[]; readonly added: readonly Posted[] };

const pairName = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const countPairs = (
  list: readonly Posted[],
  by: 1 | -1,
  skip: ReadonlySet<string>,
  changes: Map<string, number>,
): void => {
  for (let x = 0; x < list.length; x++)
    for (let y = x + 1; y < Math.min(list.length, x + 1 + REACH); y++) {
      const [a, b] = [list[x]!.mention, list[y]!.mention];
      if (skip.has(a) || skip.has(b)) continue;
      const name = pairName(a, b);
      const now = (changes.get(name) ?? 0) + by;
      if (now === 0) changes.delete(name);
      else changes.set(name, now);
    }
};

const NOBODY: ReadonlySet<string> = new Set();

/**
 * How many keys more, or fewer, propose each pair ("a b", ids in order) once `removed` mentions have left the lists
 * and the added ones stand in them. What the removed ones were proposed for is not counted: it is gone as a whole.
 */
export const supportChanges = (
  stretches: readonly Stretch[],
  removed: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const changes = new Map<string, number>();
  for (const { stored, added } of stretches) {
    const before = [...stored].sort(byDay);
    const after = [...before.filter((p) => !removed.has(p.mention)), ...added].sort(byDay);
    countPairs(before, -1, removed, changes);
    countPairs(after, 1, NOBODY, changes);
  }
  return changes;
};
