import type { CharSpan } from "@/lib/domain/span";
import type { PlacedWord } from "./words";

/** The longest run of words that two articles share, with its place in each. */
export type SharedPassage = { readonly words: number; readonly here: CharSpan; readonly there: CharSpan };

/** Shortest run that is looked at. Shorter ones are names and set phrases. */
const SEED = 5;

/** A number for the run of words that begins at each place; equal runs have equal numbers, others hardly ever. */
const seedsOf = (words: readonly PlacedWord[]): number[] => {
  const seeds: number[] = [];
  for (let at = 0; at + SEED <= words.length; at += 1) {
    let hash = 17;
    for (let i = at; i < at + SEED; i += 1) hash = (Math.imul(hash, 31) + (words[i] as PlacedWord).hash) | 0;
    seeds.push(hash);
  }
  return seeds;
};

/** How many words from two places on are equal. */
const equalFrom = (
  here: readonly PlacedWord[],
  i: number,
  there: readonly PlacedWord[],
  j: number,
): number => {
  let count = 0;
  while (here[i + count] && here[i + count]?.word === there[j + count]?.word) count += 1;
  return count;
};

const spanOf = (words: readonly PlacedWord[], from: number, count: number): CharSpan => ({
  start: (words[from] as PlacedWord).start,
  end: (words[from + count - 1] as PlacedWord).end,
});

/**
 * Runs of at least `SEED` equal words, case and punctuation aside, longest first; each word of `here` is used once.
 * Each seed is looked up at its first place in `there` only, which keeps this linear.
 */
export const sharedPassages = (
  here: readonly PlacedWord[],
  there: readonly PlacedWord[],
): SharedPassage[] => {
  const places = new Map<number, number>();
  const seedsThere = seedsOf(there);
  for (let j = seedsThere.length - 1; j >= 0; j -= 1) places.set(seedsThere[j] as number, j);
  const found: SharedPassage[] = [];
  const seedsHere = seedsOf(here);
  for (let i = 0; i < seedsHere.length; i += 1) {
    const j = places.get(seedsHere[i] as number);
    const count = j === undefined ? 0 : equalFrom(here, i, there, j);
    if (j === undefined || count < SEED) continue;
    found.push({ words: count, here: spanOf(here, i, count), there: spanOf(there, j, count) });
    i += count - 1;
  }
  return found.sort((a, b) => b.words - a.words || a.here.start - b.here.start);
};
