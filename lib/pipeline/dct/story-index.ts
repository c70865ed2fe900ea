import type { Article } from "@/lib/domain/article";
import type { TermVector } from "@/lib/domain/merge-memory";
import { LEVEL, tellingWords } from "./story-vector";

/** An article's place in the set, and how alike it is, 0 to 1. */
export type Neighbour = { readonly index: number; readonly likeness: number };

/** Articles that a word stands in, with its weight in each; two arrays in step keep it small. */
type Posting = { readonly articles: number[]; readonly weights: number[] };

/**
 * Finds articles of the same story without comparing all pairs: an inverted index of each article's most telling
 * words. Memory and time grow with the number of articles, not with its square.
 */
export class StoryIndex {
  private readonly vectors: readonly TermVector[];
  private readonly ids: readonly string[];
  private readonly postings = new Map<string, Posting>();
  /** Scores of one search, kept between searches and zeroed after each. */
  private readonly scores: Float64Array;

  constructor(articles: readonly Article[]) {
    this.ids = articles.map((a) => a.id);
    this.vectors = articles.map(tellingWords);
    this.scores = new Float64Array(articles.length);
    for (const [index, vector] of this.vectors.entries())
      for (const [word, weight] of vector) this.post(word, index, weight);
  }

  /** The most alike articles among those that `accepts`, best first; ties go by id. */
  nearest(index: number, limit: number, accepts: (other: number) => boolean): Neighbour[] {
    const touched: number[] = [];
    for (const [word, weight] of this.vectors[index] ?? []) {
      const posting = this.postings.get(word);
      if (!posting) continue;
      for (const [place, other] of posting.articles.entries()) {
        if (this.scores[other] === 0) touched.push(other);
        this.scores[other] = (this.scores[other] as number) + weight * (posting.weights[place] as number);
      }
    }
    const found = touched
      .filter((other) => other !== index && accepts(other))
      .map((other) => ({ index: other, likeness: (this.scores[other] as number) * LEVEL }))
      .sort((a, b) => b.likeness - a.likeness || (this.ids[a.index]! < this.ids[b.index]! ? -1 : 1))
      .slice(0, limit);
    for (const other of touched) this.scores[other] = 0;
    return found;
  }

  private post(word: string, index: number, weight: number): void {
    const posting = this.postings.get(word);
    if (!posting) this.postings.set(word, { articles: [index], weights: [weight] });
    else {
      posting.articles.push(index);
      posting.weights.push(weight);
    }
  }
}
