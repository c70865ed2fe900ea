import type { Article } from "@/lib/domain/article";
import { bareWordsOf, isTelling } from "./words";

/**
 * How alike two articles are, 0 to 1: cosine of their most telling words. In a small collection every word is rare,
 * so likeness is scaled down there: it says little that two of five articles share words.
 */
export type Neighbour = { readonly index: number; readonly likeness: number };

const VECTOR_SIZE = 120;
/** Longest posting list that is walked. Words in more articles than this tell little and cost much. */
const MAX_POSTINGS = 400;
/** From this many articles on, the frequency of words tells topics from stories. */
const FULL_COLLECTION = 200;

type Weighted = readonly (readonly [word: string, weight: number])[];

const countsOf = (article: Article): Map<string, number> => {
  const counts = new Map<string, number>();
  const add = (word: string, n: number) => counts.set(word, (counts.get(word) ?? 0) + n);
  for (const word of bareWordsOf(article)) if (isTelling(word)) add(word, 1);
  if (article.title && !article.title.span) {
    for (const word of article.title.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      if (isTelling(word)) add(word, 1);
  }
  return counts;
};

/** Articles that a word stands in, with its weight in each; two arrays in step keep it small. */
type Posting = { readonly articles: number[]; readonly weights: number[] };

/**
 * Finds articles of the same story without comparing all pairs: an inverted index of each article's most telling
 * words. Memory and time grow with the number of articles, not with its square.
 */
export class StoryIndex {
  private readonly vectors: readonly Weighted[];
  private readonly postings = new Map<string, Posting>();
  /** Scores of one search, kept between searches and zeroed after each. */
  private readonly scores: Float64Array;

  constructor(articles: readonly Article[]) {
    const counts = articles.map(countsOf);
    const frequency = new Map<string, number>();
    for (const words of counts)
      for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const ceiling = Math.max(20, articles.length * 0.2);
    this.vectors = counts.map((words) => vectorOf(words, frequency, articles.length, ceiling));
    this.scores = new Float64Array(articles.length);
    for (const [index, vector] of this.vectors.entries()) {
      for (const [word, weight] of vector) this.post(word, index, weight);
    }
  }

  /** The most alike articles among those that `accepts`, best first; ties go to the lower index. */
  nearest(index: number, limit: number, accepts: (other: number) => boolean): Neighbour[] {
    const touched: number[] = [];
    for (const [word, weight] of this.vectors[index] ?? []) {
      const posting = this.postings.get(word);
      if (!posting || posting.articles.length > MAX_POSTINGS) continue;
      for (const [place, other] of posting.articles.entries()) {
        if (this.scores[other] === 0) touched.push(other);
        this.scores[other] = (this.scores[other] as number) + weight * (posting.weights[place] as number);
      }
    }
    const scale = Math.min(1, Math.log(1 + this.vectors.length) / Math.log(FULL_COLLECTION));
    const found = touched
      .filter((other) => other !== index && accepts(other))
      .map((other) => ({ index: other, likeness: (this.scores[other] as number) * scale }))
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
      .slice(0, limit);
    for (const other of touched) this.scores[other] = 0;
    return found;
  }

  private post(word: string, index: number, weight: number): void {
    const posting = this.postings.get(word);
    if (!posting) this.postings.set(word, { articles: [index], weights: [weight] });
    else if (posting.articles.length <= MAX_POSTINGS) {
      posting.articles.push(index);
      posting.weights.push(weight);
    }
  }
}

const vectorOf = (
  counts: ReadonlyMap<string, number>,
  frequency: ReadonlyMap<string, number>,
  total: number,
  ceiling: number,
): Weighted => {
  const weighted = [...counts]
    .filter(([word]) => (frequency.get(word) ?? 0) > 1 && (frequency.get(word) ?? 0) <= ceiling)
    .map(([word, n]): readonly [string, number] => [
      word,
      (1 + Math.log(n)) * Math.log(1 + total / (frequency.get(word) ?? 1)),
    ])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, VECTOR_SIZE);
  const norm = Math.sqrt(weighted.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return weighted.map(([word, weight]) => [word, weight / norm]);
};
