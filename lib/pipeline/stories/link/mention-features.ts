import type { EventMention } from "./event-mention";
import { derived, isCommon, isReporting, synonyms } from "./event-synonyms";

export const MENTION_FEATURES = [
  "sameLemma",
  "synonyms",
  "derived",
  "around",
  "aroundSameLemma",
  "aroundSynonyms",
  "aroundOther",
  "near",
  "before",
  "after",
  "names",
  "numbersAgree",
  "numbersDiffer",
  "sameDocument",
  "sameDocumentSameLemma",
  "sameSentence",
  "sameSentenceSameLemma",
  "reporting",
  "reportingAround",
  "reportingSameDocument",
  "common",
  "commonness",
  "phrase",
  "crossWords",
  "documents",
] as const;

/** Rarity of a stem inside the group of documents, and how much of the group holds a lemma. */
export type GroupStatistics = {
  readonly rarity: (stem: string) => number;
  /** Share of the group's documents that have this lemma as an event word, 0 to 1. */
  readonly shareOfLemma: (lemma: string) => number;
  /** Cosine of two documents' words, 0 to 1. */
  readonly similarity: (docA: string, docB: string) => number;
};

type Words = ReadonlySet<string>;

const weightOf = (words: Words, rarity: (stem: string) => number): number => {
  let sum = 0;
  for (const word of words) sum += rarity(word);
  return sum;
};

/** Shared weight over the geometric mean of both weights: 0 to 1. */
const overlap = (a: Words, b: Words, rarity: (stem: string) => number): number => {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += rarity(word);
  return shared === 0 ? 0 : shared / Math.sqrt(weightOf(a, rarity) * weightOf(b, rarity));
};

const meets = (a: Words, b: Words): boolean => [...a].some((item) => b.has(item));
const flag = (condition: boolean): number => (condition ? 1 : 0);

/** Features of two event words of one group of documents; symmetric. */
export const mentionFeatures = (a: EventMention, b: EventMention, group: GroupStatistics): number[] => {
  const sameLemma = a.lemma === b.lemma;
  const synonym = synonyms(a.lemma, b.lemma);
  const kin = !sameLemma && derived(a.lemma, b.lemma);
  const around = overlap(a.around, b.around, group.rarity);
  const sameDocument = a.doc === b.doc;
  const sameSentence = sameDocument && a.sentence === b.sentence;
  const reporting = isReporting(a.lemma) && isReporting(b.lemma);
  const numbers = a.numbers.size > 0 && b.numbers.size > 0;
  return [
    flag(sameLemma),
    flag(synonym),
    flag(kin),
    around,
    sameLemma ? around : 0,
    synonym || kin ? around : 0,
    sameLemma || synonym || kin ? 0 : around,
    overlap(a.near, b.near, group.rarity),
    overlap(a.before, b.before, group.rarity),
    overlap(a.after, b.after, group.rarity),
    overlap(a.names, b.names, group.rarity),
    flag(numbers && meets(a.numbers, b.numbers)),
    flag(numbers && !meets(a.numbers, b.numbers)),
    flag(sameDocument),
    flag(sameDocument && sameLemma),
    flag(sameSentence),
    flag(sameSentence && sameLemma),
    flag(reporting),
    reporting ? around : 0,
    flag(reporting && sameDocument),
    flag(sameLemma && isCommon(a.lemma)),
    sameLemma ? group.shareOfLemma(a.lemma) : 0,
    overlap(a.phrase, b.phrase, group.rarity),
    flag(meets(a.phrase, b.around)) + flag(meets(b.phrase, a.around)),
    sameDocument ? 0 : group.similarity(a.doc, b.doc),
  ];
};
