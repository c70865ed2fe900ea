import type { Token } from "../tagger/tokens";
import { wordNote } from "../tagger/word-notes";
import { STOP } from "./closed-words";

type Seen = { count: number; readonly neighbours: Set<string>; lower: number };

/** Articles of other languages before a name: "al-", "az-", "el-". */
const ARTICLE = /^(?:a[ldnrstz]|el|ez|es|ed)-/;

/** A name without the article and the accents that spellings differ in. */
export const plainName = (lower: string): string =>
  lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(ARTICLE, "");

const skeleton = (word: string): string => word.replace(/[aeiouyw'’-]/g, "").replace(/(.)\1+/g, "$1");

/** Two neighbouring letters changed places. */
const isSwapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return (
    at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
};

const alike = (a: string, b: string): boolean => {
  if (a[0] !== b[0] || a.replace(/s$/, "") === b.replace(/s$/, "")) return false;
  if (isSwapped(a, b)) return true;
  const bones = skeleton(a);
  return bones.length >= 4 && bones === skeleton(b) && Math.abs(a.length - b.length) <= 2;
};

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const word of a) if (b.has(word)) return true;
  return false;
};

const SHORTEST = 5;

/**
 * Spellings of one name: lower-case word → the commoner spelling. Two words are taken for one name when both stand with
 * capitals only, are no common words, have letters swapped or the same consonants, and some word beside them in common.
 */
export const spellingVariants = (texts: readonly (readonly Token[])[]): ReadonlyMap<string, string> => {
  const seen = new Map<string, Seen>();
  for (const tokens of texts)
    tokens.forEach((token, i) => {
      const name = plainName(token.lower);
      if (!token.isWord || name.length < SHORTEST || STOP.has(name)) return;
      const entry = seen.get(name) ?? { count: 0, neighbours: new Set<string>(), lower: 0 };
      seen.set(name, entry);
      entry.count += 1;
      if (token.text === token.lower) entry.lower += 1;
      for (const beside of [tokens[i - 1], tokens[i + 1], tokens[i + 2]])
        if (beside?.isWord && !STOP.has(beside.lower)) entry.neighbours.add(beside.lower);
    });
  const names = [...seen]
    .filter(([word, entry]) => entry.lower === 0 && (wordNote(word)?.frequency ?? 0) < 8)
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const byFirst = new Map<string, typeof names>();
  for (const entry of names) byFirst.set(entry[0][0]!, [...(byFirst.get(entry[0][0]!) ?? []), entry]);
  const variants = new Map<string, string>();
  for (const [, group] of byFirst)
    group.forEach(([word, entry], i) => {
      const found = group
        .slice(0, i)
        .find(([other, common]) => alike(word, other) && meet(entry.neighbours, common.neighbours));
      if (found) variants.set(word, variants.get(found[0]) ?? found[0]);
    });
  return variants;
};
