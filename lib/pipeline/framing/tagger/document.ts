import reportVerbs from "@/data/wordlists/report-verbs.json";
import { hashText } from "./hashing";
import { inflect } from "./inflect";
import { type QuoteState, quoteState } from "./quote-state";
import { numberSentences } from "./sentences";
import { type Token, tokenize } from "./tokens";
import { wordClass } from "./word-class";
import { wordNote } from "./word-notes";

/** A text made ready for the taggers: tokens and the numbers their features are built from, one entry a token. */
export type TaggedDocument = {
  readonly tokens: readonly Token[];
  readonly quotes: QuoteState;
  readonly word: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix2: Int32Array;
  readonly prefix: Int32Array;
  readonly shape: Int32Array;
  readonly wordClass: Int32Array;
  /** Cluster of words of like use, from 1; 0 for words that are not common. */
  readonly cluster: Int32Array;
  /** 0 outside quotation marks, 1 opening mark, 2 inside, 3 closing mark; 4–6 the same in a short quotation. */
  readonly quote: Int32Array;
  /** 1 where the word is a form of a report verb. */
  readonly report: Uint8Array;
};

const reportForms = new Set(reportVerbs.words.flatMap(inflect));

/** Quotations of fewer tokens (marks included) are phrases taken over, not sentences spoken. */
const SHORT_QUOTE = 8;

const wordShape = (text: string): number => {
  let shape = 0;
  let previous = 0;
  for (let i = 0; i < Math.min(text.length, 12); i += 1) {
    const char = text[i] ?? "";
    const kind =
      char >= "0" && char <= "9" ? 1 : char.toLowerCase() !== char ? 2 : char.toUpperCase() !== char ? 3 : 4;
    if (kind !== previous) shape = shape * 5 + kind;
    previous = kind;
  }
  return shape;
};

const isNumber = (lower: string): boolean => lower >= "0" && lower < ":";

const quoteCode = (quotes: QuoteState, i: number): number => {
  const region = quotes.regions[quotes.regionOf[i] ?? -1];
  if (region === undefined) return 0;
  const place = i === region.first ? 1 : i === region.last && region.closed ? 3 : 2;
  return region.last - region.first < SHORT_QUOTE ? place + 3 : place;
};

/** Marks of punctuation are clusters of their own. */
const clusterNumber = (isWord: boolean, lower: string): number =>
  isWord ? (wordNote(lower)?.cluster ?? 0) : 300 + lower.charCodeAt(0);

/** Reads a text once for all taggers. */
export const tagDocument = (text: string): TaggedDocument => {
  const tokens = tokenize(text);
  numberSentences(tokens);
  const quotes = quoteState(tokens);
  const size = tokens.length;
  const numbers = (): Int32Array => new Int32Array(size);
  const document = {
    tokens,
    quotes,
    word: numbers(),
    suffix3: numbers(),
    suffix2: numbers(),
    prefix: numbers(),
    shape: numbers(),
    wordClass: numbers(),
    cluster: numbers(),
    quote: numbers(),
    report: new Uint8Array(size),
  };
  for (let i = 0; i < size; i += 1) {
    const token = tokens[i]!;
    const { lower } = token;
    const starts = i === 0 || tokens[i - 1]!.sentence !== token.sentence;
    document.word[i] = isNumber(lower) ? hashText(lower.replace(/[0-9]/g, "0")) : hashText(lower);
    document.suffix3[i] = hashText(lower.slice(-3));
    document.suffix2[i] = hashText(lower.slice(-2));
    document.prefix[i] = hashText(lower.slice(0, 4));
    document.shape[i] = wordShape(token.text);
    document.wordClass[i] = token.isWord ? wordClass(lower, token.text, starts) : 100 + lower.charCodeAt(0);
    document.cluster[i] = clusterNumber(token.isWord, lower);
    document.quote[i] = quoteCode(quotes, i);
    document.report[i] = reportForms.has(lower) ? 1 : 0;
  }
  return document;
};
