/** A word, a number or a single mark of punctuation. Offsets in UTF-16 units, end excluded. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly isWord: boolean;
  /** White space (or the start of the text) stands before the token. */
  readonly spaced: boolean;
  /** Number of the paragraph and of the sentence, from 0. */
  paragraph: number;
  sentence: number;
};

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Letters and digits of any script; above ASCII everything but the blocks of spaces, marks and symbols. */
const isWordCode = (code: number): boolean => {
  if (code < 0x80) return isAsciiWord(code);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  return !(code >= 0x3000 && code <= 0x303f) && code !== 0xfeff && code !== 0xd7 && code !== 0xf7;
};

const isSpaceCode = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff;

const joinsWords = (code: number): boolean =>
  code === 0x2e || code === 0x27 || code === 0x2019 || code === 0x2d;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const wordEnd = (text: string, from: number): number => {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) at += 1;
    else if (joinsWords(code) && at > from && at + 1 < text.length && isWordCode(text.charCodeAt(at + 1)))
      at += 2;
    else if (code === 0x2c && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
};

/** Where a possessive or a contracted "is", "has", "would", "will" begins, or the end of the word. */
const cliticStart = (word: string): number => {
  const tail = word.slice(-2).toLowerCase();
  const apostrophe = (at: number): boolean => word[at] === "'" || word[at] === "’";
  if (word.length > 2 && (tail === "'s" || tail === "’s" || tail === "'d" || tail === "’d"))
    return word.length - 2;
  if (word.length > 3 && apostrophe(word.length - 3) && ["ll", "ve", "re"].includes(tail))
    return word.length - 3;
  return word.length;
};

const isLower = (char: string | undefined): boolean =>
  char !== undefined && char !== char.toUpperCase() && char === char.toLowerCase();

/** A line break inside a sentence, as in text wrapped at a fixed width, does not end a paragraph. */
const endsParagraph = (text: string, gapStart: number, gapEnd: number): boolean => {
  const first = text.indexOf("\n", gapStart);
  if (first < 0 || first >= gapEnd) return false;
  const second = text.indexOf("\n", first + 1);
  if (second >= 0 && second < gapEnd) return true;
  const before = text[gapStart - 1];
  return !((isLower(before) || before === ",") && isLower(text[gapEnd]));
};

/** The tokens of a text in order, with their paragraphs; sentences are numbered by `numberSentences`. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  let paragraph = 0;
  let gapStart = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpaceCode(code)) {
      at += 1;
      continue;
    }
    const spaced = at > gapStart || at === 0;
    if (spaced && tokens.length > 0 && endsParagraph(text, gapStart, at)) paragraph += 1;
    const isWord = isWordCode(code);
    const end = isWord ? wordEnd(text, at) : at + 1;
    const cut = isWord ? at + cliticStart(text.slice(at, end)) : end;
    for (const [from, to] of cut < end ? [[at, cut] as const, [cut, end] as const] : [[at, end] as const]) {
      const piece = text.slice(from, to);
      const lower = piece.toLowerCase().replaceAll("’", "'");
      tokens.push({
        start: from,
        end: to,
        text: piece,
        lower,
        isWord,
        spaced: spaced && from === at,
        paragraph,
        sentence: 0,
      });
    }
    at = end;
    gapStart = end;
  }
  return tokens;
};
