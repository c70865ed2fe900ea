import background from "./background.json";

/** How rare words and names are, and whether they are known at all. */
export type Rarity = {
  readonly word: (term: string) => number;
  readonly key: (key: string) => number;
  /** Whether the term is known in news at large; an unknown one is as rare as can be, and often a slip of the pen. */
  readonly knowsWord: (term: string) => boolean;
  readonly knowsKey: (key: string) => boolean;
  /** Rarity of what is not known: the most there is. */
  readonly most: number;
};

/** Counts by term from `{"3": "one|two"}`. */
const countsIn = (groups: Readonly<Record<string, string>>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [n, terms] of Object.entries(groups))
    for (const term of terms.split("|")) counts.set(term, Number(n));
  return counts;
};

/** A term that is not in the list counts as met this often. */
const UNKNOWN = 2;
const LEAST_RARITY = 0.3;

const rarityIn = (
  total: number,
  words: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, number>,
): Rarity => {
  const idf = (n: number | undefined): number =>
    Math.max(LEAST_RARITY, Math.log((total + 1) / ((n ?? UNKNOWN) + 0.5)));
  return {
    word: (t) => idf(words.get(t)),
    key: (k) => idf(names.get(k)),
    knowsWord: (t) => words.has(t),
    knowsKey: (k) => names.has(k),
    most: idf(undefined),
  };
};

/**
 * Rarity of terms and names among the mentions of news at large, counted once (`scripts/learn-background.ts`) and the
 * same for every collection: how two mentions compare depends on the two and on nothing else that is held, so a new
 * article never changes what was found about others. On the development sets it also merges better than counts of the
 * collection at hand, which know little when it is small.
 */
export const RARITY: Rarity = rarityIn(
  background.total,
  countsIn(background.words),
  countsIn(background.names),
);
