/**
 * A light stemmer for matching English words with each other: inflection and the commonest derivations go, so that
 * "killing", "killed" and "kills" meet. The stem is a key for comparing, never shown to a reader.
 */
const VOWEL = /[aeiouy]/;
const SUFFIXES: readonly (readonly [suffix: string, replacement: string, shortest: number])[] = [
  ["ization", "ize", 3],
  ["isation", "ize", 3],
  ["ational", "ate", 3],
  ["fulness", "ful", 3],
  ["ousness", "ous", 3],
  ["iveness", "ive", 3],
  ["ations", "ate", 3],
  ["ation", "ate", 3],
  ["ators", "ate", 3],
  ["ator", "ate", 3],
  ["ments", "", 4],
  ["ment", "", 4],
  ["ities", "ity", 3],
  ["ingly", "", 4],
  ["edly", "", 4],
  ["ness", "", 4],
  ["ings", "", 3],
  ["ions", "ion", 3],
  ["ies", "y", 2],
  ["ied", "y", 2],
  ["ing", "", 3],
  ["ers", "er", 3],
  ["ly", "", 4],
  ["ed", "", 3],
];

const undouble = (word: string): string => {
  const last = word.at(-1) ?? "";
  return word.length > 3 && last === word.at(-2) && !"aeioulsz".includes(last) ? word.slice(0, -1) : word;
};

/** "fired" is "fire", "closed" is "close", but "opened" is "open": a short stem of one vowel gets its e back. */
const SHORT_STEM = /^[^aeiouy]*(?:[aeiouy][^aeiouywx]|[aeiouy]+[cgsvz])$/;
const restoreE = (word: string): string => (word.length <= 5 && SHORT_STEM.test(word) ? `${word}e` : word);

const dropPlural = (word: string): string => {
  if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
  if (/(?:sses|xes|zes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

const compute = (word: string): string => {
  for (const [suffix, replacement, shortest] of SUFFIXES) {
    if (!word.endsWith(suffix)) continue;
    const base = word.slice(0, -suffix.length);
    if (base.length < shortest || !VOWEL.test(base)) continue;
    const whole = undouble(base + replacement);
    const inflected = suffix === "ed" || suffix === "ing" || suffix === "ings";
    return trimE(inflected && whole === base ? restoreE(whole) : whole);
  }
  return trimE(dropPlural(word));
};

const trimE = (word: string): string => (word.length > 5 && word.endsWith("e") ? word.slice(0, -1) : word);

/** Stem of a lower-case word; words of three letters or fewer and words with digits stay as they are. */
export const stem = (word: string): string => (word.length <= 3 || /[0-9]/.test(word) ? word : compute(word));
