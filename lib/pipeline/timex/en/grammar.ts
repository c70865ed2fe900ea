import { NUMBER_CLASSES } from "../common";
import type { Entry, Vocabulary } from "../engine/entry";
import type { Grammar, Reader, TokenClass } from "../engine/pattern";
import { entryAt } from "../engine/tokens";
import { clock, hour } from "./clock";
import { holiday } from "./holidays";
import { dayOfMonth, ordinal, quantity, yearInWords, yearNumber } from "./numbers";
import { hasTag } from "./vocabulary";

const word = (test: (entry: Entry) => boolean): TokenClass => ({
  test: (tokens, i) => {
    const entry = entryAt(tokens, i);
    return entry !== undefined && test(entry);
  },
  startsWith: test,
  startsWithNumber: false,
});

/** A date of at most a level, read where a pattern names it. Anything may begin it. */
const date = (level: number): Reader => ({
  read: (scan, i) => scan.date(i, level),
  startsWith: () => false,
  startsWithNumber: false,
  dateLevel: level,
});

/** What English patterns can name: classes of words, and sub-patterns. */
export const englishGrammar = (words: Vocabulary): Grammar => ({
  vocabulary: words,
  classes: {
    ...NUMBER_CLASSES,
    month: word((e) => e.month !== undefined),
    weekday: word((e) => e.weekday !== undefined && !e.plural),
    weekdays: word((e) => e.weekday !== undefined && e.plural === true),
    unit: word((e) => e.unit !== undefined),
    unit1: word((e) => e.unit !== undefined && !e.plural),
    units: word((e) => e.unit !== undefined && e.plural === true),
    season: word((e) => e.season !== undefined && !e.plural),
    seasons: word((e) => e.season !== undefined && e.plural === true),
    part: word((e) => ["morning", "afternoon", "evening", "night", "nite"].includes(e.word)),
    parts: word((e) => e.part !== undefined && e.plural === true),
    step: word((e) => e.step !== undefined),
    decade: word((e) => hasTag(e, "decade")),
    zone: word((e) => hasTag(e, "zone")),
  },
  readers: {
    num: quantity,
    ord: ordinal,
    dom: dayOfMonth,
    year: yearNumber,
    yearwords: yearInWords,
    clock,
    hour,
    holiday,
    date: date(1),
    dated: date(2),
  },
});
