import { type SearchTerm, searchTerms, wordsOf } from "./search-words";
import type { CharSpan } from "./span";

type PlacedWord = CharSpan & { readonly word: string };

/** Letters, digits and the marks on them; folding one stretch may give several words ("½"), which share its place. */
const STRETCH = /[\p{L}\p{N}\p{M}]+/gu;

const placedWords = (text: string): readonly PlacedWord[] =>
  [...text.matchAll(STRETCH)].flatMap((m) => {
    const place = { start: m.index, end: m.index + m[0].length };
    return wordsOf(m[0]).map((word) => ({ ...place, word }));
  });

const matchesAt = (words: readonly PlacedWord[], at: number, term: SearchTerm): boolean =>
  term.words.every((wanted, i) => {
    const word = words[at + i]?.word;
    if (word === undefined) return false;
    return term.prefix && i === term.words.length - 1 ? word.startsWith(wanted) : word === wanted;
  });

const joined = (spans: readonly CharSpan[]): readonly CharSpan[] => {
  const out: CharSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
};

/**
 * Where a text holds what a reader searched for, by the same rules as the index: whole words and their beginnings,
 * accents and capitals aside; phrases in one piece; excluded words mark nothing. UTF-16 offsets, half open, in order.
 */
export const searchHits = (text: string, q: string): readonly CharSpan[] => {
  const terms = searchTerms(q).filter((t) => !t.not);
  if (terms.length === 0 || text === "") return [];
  const words = placedWords(text);
  const found: CharSpan[] = [];
  words.forEach((word, at) => {
    for (const term of terms)
      if (matchesAt(words, at, term))
        found.push({ start: word.start, end: words[at + term.words.length - 1]?.end ?? word.end });
  });
  return joined(found);
};
