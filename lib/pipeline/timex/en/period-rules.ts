import { granule } from "../engine/granule";
import type { Meaning, Step, YearSpec } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";
import { isCapital, textAt, WORD } from "../engine/tokens";
import { sentenceAround } from "./cues";
import { isYear } from "./rule-parts";

const part = (
  unit: "quarter" | "half" | "season" | "month",
  n: number,
  year: YearSpec,
  step: Step | null = null,
): Meaning => ({ kind: "part-of-year", unit, n, year, step });

const yearIn = (m: Match): YearSpec | undefined => {
  if (!m.has("y")) return null;
  const meaning = m.meaning("y");
  if (!meaning) return m.number("y");
  return isYear(meaning) ? meaning : undefined;
};

const SPORT =
  /^(touchdown|touchdowns|yard|yards|quarterback|halftime|rebound|rebounds|layup|kickoff|punt|fumble|interception|play|plays|team|coach|lead|led)$/i;

/** Does the sentence tell of a game? Then a quarter is a part of it. */
function isSport(m: Match): boolean {
  const { first, last } = sentenceAround(m.tokens, m.from, m.to);
  let signs = 0;
  for (let i = first; i < last; i++) if (m.tokens.id[i] === 0 && SPORT.test(textAt(m.tokens, i))) signs++;
  return signs > 1;
}

/** "Ana Winter": a name before it, and no season written small. */
const isSurname = ({ tokens, from, to }: Match): boolean =>
  to - from === 1 &&
  isCapital(tokens, from) &&
  isCapital(tokens, from - 1) &&
  tokens.kind[from - 1] === WORD &&
  tokens.id[from - 1] === 0 &&
  textAt(tokens, from) !== textAt(tokens, from).toUpperCase();

const halfNumber = (m: Match): number => (m.entry("n")?.step === -1 ? 2 : m.number("n"));

