import type { StoryProfile } from "./story-profile";

export type NeighbourOptions = {
  /** Neighbours kept for each article. */
  readonly keep: number;
  /** Terms that stand in more articles than this say nothing and are skipped. */
  readonly commonest: number;
};

type Posting = { readonly docs: number[]; readonly weights: number[] };

const postingsOf = (profiles: readonly StoryProfile[], spread: readonly number[], commonest: number) => {
  const postings = new Map<number, Posting>();
  profiles.forEach(({ body }, doc) => {
    body.terms.forEach((term, i) => {
      if ((spread[term] ?? 0) > commonest) return;
      const posting = postings.get(term) ?? { docs: [], weights: [] };
      posting.docs.push(doc);
      posting.weights.push(body.weights[i]!);
      postings.set(term, posting);
    });
  });
  return postings;
};

/**
 * For every article its nearest others by the cosine over their rarer terms, through an inverted index: the work
 * grows with the postings of rare terms, not with the square of the collection.
 */
export const nearestNeighbours = (
  profiles: readonly StoryProfile[],
  spread: readonly number[],
  { keep, commonest }: NeighbourOptions,
): { readonly doc: number; readonly cosine: number }[][] => {
  const postings = postingsOf(profiles, spread, commonest);
  const scores = new Float64Array(profiles.length);
  return profiles.map(({ body }, self) => {
    const touched: number[] = [];
    body.terms.forEach((term, i) => {
      const posting = postings.get(term);
      if (!posting) return;
      const weight = body.weights[i]!;
      for (let k = 0; k < posting.docs.length; k += 1) {
        const doc = posting.docs[k]!;
        if (scores[doc] === 0) touched.push(doc);
        scores[doc] = scores[doc]! + weight * posting.weights[k]!;
      }
    });
    const found = touched
      .filter((doc) => doc !== self)
      .map((doc) => ({ doc, cosine: scores[doc]! }))
      .sort((x, y) => y.cosine - x.cosine || compareIds(profiles, x.doc, y.doc))
      .slice(0, keep);
    for (const doc of touched) scores[doc] = 0;
    return found;
  });
};

const compareIds = (profiles: readonly StoryProfile[], x: number, y: number): number =>
  profiles[x]!.id < profiles[y]!.id ? -1 : 1;
