/** Words of a text as the index holds them: lower case, letters and digits only, accents folded, in text order. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]{1,64}/gu) ?? [];

/** One condition of a search: words that follow one another; `prefix`: the last one may go on; `not`: must be absent. */
export type SearchTerm = {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly not: boolean;
};

/** Shorter ones begin half of all words, and "US" is not "use". */
const MIN_PREFIX = 3;
const MAX_TERMS = 16;
const MAX_QUERY = 500;

/**
 * What a reader typed, as conditions that all must hold. Never throws and knows no operators besides `"…"` and a
 * leading `-`: everything that is not a letter or digit only separates words. A word of three letters or
 * more also finds longer ones that begin with it ("troop" finds "troops").
 */
export const searchTerms = (q: string): readonly SearchTerm[] => {
  const terms: SearchTerm[] = [];
  for (const match of q.slice(0, MAX_QUERY).matchAll(/(-?)"([^"]*)"|(-?)([^\s"]+)/gu)) {
    const phrase = match[2];
    const words = wordsOf(phrase ?? match[4] ?? "");
    if (words.length === 0) continue;
    const typed = words[words.length - 1] ?? "";
    const prefix = phrase === undefined && typed.length >= MIN_PREFIX;
    terms.push({ words, prefix, not: (match[1] || match[3]) === "-" });
    if (terms.length === MAX_TERMS) break;
  }
  return terms;
};
