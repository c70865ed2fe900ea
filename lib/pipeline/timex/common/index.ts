import type { Entry } from "../engine/entry";
import { vocabulary } from "../engine/entry";
import type { Language } from "../engine/rule";
import { NUMBER_CLASSES } from "./classes";
import { NUMERIC_RULES } from "./rules";

export { fullYear, NUMBER_CLASSES } from "./classes";
export { NUMERIC_RULES } from "./rules";

type Row = readonly [word: string, fields: Omit<Entry, "id" | "word">];

/** Marks and letters that numeric dates are written with; every language's vocabulary starts from these. */
export const NUMERIC_WORDS: readonly Row[] = [
  "-",
  "--",
  "/",
  ":",
  ".",
  ",",
  "'",
  "(",
  ")",
  "%",
  "$",
  "+",
  "t",
  "w",
  "z",
].map((w) => [w, {}]);

/** What is read in a language without rules of its own: dates in figures. */
export const NUMERIC = (): Language => ({
  code: "und",
  grammar: { vocabulary: vocabulary(NUMERIC_WORDS), classes: NUMBER_CLASSES, readers: {} },
  rules: NUMERIC_RULES,
  cues: () => ({
    tense: null,
    ahead: false,
    behind: false,
    told: false,
    intended: false,
    firm: false,
    open: false,
    because: null,
  }),
  refuse: () => false,
  adverbial: () => true,
  holiday: () => null,
});
