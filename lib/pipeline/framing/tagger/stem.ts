const endings: readonly (readonly [string, string])[] = [
  ["ization", "ize"],
  ["ations", "ate"],
  ["ation", "ate"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ously", "ous"],
  ["fully", "ful"],
  ["ively", "ive"],
  ["ingly", ""],
  ["edly", ""],
  ["ically", "ic"],
  ["ements", ""],
  ["ement", ""],
  ["nesses", ""],
  ["ness", ""],
  ["ities", ""],
  ["ity", ""],
  ["iest", "y"],
  ["ies", "y"],
  ["ied", "y"],
  ["ily", "y"],
  ["isms", "ist"],
  ["ism", "ist"],
  ["ists", "ist"],
  ["ings", ""],
  ["ing", ""],
  ["ers", ""],
  ["est", ""],
  ["ed", ""],
  ["er", ""],
  ["ly", ""],
  ["es", ""],
  ["s", ""],
  ["e", ""],
];

const undouble = (stem: string): string => {
  const last = stem.at(-1) ?? "";
  return stem.length > 3 && last === stem.at(-2) && !"aeious".includes(last) ? stem.slice(0, -1) : stem;
};

/** A rough stem: forms of one word mostly share it ("outrageous", "outrageously"). Not a dictionary form. */
export const stem = (lower: string): string => {
  for (const [ending, replacement] of endings) {
    if (lower.length - ending.length < 3 || !lower.endsWith(ending)) continue;
    if (ending === "s" && /(?:ss|us|is)$/.test(lower)) continue;
    const cut = lower.slice(0, lower.length - ending.length) + replacement;
    return undouble(cut.length > 3 && cut.endsWith("e") ? cut.slice(0, -1) : cut);
  }
  return lower;
};
