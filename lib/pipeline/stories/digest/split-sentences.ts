/** Short forms that end in a full stop inside a sentence. */
const SHORT_FORMS = new Set(
  "mr mrs ms dr prof gen col lt sgt sen rep gov st jr sr vs no inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n a.m p.m e.g i.e".split(
    " ",
  ),
);

const BREAK = /[.!?]["”’')\]]*[ \t]+(?=["“‘'([]?[\p{Lu}\p{N}])/gu;
const lastWord = (text: string): string => text.slice(text.lastIndexOf(" ") + 1).toLowerCase();

const splitLine = (line: string): string[] => {
  const sentences: string[] = [];
  let from = 0;
  for (const match of line.matchAll(BREAK)) {
    const before = line.slice(from, match.index);
    const word = lastWord(before);
    if (match[0].startsWith(".") && (SHORT_FORMS.has(word) || /^\p{L}$/u.test(word))) continue;
    sentences.push(line.slice(from, match.index + match[0].length));
    from = match.index + match[0].length;
  }
  return [...sentences, line.slice(from)];
};

/** Sentences of a plain text, trimmed, in order; a line end always ends a sentence. For ranking, not for quoting. */
export const splitSentences = (text: string): string[] =>
  text
    .split("\n")
    .flatMap(splitLine)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
