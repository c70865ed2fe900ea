import { RARITY } from "./idf";

const SHORTEST = 5;
const LONG = 8;

const sorted = (word: string): string => [...word].sort().join("");

/** Two letters swapped, or (in long names) one letter more, less or other. */
export const isVariant = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (a.length === b.length && sorted(a) === sorted(b)) return true;
  if (Math.min(a.length, b.length) < LONG) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
};

/** Names that could be a stray spelling: news at large does not know them. */
export const straysIn = (keys: ReadonlySet<string>): readonly string[] =>
  [...keys].filter((k) => k.length >= SHORTEST && !RARITY.knowsKey(k));

/** A name of one mention and the name of the other that it stands for. */
export type Respelling = readonly [own: string, other: string];

const oneWay = (
  strays: readonly string[],
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
): Respelling[] =>
  strays
    .filter((s) => !other.has(s))
    .flatMap((s) => {
      const usual = [...other].find((o) => o.length >= SHORTEST && !own.has(o) && isVariant(s, o));
      return usual === undefined ? [] : [[s, usual] as const];
    });

/**
 * Names that two mentions spell differently: "Rukban" and a stray "Rubkan". One of the two spellings is not known in
 * news at large; that the mentions share some other name must be seen to by the caller.
 */
export const respellings = (
  a: { readonly keys: ReadonlySet<string>; readonly strays: readonly string[] },
  b: { readonly keys: ReadonlySet<string>; readonly strays: readonly string[] },
): Respelling[] => {
  if (a.strays.length === 0 && b.strays.length === 0) return [];
  const found = oneWay(a.strays, a.keys, b.keys);
  const taken = new Set(found.map(([, other]) => other));
  for (const [stray, usual] of oneWay(b.strays, b.keys, a.keys))
    if (!taken.has(stray)) found.push([usual, stray]);
  return found;
};
