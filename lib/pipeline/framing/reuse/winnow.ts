/**
 * Winnowing (Schleimer, Wilkerson & Aiken 2003): of every `window` consecutive hashes the smallest is kept, so any
 * copied run of `window` shingles or more shares at least one kept hash. Returns the kept hashes, each once.
 */
export const winnow = (hashes: Float64Array, window: number): number[] => {
  const kept = new Set<number>();
  if (hashes.length === 0) return [];
  let best = -1;
  const last = Math.max(1, hashes.length - window + 1);
  for (let from = 0; from < last; from += 1) {
    const end = Math.min(hashes.length, from + window);
    if (best < from) {
      best = from;
      for (let i = from + 1; i < end; i += 1) if (hashes[i]! <= hashes[best]!) best = i;
    } else if (hashes[end - 1]! <= hashes[best]!) best = end - 1;
    kept.add(hashes[best]!);
  }
  return [...kept];
};
