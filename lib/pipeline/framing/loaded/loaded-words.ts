import type { CharSpan } from "@/lib/domain/span";
import { type TaggedDocument, tagDocument } from "../tagger/document";
import { unpackTagger } from "../tagger/packed";
import { judgeSentence, judgeWords, type LoadedTaggers, pickWords } from "./judge";
import { LIMITS } from "./limits";
import model from "./loaded-model.json";
import { loadedSentence, type NearTable } from "./word-features";
import { listName } from "./word-lists";

/** A loaded word: where it stands, and what names it: one of the lists in data/wordlists, or the tagger. */
export type LoadedSpan = CharSpan & {
  readonly list: string;
  /** It stands between quotation marks: the word is the source's, not the outlet's. */
  readonly quoted: boolean;
};

/** The name given where no list holds the word and the sentence around it made the tagger mark it. */
export const TAGGER_NAME = "learned-from-babe";

type Loaded = LoadedTaggers & { readonly near: NearTable };

const load = (): Loaded => ({
  near: Int8Array.from(atob(model.near), (char) => char.charCodeAt(0)),
  sentence: unpackTagger(model.sentence),
  word: unpackTagger(model.word),
});

let taggers: Loaded | undefined;

/** Longer strings of letters are no words; the tagger knows English only. */
const LONGEST = 30;

const isEnglishWord = (lower: string): boolean => lower.length <= LONGEST && /^[a-z]/.test(lower);

const sentenceEnd = (document: TaggedDocument, from: number): number => {
  const { tokens } = document;
  let to = from + 1;
  while (to < tokens.length && tokens[to]!.sentence === tokens[from]!.sentence) to += 1;
  return to;
};

/**
 * The evaluative and loaded words of a text, word by word, in order; UTF-16 offsets, end excluded. Decided sentence by
 * sentence by a logistic tagger trained on expert marks (BABE, Spinde et al. 2021); no score is given for a text or an
 * outlet. Pure and repeatable; linear in the length of the text. docs/framing.md says how well.
 */
export const loaded = (text: string): LoadedSpan[] => {
  taggers ??= load();
  const document = tagDocument(text);
  const spans: LoadedSpan[] = [];
  for (let from = 0; from < document.tokens.length; ) {
    const to = sentenceEnd(document, from);
    const sentence = loadedSentence(document, from, to, taggers.near);
    const probability = judgeSentence(sentence, taggers.sentence);
    for (const index of pickWords(judgeWords(sentence, probability, taggers.word), probability, LIMITS)) {
      const { start, end, lower } = document.tokens[index]!;
      if (!isEnglishWord(lower)) continue;
      spans.push({
        start,
        end,
        list: listName(lower) ?? TAGGER_NAME,
        quoted: document.quotes.regionOf[index]! >= 0,
      });
    }
    from = to;
  }
  return spans;
};
