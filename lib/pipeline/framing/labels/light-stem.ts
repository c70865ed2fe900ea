const undouble = (word: string): string =>
  word.length > 3 && word.at(-1) === word.at(-2) && !/[aeiousl]$/.test(word) ? word.slice(0, -1) : word;

const singular = (word: string): string => {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
};

/** A word without plural, "-ed", "-ing" and a closing "e": forms of one word share it, "state" and "statement" do not. */
export const lightStem = (lower: string): string => {
  const word = singular(lower);
  for (const ending of ["ing", "ed"]) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && rest.length >= 3 && /[aeiouy]/.test(rest))
      return undouble(rest).replace(/e$/, "");
  }
  return word.length > 3 ? word.replace(/e$/, "") : word;
};
