/** Calendar units a time expression can count in or name. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** Part of the day as TIMEX3 writes it: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";

/** Verb forms that say on which side of "now" a sentence lies. */
export type Tense = "past" | "present" | "future" | "perfect";

/**
 * What a language knows about one word. A word may be several things at once ("second": unit and ordinal; "may":
 * month and modal verb); rules ask for the field they need.
 */
export type Entry = {
  /** Position in the vocabulary; 0 is kept for "not in the vocabulary". */
  readonly id: number;
  readonly word: string;
  readonly month?: number;
  /** Short form that takes a full stop ("Jan."). */
  readonly abbreviated?: boolean;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  readonly unit?: Unit;
  readonly plural?: boolean;
  /** How many of `unit` the word means: a fortnight is 2 weeks. */
  readonly times?: number;
  /** 0 spring, 1 summer, 2 autumn, 3 winter. */
  readonly season?: number;
  readonly part?: DayPart;
  readonly number?: number;
  readonly ordinal?: number;
  /** -1 last, 0 this, 1 next. */
  readonly step?: number;
  readonly tense?: Tense;
  /** Rest of what the language's own rules need, such as `ampm`, `zone`, `ref`. */
  readonly tags?: readonly string[];
};

export type Vocabulary = {
  readonly entries: readonly Entry[];
  readonly byWord: ReadonlyMap<string, number>;
  /** Length of the longest word, in UTF-16 units: longer ones are not looked up. */
  readonly longest: number;
};

type Fields = Omit<Entry, "id" | "word">;

/** Builds a vocabulary; fields of a word that is given twice are merged. */
export function vocabulary(rows: Iterable<readonly [word: string, fields: Fields]>): Vocabulary {
  const merged = new Map<string, Fields>();
  for (const [word, fields] of rows) {
    const before = merged.get(word);
    const tags = [...(before?.tags ?? []), ...(fields.tags ?? [])];
    merged.set(word, { ...before, ...fields, ...(tags.length > 0 ? { tags } : {}) });
  }
  const entries: Entry[] = [{ id: 0, word: "" }];
  const byWord = new Map<string, number>();
  let longest = 0;
  for (const [word, fields] of merged) {
    byWord.set(word, entries.length);
    entries.push({ id: entries.length, word, ...fields });
    longest = Math.max(longest, word.length);
  }
  return { entries, byWord, longest };
}
