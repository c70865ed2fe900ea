import type { Mention } from "@/lib/domain/mention";

const SHORTEST = 5;

const sorted = (word: string): string => [...word].sort().join("");

/** Two letters swapped, or (in long names) one letter more, less or other. */
const isVariant = (rare: string, usual: string): boolean => {
  if (sorted(rare) === sorted(usual)) return true;
  if (Math.min(rare.length, usual.length) < 8 || Math.abs(rare.length - usual.length) > 1) return false;
  let head = 0;
  while (head < rare.length && rare[head] === usual[head]) head++;
  let tail = 0;
  while (
    tail < rare.length - head &&
    tail < usual.length - head &&
    rare.at(-1 - tail) === usual.at(-1 - tail)
  )
    tail++;
  return Math.max(rare.length, usual.length) - head - tail <= 1;
};

/**
 * Maps rare spellings of names to the usual one of the collection: "Rukban" for a stray "Rubkan". Both must be named
 * along with some same other name, and the usual one at least twice as often.
 */
export const spellingsOf = (mentions: readonly Mention[]): ((key: string) => string) => {
  const count = new Map<string, number>();
  const company = new Map<string, Set<string>>();
  for (const m of mentions) {
    const keys = new Set(m.entities.map((e) => e.key));
    for (const key of keys) {
      count.set(key, (count.get(key) ?? 0) + 1);
      const others = company.get(key) ?? new Set<string>();
      for (const other of keys) if (other !== key) others.add(other);
      company.set(key, others);
    }
  }
  const byShape = new Map<string, string[]>();
  for (const key of count.keys()) {
    if (key.length < SHORTEST) continue;
    for (const shape of [sorted(key), key.slice(0, 5)])
      byShape.set(shape, [...(byShape.get(shape) ?? []), key]);
  }
  const usual = new Map<string, string>();
  const meets = (a: string, b: string): boolean =>
    [...(company.get(a) ?? [])].some((k) => company.get(b)?.has(k) === true);
  for (const list of byShape.values()) {
    if (list.length > 30) continue;
    for (const rare of list)
      for (const other of list) {
        if (
          rare === other ||
          (count.get(other) ?? 0) < 2 * (count.get(rare) ?? 0) ||
          !isVariant(rare, other) ||
          !meets(rare, other)
        )
          continue;
        const known = usual.get(rare);
        if (
          known === undefined ||
          (count.get(other) ?? 0) > (count.get(known) ?? 0) ||
          ((count.get(other) ?? 0) === (count.get(known) ?? 0) && other < known)
        )
          usual.set(rare, other);
      }
  }
  return (key) => usual.get(key) ?? key;
};