/** Quarters, halves and seasons. */
export const PERIOD_RULES: readonly Rule[] = [
  {
    name: "quarter",
    words: "a quarter by its number: of the year named, else the nearest",
    level: 2,
    pattern: [
      "the? ( latest|current )? fiscal? n=<ord> fiscal? quarter ( of|in fiscal? y=<year> )?",
      "fiscal? n=<ord> - quarter ( of|in fiscal? y=<year> )?",
      "the? fiscal - n=<ord> quarter",
      "the? n=<ord> quarter of|in? y=<date>",
      "the? y=<year> fiscal? n=<ord> -? quarter",
      "the? y=<date> ' s fiscal? n=<ord> -? quarter",
      "y=<date> fiscal? n=<ord> -? quarter",
      "its|their|our n=<ord> quarter",
    ],
    make: (m) => {
      if (!m.has("y") && isSport(m)) return null;
      const n = m.number("n");
      const year = yearIn(m);
      return n >= 1 && n <= 4 && year !== undefined ? part("quarter", n - 1, year) : null;
    },
    examples: [
      {
        text: "Net income fell in the third quarter.",
        dct: "2021-10-30",
        finds: "the third quarter",
        value: "2021-Q3",
        edtf: "2021-35",
      },
      {
        text: "The fourth-quarter loss was small.",
        dct: "2021-01-26",
        finds: "fourth-quarter",
        value: "2020-Q4",
      },
      {
        text: "By the third quarter of 1984 it had closed.",
        dct: null,
        finds: "the third quarter of 1984",
        value: "1984-Q3",
      },
      {
        text: "It opens in next year's first quarter.",
        dct: "2021-10-30",
        finds: "next year's first quarter",
        value: "2022-Q1",
      },
    ],
    refuses: [
      "On the first play of the second quarter Blue ran 48 yards.",
      "They lived in the third French Quarter.",
      "A fifth quarter of the cake.",
    ],
  },
  {
    name: "quarter-code",
    words: "a quarter or half by its letter and number",
    pattern: [
      "q n=~$d1or2 ( ,? of? y=<year> )?",
      "y=<year> ,? q n=~$d1or2",
      "h=h n=~$d1or2 ,? of? y=<year>",
      "y=$year4 ~- q n=~$d1or2",
    ],
    make: (m) => {
      const n = m.number("n");
      if (!(n >= 1 && n <= (m.has("h") ? 2 : 4))) return null;
      // "Q3" alone is also a lap, a car and a question.
      const led = /^(in|for|during|since|by|of|and|through|until)$/.test(m.before());
      const figures =
        /^(results|earnings|sales|profit|profits|revenue|revenues|report|loss|net|growth|gdp)$/i.test(
          m.textAfter(),
        );
      if (!m.has("y") && !(led && !/^(lap|session|hurdle)$/i.test(m.textAfter())) && !figures) return null;
      return part(m.has("h") ? "half" : "quarter", n - 1, m.has("y") ? m.number("y") : null);
    },
    examples: [{ text: "Output in Q3 2021 was flat.", dct: null, finds: "Q3 2021", value: "2021-Q3" }],
    refuses: ["The Audi Q 7 sold well.", "Vitamin Q3x sold out.", "On his final Q3 lap he spun."],
  },
  {
    name: "half-of-year",
    words: "the first or second half of a year",
    level: 2,
    pattern: [
      "the n=first|second|last -? half of y=<year>",
      "the n=first|second|last -? half of y=<date>",
      "the? y=<year> n=first|second half",
      "the? n=first|second -? half of? y=<year>",
    ],
    make: (m) => {
      const n = halfNumber(m);
      const year = yearIn(m);
      return year === undefined || year === null || !(n === 1 || n === 2) ? null : part("half", n - 1, year);
    },
    examples: [
      {
        text: "In the second half of 2014 it grew.",
        dct: null,
        finds: "the second half of 2014",
        value: "2014-H2",
        edtf: "2014-41",
      },
      {
        text: "In the first half of this year it grew.",
        dct: "2021-08-01",
        finds: "the first half of this year",
        value: "2021-H1",
      },
    ],
    refuses: ["They scored in the second half.", "The first half of 1500 metres."],
  },
  {
    name: "season-of-year",
    words: "a season of a year",
    level: 2,
    pattern: [
      "the? s=$season of? y=<year>",
      "the? s=$season of? y=<date>",
      "the s=$season months? of y=<year>",
      "y=<year> s=$season",
    ],
    make: (m) => {
      const year = yearIn(m);
      if (year === undefined || year === null) return null;
      // "They spring 1990 traps", "prices fall 2000 points": without an article the word must not follow a subject.
      if (/^(they|we|it|i|you|who|and|prices|shares|stocks)$/i.test(m.textBefore()) && m.to - m.from === 2)
        return null;
      return part("season", m.entry("s")!.season!, year);
    },
    examples: [
      {
        text: "In the spring of 1862 he attacked.",
        dct: null,
        finds: "the spring of 1862",
        value: "1862-SP",
        edtf: "1862-21",
      },
      { text: "They met in summer 2012 in Nice.", dct: null, finds: "summer 2012", value: "2012-SU" },
    ],
    refuses: ["Prices fall 2000 points.", "They spring 1990 traps."],
  },
  {
    name: "season-of-action",
    words: "a season that names what was done in it: of the year named behind it, else of the story",
    pattern: [
      "s=$season offensive|offensives|campaign|fighting of y=<year>",
      "s=$season offensive|offensives|campaign|fighting|harvest",
    ],
    make: (m) => {
      const s = m.capture("s")!;
      const year = m.has("y") ? m.number("y") : null;
      const parts = [{ from: s.from, to: s.to, meaning: part("season", m.entry("s")!.season!, year) }];
      if (!m.has("y")) return { kind: "several", parts };
      const y = m.capture("y")!;
      const named: Meaning = { kind: "granule", granule: granule("year", m.number("y")) };
      return { kind: "several", parts: [...parts, { from: y.from, to: y.to, meaning: named }] };
    },
    examples: [
      { text: "The Spring Offensive of 1918 failed.", dct: null, finds: "Spring", value: "1918-SP" },
      { text: "In 1942 a summer offensive began.", dct: null, finds: "summer", value: "1942-SU" },
    ],
    refuses: ["A fall from a horse.", "The spring of a trap."],
  },
  {
    name: "stepped-season",
    words: "a season counted from the anchor",
    pattern: ["t=last|past|previous|this|next|coming|current s=$season", "this t=past|last|coming s=$season"],
    make: (m) => part("season", m.entry("s")!.season!, null, { by: m.entry("t")?.step ?? 0, from: "dct" }),
    examples: [
      {
        text: "It began last fall in Ohio.",
        dct: "2021-02-06",
        finds: "last fall",
        value: "2020-FA",
        edtf: "2020-23",
      },
      { text: "It began this summer in Ohio.", dct: "2021-10-06", finds: "this summer", value: "2021-SU" },
    ],
    refuses: ["The last fallen leaf."],
  },
  {
    name: "season-from-mention",
    words: "a season counted from the time last spoken of",
    pattern: ["the t=following|next|previous|past|coming|last s=$season", "t=that s=$season"],
    make: (m) =>
      part("season", m.entry("s")!.season!, null, { by: m.entry("t")?.step ?? 0, from: "mention" }),
    examples: [
      {
        text: "In May 1862 he lost. The following winter he won.",
        dct: null,
        finds: "The following winter",
        value: "1862-WI",
      },
    ],
    refuses: ["That springboard broke."],
  },
  {
    name: "season",
    words: "a season alone: the nearest",
    pattern: ["the s=$season", "s=$season"],
    make: (m) => {
      const before = m.before();
      const named = m.to - m.from === 2;
      const season = m.entry("s")!.season!;
      if (
        /^(water|board|cleaning|palace|break|roll|chicken|olympics?|paralympics?|games|park|hill|street|league|school|camp)$/.test(
          m.textAfter().toLowerCase(),
        ) ||
        before === "-"
      )
        return null;
      if (isSurname(m)) return null;
      // "Fall" and "spring" are verbs and nouns of other things too: a preposition must lead to them.
      const doubtful = /^(fall|spring)$/i.test(m.text("s"));
      const led = named
        ? /^(in|during|since|until|by|through|throughout|before|after|for|of|from|this)$/
        : /^(in|by|since|until|early|late|mid|this|and|or|of)$/;
      if (doubtful && (!led.test(before) || m.after() === "of")) return null;
      return part("season", season, null);
    },
    examples: [
      {
        text: "They fought through the winter in trenches.",
        dct: "2021-02-03",
        finds: "the winter",
        value: "2021-WI",
        edtf: "2020-24",
      },
    ],
    refuses: [
      "Ana Winter spoke.",
      "They fall ill.",
      "The fall of the city was quick.",
      "A spring fed the lake.",
    ],
  },
];
