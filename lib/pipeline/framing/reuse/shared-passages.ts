import type { CharSpan } from "@/lib/domain/span";
import { reuseWords, SHINGLE } from "./reuse-words";

/** A passage that stands in both texts, word for word. */
export type SharedPassage = { readonly a: CharSpan; readonly b: CharSpan; readonly words: number };

const shinglePlaces = (keys: readonly string[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  for (let i = 0; i + SHINGLE <= keys.length; i += 1) {
    const key = keys.slice(i, i + SHINGLE).join(" ");
    const list = places.get(key) ?? [];
    if (list.length < 20) list.push(i);
    places.set(key, list);
  }
  return places;
};

/**
 * The passages two texts share, of at least `least` words, in the order of the first text; greedy string tiling, the
 * longest match at each place first (after Wise 1993). Words compare without case, accents and punctuation.
 */
export const sharedPassages = (textA: string, textB: string, least = 8): SharedPassage[] => {
  const a = reuseWords(textA);
  const b = reuseWords(textB);
  const places = shinglePlaces(b.keys);
  const passages: SharedPassage[] = [];
  for (let i = 0; i + SHINGLE <= a.keys.length; ) {
    let best = { from: -1, words: 0 };
    for (const from of places.get(a.keys.slice(i, i + SHINGLE).join(" ")) ?? []) {
      let words = SHINGLE;
      while (i + words < a.keys.length && a.keys[i + words] === b.keys[from + words]) words += 1;
      if (words > best.words) best = { from, words };
    }
    if (best.words < least) {
      i += 1;
      continue;
    }
    const last = best.words - 1;
    passages.push({
      a: { start: a.spans[i]!.start, end: a.spans[i + last]!.end },
      b: { start: b.spans[best.from]!.start, end: b.spans[best.from + last]!.end },
      words: best.words,
    });
    i += best.words;
  }
  return passages;
};
