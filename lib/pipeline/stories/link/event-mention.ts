import { stem } from "../stem";
import { STOP_WORDS } from "../stop-words";
import { eventLemma, headOf } from "./event-lemma";

/** An event word in its sentence; `start` and `end` count in `sentence`. */
export type EventWord = {
  readonly id: string;
  readonly doc: string;
  readonly published?: string | null;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** What is compared of an event word. Sets hold stems of words that mean something. */
export type EventMention = {
  readonly id: string;
  readonly doc: string;
  readonly sentence: string;
  readonly lemma: string;
  /** All content words of the phrase. */
  readonly phrase: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Words next to it, three on each side, function words left out. */
  readonly near: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
const bare = (word: string): string => word.replace(/['’]s?$/, "");

const keysOf = (text: string): string[] =>
  (text.match(WORD) ?? [])
    .map((word) => bare(word).toLowerCase())
    .filter((word) => !STOP_WORDS.has(word) && word.length > 1)
    .map(stem);

const namesOf = (text: string): string[] =>
  (text.match(WORD) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word) && !STOP_WORDS.has(word.toLowerCase()))
    .map((word) => stem(bare(word).toLowerCase()));

export const eventMention = ({ id, doc, sentence, start, end, text }: EventWord): EventMention => {
  const before = keysOf(sentence.slice(0, start));
  const after = keysOf(sentence.slice(end));
  return {
    id,
    doc,
    sentence,
    lemma: eventLemma(headOf(text)),
    phrase: new Set(keysOf(text)),
    before: new Set(before.slice(-6)),
    after: new Set(after.slice(0, 6)),
    near: new Set([...before.slice(-3), ...after.slice(0, 3)]),
    around: new Set([...before, ...after]),
    names: new Set(namesOf(`${sentence.slice(0, start)} ${sentence.slice(end)}`)),
    numbers: new Set((sentence.match(/[0-9]+/g) ?? []).filter((n) => n.length > 1)),
  };
};
