import { describe, expect, it } from "vitest";
import { NUMBER_CLASSES, NUMERIC_RULES, NUMERIC_WORDS } from "./common";
import { vocabulary } from "./engine/entry";
import type { Language, Rule } from "./engine/rule";
import { engineFor } from "./engine/scan";
import { tagWith } from "./engine/tag-with";
import { entryAt } from "./engine/tokens";
import { tag } from "./tag";

/** A language as a folder would hold it: its words, its rules, and which way its sentences point. */
const MONTHS = "januar februar märz april mai juni juli august september oktober november dezember".split(
  " ",
);

const RULES: readonly Rule[] = [
  {
    name: "tag-monat-jahr",
    words: "day, month and year",
    pattern: "d=$day .? m=$month y=$year4",
    make: (m) => ({ kind: "day", year: m.number("y"), month: m.entry("m")?.month ?? 0, day: m.number("d") }),
    examples: [],
    refuses: [],
  },
  {
    name: "tag-monat",
    words: "day and month without a year",
    pattern: "d=$day .? m=$month",
    make: (m) => ({ kind: "day", year: null, month: m.entry("m")?.month ?? 0, day: m.number("d") }),
    examples: [],
    refuses: [],
  },
  {
    name: "letzte-woche",
    words: "the week before publication",
    pattern: "letzte|vergangene woche",
    make: () => ({ kind: "shift", unit: "week", by: -1, from: "dct", grain: "week" }),
    examples: [],
    refuses: [],
  },
];

const GERMAN: Language = {
  code: "de",
  grammar: {
    vocabulary: vocabulary([
      ...NUMERIC_WORDS,
      ...MONTHS.map((word, i) => [word, { month: i + 1 }] as const),
      ...["letzte", "vergangene", "woche"].map((word) => [word, {}] as const),
    ]),
    classes: {
      ...NUMBER_CLASSES,
      month: {
        test: (tokens, i) => entryAt(tokens, i)?.month !== undefined,
        startsWith: (entry) => entry.month !== undefined,
        startsWithNumber: false,
      },
    },
    readers: {},
  },
  rules: [...NUMERIC_RULES, ...RULES],
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
};

describe("a second language", () => {
  const engine = engineFor(GERMAN);
  const dates = (text: string) => tagWith(engine, text, { dct: "2021-03-05" }).map((t) => [t.text, t.edtf]);

  it("needs its own words and rules, and nothing of the engine changes", () => {
    expect(dates("Am 27. Februar 2021 begann es, am 1. März endete es.")).toEqual([
      ["27. Februar 2021", "2021-02-27"],
      ["1. März", "2021-03-01"],
    ]);
    expect(dates("Das war letzte Woche.")).toEqual([["letzte Woche", "2021-02-22/2021-02-28"]]);
  });

  it("shares the dates in figures", () => {
    expect(dates("Stand: 27.02.2021, geändert 2021-03-01 14:05.")).toEqual([
      ["27.02.2021", "2021-02-27"],
      ["2021-03-01 14:05", "2021-03-01"],
    ]);
  });

  it("gets them even without rules of its own", () => {
    const all = tag("Обновлено 27.02.2021, до 2021-03-01.", { dct: null, language: "ru" });
    expect(all.map((t) => t.edtf)).toEqual(["2021-02-27", "2021-03-01"]);
    expect(tag("On Monday it ended.", { dct: "2021-03-05", language: "fr-CA" })).toEqual([]);
  });
});
