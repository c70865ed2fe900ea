import type { CharSpan } from "@/lib/domain/span";
import type { PlacedWord } from "./words";

/** The longest run of words that two articles share, with its place in each. */
export type SharedPassage = { readonly words: number; readonly here: CharSpan; readonly there: CharSpan };

/** Shortest run that is looked at. Shorter ones are names and set phrases. */
const SEED = 5;

const seedAt = (words: readonly PlacedWord[], at: number): string => {
  let key = "";
  for (let i = at; i < at + SEED; i += 1) key += `${words[i]?.word} `;
  return key;
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
  const places = new Map<string, number>();
  for (let j = there.length - SEED; j >= 0; j -= 1) places.set(seedAt(there, j), j);
  const found: SharedPassage[] = [];
  for (let i = 0; i + SEED <= here.length; i += 1) {
    const j = places.get(seedAt(here, i));
    if (j === undefined) continue;
    let count = SEED;
    while (here[i + count] && here[i + count]?.word === there[j + count]?.word) count += 1;
    found.push({ words: count, here: spanOf(here, i, count), there: spanOf(there, j, count) });
    i += count - 1;
  }
  return found.sort((a, b) => b.words - a.words || a.here.start - b.here.start);
};
