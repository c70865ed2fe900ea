import type { Article } from "@/lib/domain/article";

/** Words that say nothing about which story an article belongs to. */
const COMMON = new Set(
  (
    "the a an and or but if of to in on at by for with from as is are was were be been being it its this that these those he she they them his " +
    "her their we our you your i me my not no nor so than then there here who whom which what when where why how all any both each few more " +
    "most other some such only own same too very can will just should now said says say would could may might must have has had do does did " +
    "about after again against before between into over under up down out off through during while also one two first last new year years " +
    "people time told according mr mrs ms percent day days week weeks month months monday tuesday wednesday thursday friday saturday sunday " +
    "january february march april may june july august september october november december"
  ).split(" "),
);

/** A word with its place in the article's text. */
export type PlacedWord = {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
};

/** A 32-bit number for a word (FNV-1a over its UTF-16 units). */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
};

const USED = new Set(["headline", "standfirst", "body"]);

/** Words of the parts that may be quoted, in lower case, in order. */
export const wordsOf = (article: Article): PlacedWord[] =>
  article.regions
    .filter((region) => USED.has(region.type))
    .flatMap((region) =>
      [...article.text.slice(region.start, region.end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
        const word = match[0].toLowerCase();
        const start = region.start + match.index;
        return { word, start, end: start + match[0].length, hash: hashOf(word) };
      }),
    );

/** The same words without their places, which costs much less. */
export const bareWordsOf = (article: Article): string[] =>
  article.regions
    .filter((region) => USED.has(region.type))
    .flatMap(
      (region) =>
        article.text
          .slice(region.start, region.end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    );

/** Whether a word can tell stories apart. */
export const isTelling = (word: string): boolean => word.length >= 3 && !COMMON.has(word);
