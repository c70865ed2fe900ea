import type { CharSpan } from "./span";

/** What differs between an excerpt and the words that stand in its place now. Sorted, each once. */
export type ChangeKind = "numbers" | "negation" | "words" | "spacing";

const NUMBER_WORDS =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|first|second|third)$/u;
const NEGATIONS =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|denied|denies|deny|refused|refuses|refuse|\p{L}+n['’]t)$/u;

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{N}(?:[.,]?\p{N})*%?|\p{L}+(?:['’]\p{L}+)?/gu) ?? [];

const isNumber = (word: string): boolean => /^\p{N}/u.test(word) || NUMBER_WORDS.test(word);

const bag = (words: readonly string[]): string => [...words].sort().join(" ");

/** What changed from `before` to `after`; empty only for equal texts. */
export const changeKinds = (before: string, after: string): readonly ChangeKind[] => {
  if (before === after) return [];
  const a = wordsOf(before);
  const b = wordsOf(after);
  const kinds: ChangeKind[] = [];
  if (bag(a.filter((w) => NEGATIONS.test(w))) !== bag(b.filter((w) => NEGATIONS.test(w))))
    kinds.push("negation");
  if (bag(a.filter(isNumber)) !== bag(b.filter(isNumber))) kinds.push("numbers");
  const others = (words: readonly string[]): string =>
    words.filter((w) => !isNumber(w) && !NEGATIONS.test(w)).join(" ");
  if (others(a) !== others(b)) kinds.push("words");
  if (kinds.length === 0) kinds.push(a.join(" ") === b.join(" ") ? "spacing" : "words");
  return kinds;
};

/** Part of the words of both texts that they share; 0 to 1 (Dice's coefficient over words with their counts). */
const likeness = (a: readonly string[], b: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const n = left.get(word) ?? 0;
    if (n > 0) shared += 1;
    left.set(word, n - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
};

/** A place may stand beside an excerpt as what became of it when they share this much; it is always called changed. */
const LIKE_ENOUGH = 0.5;

/**
 * The stretch of a text that an excerpt may have become, to be shown beside it and never instead of it; null when
 * nothing is like it. `sentences` are spans of `text`. Of equals the first wins.
 */
export const likelySuccessor = (
  exact: string,
  text: string,
  sentences: readonly CharSpan[],
): CharSpan | null => {
  const words = wordsOf(exact);
  let best: CharSpan | null = null;
  let most = LIKE_ENOUGH;
  for (const { start, end } of sentences) {
    const score = likeness(words, wordsOf(text.slice(start, end)));
    if (score > most || (best === null && score === most)) {
      best = { start, end };
      most = score;
    }
  }
  return best;
};
