import { granule } from "../engine/granule";
import type { Meaning } from "../engine/meaning";
import type { Rule } from "../engine/rule";
import { entryAt } from "../engine/tokens";

/** Years and what is larger. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: "year",
    words: "a year in four figures",
    pattern: ["y=$year4", "the year y=<year>", "c|circa .? y=$year4"],
    make: (m) => ({ kind: "granule", granule: granule("year", m.number("y")) }),
    examples: [
      {
        text: "The camp was set up in 2014 near the border.",
        dct: null,
        finds: "2014",
        value: "2014",
        edtf: "2014",
      },
      { text: "The deadly 2012 attacks shook it.", dct: null, finds: "2012", value: "2012" },
      { text: "He was born in the year 1950.", dct: null, finds: "the year 1950", value: "1950" },
    ],
    refuses: [
      "His 2009 Honda Civic was stolen.",
      "About 2000 troops remain.",
      "The army killed 1953 rebels.",
      "He counted 1984 people.",
      "News ID: 75875",
      "A crowd of 2,000 gathered.",
      "It weighs 1800 kg.",
      "It cost $1999 then.",
      "Dial 2021-5556.",
      "Version 2019.1 is out.",
      "They ran 1500 metres.",
    ],
  },
  {
    name: "year-in-words",
    words: "a year in words",
    pattern: ["y=<yearwords>"],
    make: (m) => {
      const next = entryAt(m.tokens, m.to);
      const counts = next?.tags?.includes("counted") === true || next?.unit !== undefined;
      // "Two thousand and five houses" is no year: a preposition must lead to it.
      // "Nineteen ninety-six" is said of hardly anything but a year.
      const spoken =
        /^(nineteen|twenty)/i.test(m.text("y")) && !/^(paid|cost|at|for|only|just)$/.test(m.before());
      if (!counts && spoken && m.number("y") > 1900)
        return { kind: "granule", granule: granule("year", m.number("y")) };
      return counts ||
        !/^(in|since|of|by|until|till|to|from|and|year|before|after|during|,|early|late|mid|-)$/.test(
          m.before(),
        )
        ? null
        : { kind: "granule", granule: granule("year", m.number("y")) };
    },
    examples: [
      {
        text: "He was convicted in nineteen ninety-one of fraud.",
        dct: null,
        finds: "nineteen ninety-one",
        value: "1991",
      },
    ],
    refuses: ["In two thousand homes there was no light.", "They paid nineteen ninety-five."],
  },
  {
    name: "decade",
    words: "ten years named by their first",
    pattern: [
      "the? y=$year4 ~s",
      "the? y=$year4 ~' ~s",
      "the ' d=$dd ~s",
      "the d=$dd ~s",
      "' d=$dd ~s",
      "the c=$decade",
      "the y=$year4 -? $decade",
    ],
    make: (m) => {
      const year = m.has("y")
        ? m.number("y")
        : m.has("d")
          ? 1900 + m.number("d")
          : 1900 + (m.entry("c")?.number ?? Number.NaN);
      if (year % 10 !== 0) return null;
      return { kind: "granule", granule: granule("decade", year / 10) };
    },
    examples: [
      { text: "Growth in the 1990s was slow.", dct: null, finds: "the 1990s", value: "199", edtf: "199X" },
      { text: "He sang in the nineties.", dct: null, finds: "the nineties", value: "199" },
      { text: "The '80s were loud.", dct: null, finds: "The '80s", value: "198" },
    ],
    refuses: ["Two Boeing 737s landed.", "He is in his fifties."],
  },
  {
    name: "century",
    words: "a hundred years by their number",
    pattern: ["the? n=<ord> -? century b=bc|bce?", "the? n=<ord> -? century ( b=b . c .? )?"],
    make: (m) => {
      const n = m.number("n");
      if (!(n >= 1 && n <= 21)) return null;
      return { kind: "granule", granule: granule("century", m.has("b") ? -n : n - 1) };
    },
    examples: [
      {
        text: "A church of the 11th century stands there.",
        dct: null,
        finds: "the 11th century",
        value: "10",
        edtf: "10XX",
      },
      { text: "Most 19th-century maps are wrong.", dct: null, finds: "19th-century", value: "18" },
    ],
    refuses: ["He scored his fifth hundred."],
  },
  {
    name: "year-before-common-era",
    words: "a year before the common era",
    pattern: ["y=$int bc|bce", "y=$int b . c .?"],
    make: (m) => {
      const n = m.number("y");
      return n >= 1 && n <= 9999 ? { kind: "granule", granule: granule("year", 1 - n) } : null;
    },
    examples: [
      { text: "Caesar died in 44 BC in Rome.", dct: null, finds: "44 BC", value: "BC0044", edtf: "-0043" },
    ],
    refuses: ["He lives in Vancouver, BC."],
  },
  {
    name: "years-before-common-era",
    words: "two years before the common era, the era said of the second: each is a year",
    pattern: ["y=$int to|and|-|until|or z=$int e=bc|bce", "y=$int to|and|-|until|or z=$int e=b . c .?"],
    make: (m) => {
      const [first, second] = [m.number("y"), m.number("z")];
      const [a, b] = [m.capture("y")!, m.capture("z")!];
      if (!(first > second && second >= 1 && first <= 9999)) return null;
      const year = (n: number): Meaning => ({ kind: "granule", granule: granule("year", 1 - n) });
      return {
        kind: "several",
        parts: [
          { from: a.from, to: a.to, meaning: year(first) },
          { from: b.from, to: m.to, meaning: year(second) },
        ],
      };
    },
    examples: [
      { text: "The war of 264 to 241 BC was long.", dct: null, finds: "264", value: "BC0264", edtf: "-0263" },
      { text: "The war of 264 to 241 BC was long.", dct: null, finds: "241 BC", value: "BC0241" },
    ],
    refuses: ["From 12 to 40 bc readers wrote.", "Rooms 12 to 14 are shut."],
  },
  {
    name: "decade-before-common-era",
    words: "ten years before the common era, named by their first",
    pattern: ["the y=$int ~s bc|bce", "the y=$int ~s b . c .?"],
    make: (m) => {
      const n = m.number("y");
      return n >= 10 && n <= 9990 && n % 10 === 0
        ? { kind: "granule", granule: granule("decade", -n / 10 - 1) }
        : null;
    },
    examples: [{ text: "They fought in the 470s BC.", dct: null, finds: "the 470s BC", value: "BC047" }],
    refuses: ["The 475s BC line."],
  },
  {
    name: "year-of-common-era",
    words: "a year of the common era",
    pattern: ["ad y=$int", "a . d . y=$int", "y=$int ad|ce", "y=$int a . d .?", "y=$int c . e .?"],
    make: (m) => {
      if (/[a-z]/.test(m.tokens.text.slice(m.tokens.start[m.from]!, m.tokens.end[m.to - 1]!))) return null;
      const n = m.number("y");
      return n >= 1 && n <= 2199 && m.digits("y") <= 4
        ? { kind: "granule", granule: granule("year", n) }
        : null;
    },
    examples: [
      {
        text: "The town burned in AD 64 and again later.",
        dct: null,
        finds: "AD 64",
        value: "0064",
        edtf: "0064",
      },
    ],
    refuses: ["The ad 64 people saw."],
  },
  {
    name: "fiscal-year",
    words: "a financial year by its number",
    pattern: [
      "fiscal|financial -? year? y=<year>",
      "fy -? y=<year>",
      "the? y=<year> fiscal|financial|calendar|model|tax year",
    ],
    make: (m) => ({ kind: "granule", granule: granule("year", m.number("y")) }),
    examples: [{ text: "Revenue in fiscal 1989 rose.", dct: null, finds: "fiscal 1989", value: "1989" }],
    refuses: ["The fiscal 12 stayed."],
  },
  {
    name: "year-range",
    words: "two years with a dash, the second short: each is a year",
    pattern: ["y=$year4 ~- z=~$dd"],
    make: (m) => {
      const [first, short] = [m.number("y"), m.number("z")];
      const second = Math.floor(first / 100) * 100 + short;
      if (second <= first || second - first > 30 || (short <= 12 && second - first !== 1)) return null;
      const [a, b] = [m.capture("y")!, m.capture("z")!];
      const year = (n: number): Meaning => ({ kind: "granule", granule: granule("year", n) });
      return {
        kind: "several",
        parts: [
          { from: a.from, to: a.to, meaning: year(first) },
          { from: b.from, to: b.to, meaning: year(second) },
        ],
      };
    },
    examples: [{ text: "The 1994-95 season was long.", dct: null, finds: "1994", value: "1994" }],
    refuses: ["Call 1800-99-1234 now."],
  },
];
