import notes from "./word-notes.json";

/** What is known of a common word before reading: see scripts/learn-word-notes.ts. */
export type WordNote = {
  /** Place in the list, commonest first. */
  readonly index: number;
  /** Words of like use share a number, from 1. */
  readonly cluster: number;
  /** Power of two of the articles it was counted in. */
  readonly frequency: number;
  /** Twelfths of log-odds: positive in argued, negative in reported text. */
  readonly tone: number;
};

const bytesOf = (base64: string): Int8Array => Int8Array.from(atob(base64), (char) => char.charCodeAt(0));

const readNotes = (): ReadonlyMap<string, WordNote> => {
  const cluster = bytesOf(notes.cluster);
  const frequency = bytesOf(notes.frequency);
  const tone = bytesOf(notes.tone);
  return new Map(
    notes.words
      .split(" ")
      .map((word, index) => [
        word,
        { index, cluster: (cluster[index]! & 255) + 1, frequency: frequency[index]!, tone: tone[index]! },
      ]),
  );
};

let table: ReadonlyMap<string, WordNote> | undefined;

/** The notes on a word in lower case; undefined for words that are not common. */
export const wordNote = (lower: string): WordNote | undefined => {
  table ??= readNotes();
  return table.get(lower);
};
