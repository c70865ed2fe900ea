import type { Article } from "@/lib/domain/article";
import type { TermVector } from "@/lib/domain/merge-memory";
import background from "./background.json";
import { bareWordsOf, isTelling } from "./words";

const VECTOR_SIZE = 120;
/** Words in a larger share of all articles than this tell little and cost much. */
const COMMON_SHARE = 0.2;
/** In how many articles a word stands that the counts do not list. */
const UNLISTED = 2;

const frequency = new Map<string, number>();
for (const [n, words] of Object.entries(background.words))
  for (const word of words.split("|")) frequency.set(word, Number(n));

const frequencyOf = (word: string): number => frequency.get(word) ?? UNLISTED;

const countsOf = (article: Article): Map<string, number> => {
  const counts = new Map<string, number>();
  const add = (word: string): void => {
    if (isTelling(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const word of bareWordsOf(article)) add(word);
  if (article.title && !article.title.span)
    for (const word of article.title.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) add(word);
  return counts;
};

const byWord = (a: readonly [string, number], b: readonly [string, number]): number => (a[0] < b[0] ? -1 : 1);

/**
 * What an article is about: its most telling words, in order of word. Words are weighed by how rare they are in news at large, counted once
 * (`scripts/learn-background.ts`), so that the vector of an article never changes when others are added.
 */
export const tellingWords = (article: Article): TermVector => {
  const weighted = [...countsOf(article)]
    .filter(([word]) => frequencyOf(word) <= COMMON_SHARE * background.total)
    .map(([word, n]): readonly [string, number] => [
      word,
      (1 + Math.log(n)) * Math.log(1 + background.total / frequencyOf(word)),
    ])
    .sort((a, b) => b[1] - a[1] || byWord(a, b))
    .slice(0, VECTOR_SIZE);
  const norm = Math.sqrt(weighted.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  // Rounded, so that what is kept on disk is exactly what was worked out.
  return weighted
    .map(([word, w]): readonly [string, number] => [word, Math.round((1e6 * w) / norm) / 1e6])
    .sort(byWord);
};

/** Brings the cosine to the level at which the belief in siblings was measured (see `BELIEF.near`). */
export const LEVEL = 0.95;
