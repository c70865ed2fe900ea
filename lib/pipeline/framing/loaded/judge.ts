import { marginals } from "../tagger/chain";
import { FeatureList } from "../tagger/hashing";
import { scoreToken, type Tagger } from "../tagger/scorer";
import { type LoadedSentence, sentenceFeatures, wordFeatures } from "./word-features";

export type LoadedTaggers = { readonly sentence: Tagger; readonly word: Tagger };

export type JudgedWord = { readonly token: number; readonly probability: number };

const shareOfSecond = (scores: Float64Array): number => 1 / (1 + Math.exp(scores[0]! - scores[1]!));

/** Probability that a sentence carries loaded words at all. */
export const judgeSentence = (sentence: LoadedSentence, tagger: Tagger): number => {
  const features = new FeatureList(tagger.bits);
  const scores = new Float64Array(2);
  sentenceFeatures(sentence, features);
  scoreToken(tagger, features, scores, 0);
  return shareOfSecond(scores);
};

/** The sentence's probability as the word tagger sees it: tenths, 0 to 9. */
export const levelOfSentence = (probability: number): number => Math.min(9, Math.floor(probability * 10));

/** Probability of every word of a sentence to be loaded, in order. */
export const judgeWords = (sentence: LoadedSentence, probability: number, tagger: Tagger): JudgedWord[] => {
  const features = new FeatureList(tagger.bits);
  const { tokens } = sentence.document;
  const words: number[] = [];
  for (let i = sentence.from; i < sentence.to; i += 1) if (tokens[i]!.isWord) words.push(i);
  if (words.length === 0) return [];
  const scores = new Float64Array(words.length * 2);
  words.forEach((token, k) => {
    wordFeatures(sentence, token, levelOfSentence(probability), features);
    scoreToken(tagger, features, scores, k * 2);
  });
  const { at } = marginals(tagger.chain, scores, words.length);
  return words.map((token, k) => ({ token, probability: at[k * 2 + 1]! }));
};

/** Thresholds: a word counts from `word` upwards, from `calm` upwards where the sentence as a whole seems plain. */
export type LoadedLimits = { readonly word: number; readonly plainBelow: number; readonly calm: number };

export const pickWords = (
  words: readonly JudgedWord[],
  probability: number,
  limits: LoadedLimits,
): number[] => {
  const limit = probability < limits.plainBelow ? limits.calm : limits.word;
  return words.filter((word) => word.probability >= limit).map((word) => word.token);
};
