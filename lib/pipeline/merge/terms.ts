const STOP = new Set(
  "a an the and or but of in on at by for with from to into onto over under about against between among during through within without across after before since while when as if that which who whose whom this these those it its he she his her they them their we our you your i is are was were be been being has have had do does did will would shall should can could may might must not no nor so than then there here also however said says say told tell according more most some many few all any each other another such only very just now still already up out off back down away both own same too been during because until upon per via mr mrs ms dr amid near around".split(
    " ",
  ),
);

/** A crude stem, enough to join "troop" with "troops" and "withdrawal" with "withdraw". */
export const stem = (word: string): string => {
  let w = word;
  if (w.length > 5 && w.endsWith("ies")) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && /(?:sses|shes|ches|xes)$/.test(w)) w = w.slice(0, -2);
  else if (w.length > 3 && w.endsWith("s") && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.length > 6 && w.endsWith("ing")) w = w.slice(0, -3);
  else if (w.length > 5 && w.endsWith("ed")) w = w.slice(0, -2);
  else if (w.length > 7 && w.endsWith("ation")) w = w.slice(0, -3);
  else if (w.length > 8 && w.endsWith("ment")) w = w.slice(0, -4);
  else if (w.length > 8 && w.endsWith("al")) w = w.slice(0, -2);
  if (w.length > 4 && /([^aeiouls])\1$/.test(w)) w = w.slice(0, -1);
  return w.length > 4 && w.endsWith("e") ? w.slice(0, -1) : w;
};

const WORD = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu;

/** Stems of the content words of a text, in order. */
export const contentStems = (text: string): string[] => {
  const out: string[] = [];
  for (const match of text.toLowerCase().matchAll(WORD))
    if (!STOP.has(match[0]) && match[0].length > 1) out.push(stem(match[0]));
  return out;
};

/** All words, lower case, for shared wording. */
export const plainWords = (text: string): string[] =>
  Array.from(text.toLowerCase().matchAll(WORD), (m) => m[0]);

/** Word 5-grams of a text. */
export const shingles = (text: string, size = 5): string[] => {
  const words = plainWords(text);
  const out: string[] = [];
  for (let i = 0; i + size <= words.length; i++) out.push(words.slice(i, i + size).join(" "));
  return out;
};
