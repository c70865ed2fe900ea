/** A sparse vector: term numbers in rising order with their weights, scaled to length 1 (or empty). */
export type SparseVector = { readonly terms: Int32Array; readonly weights: Float32Array };

export const EMPTY_VECTOR: SparseVector = { terms: new Int32Array(0), weights: new Float32Array(0) };

/** Builds a unit vector from term weights; `limit` keeps the heaviest terms only (ties by term number). */
export const unitVector = (
  entries: Iterable<readonly [term: number, weight: number]>,
  limit = Number.POSITIVE_INFINITY,
): SparseVector => {
  let kept = [...entries].filter(([, weight]) => weight > 0);
  if (kept.length > limit) kept = kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
  if (kept.length === 0) return EMPTY_VECTOR;
  kept.sort((a, b) => a[0] - b[0]);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return {
    terms: Int32Array.from(kept, ([term]) => term),
    weights: Float32Array.from(kept, ([, weight]) => weight / length),
  };
};

/** Dot product; for unit vectors the cosine. */
export const dot = (a: SparseVector, b: SparseVector): number => {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const x = a.terms[i]!;
    const y = b.terms[j]!;
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!;
    else if (x < y) i += 1;
    else j += 1;
  }
  return sum;
};
