import type { OutletModel } from "@/lib/contract/models";

export type OutletCounts = { readonly name: string; readonly articles: number; readonly events: number };

const LITTLE_WORDS = new Set(["the", "a", "an", "of", "and", "for", "in", "on", "al", "el"]);
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const wordsOf = (name: string): readonly string[] => name.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Codes a name could have, best first: initials, beginnings, first letters with a later one. */
const candidates = function* (name: string): Generator<string> {
  const all = wordsOf(name);
  const telling = all.filter((w) => !LITTLE_WORDS.has(w.toLowerCase()));
  const initials = (words: readonly string[]) => words.map((w) => w.slice(0, 1)).join("");
  for (const words of [telling, all]) {
    if (words.length >= 2) yield initials(words).slice(0, 4);
  }
  const solid = (telling.length > 0 ? telling : all).join("");
  for (const length of [3, 2, 4]) if (solid.length >= length) yield solid.slice(0, length);
  for (let i = 2; i < Math.min(solid.length, 24); i++) yield solid.slice(0, 2) + solid.slice(i, i + 1);
  for (let n = 0; n < 26 ** 3; n++)
    yield [Math.floor(n / 676) % 26, Math.floor(n / 26) % 26, n % 26].map((i) => LETTERS[i]).join("");
};

/**
 * The outlets of a collection in order of name, each with a short code that no other has and its place in the hue
 * order. Depends on nothing but the set of names, so a filter never changes an outlet's code or hue.
 */
export const outletModels = (outlets: readonly OutletCounts[]): readonly OutletModel[] => {
  const taken = new Set<string>();
  const sorted = [...outlets].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return sorted.map(({ name, articles, events }, hue) => {
    let code = "";
    for (code of candidates(name)) if (!taken.has(code)) break;
    taken.add(code);
    return { name, code, hue, articles, events };
  });
};
