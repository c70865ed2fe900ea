import { fullYear } from "../common";
import { granule } from "../engine/granule";
import type { Meaning, YearSpec } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";
import { entryAt } from "../engine/tokens";

const day = (year: YearSpec, month: number, d: number, weekday?: number): Meaning => ({
  kind: "day",
  year,
  month,
  day: d,
  ...(weekday ? { weekday } : {}),
});
const month = (year: YearSpec, n: number): Meaning => ({
  kind: "part-of-year",
  unit: "month",
  n: n - 1,
  year,
  step: null,
});

const monthOf = (m: Match, name = "m"): number => m.entry(name)?.month ?? 0;
const weekdayOf = (m: Match): number | undefined => m.entry("w")?.weekday;
const yearOf = (m: Match): YearSpec => (m.has("y") ? m.number("y") : null);

/** Is a meaning a year spoken of in relation to another ("last year", "that year")? */
export const isYear = (meaning: Meaning | undefined): meaning is Meaning =>
  meaning !== undefined &&
  ((meaning.kind === "shift" && meaning.grain === "year") ||
    (meaning.kind === "granule" && meaning.granule.unit === "year"));

/** Two days in one phrase, the first at the capture `d`, the second at `e`, each with its own span. */
function pair(m: Match, first: Meaning, second: Meaning, secondFrom: string): Meaning | null {
  const end = m.capture("d");
  const start = m.capture(secondFrom);
  return end && start
    ? {
        kind: "several",
        parts: [
          { from: m.from, to: end.to, meaning: first },
          { from: start.from, to: m.to, meaning: second },
        ],
      }
    : null;
}

/** Calendar dates with day, month and year as news prints them. */
export const EXPLICIT_RULES: readonly Rule[] = [
  {
    name: "month-day-year",
    words: "month, day and year, with or without the weekday",
    pattern: [
      "( w=$weekday .? ,? )? m=$month .? the? d=<dom> ,? y=<year>",
      "w=$weekday .? ,? the d=<dom> of m=$month .? ,? y=<year>",
    ],
    make: (m) => day(m.number("y"), monthOf(m), m.number("d"), weekdayOf(m)),
    examples: [
      {
        text: "It opened on March 3, 2021 in Oslo.",
        dct: null,
        finds: "March 3, 2021",
        value: "2021-03-03",
        edtf: "2021-03-03",
      },
      {
        text: "It opened Wednesday, Sept. 8th, 2021.",
        dct: null,
        finds: "Wednesday, Sept. 8th, 2021",
        value: "2021-09-08",
      },
      {
        text: "It closed on February 31, 2021.",
        dct: null,
        finds: "February 31, 2021",
        value: "2021-02-31",
        edtf: null,
      },
    ],
    refuses: ["They may 3, 2021 times over.", "The march 12 2020 miles long."],
  },
  {
    name: "day-month-year",
    words: "day, month and year, with or without the weekday",
    pattern: [
      "( w=$weekday .? ,? )? the? d=<dom> of? m=$month .? ,? y=<year>",
      "d=$day ~- m=$month ~- y=$year4",
      "d=$day ~- m=$month ~- y=$dd",
    ],
    make: (m) =>
      day(
        m.digits("y") === 2 ? fullYear(m.number("y"), 2) : m.number("y"),
        monthOf(m),
        m.number("d"),
        weekdayOf(m),
      ),
    examples: [
      {
        text: "Posted 27February 2021 by staff.",
        dct: null,
        finds: "27February 2021",
        value: "2021-02-27",
        edtf: "2021-02-27",
      },
      {
        text: "They met on Friday 5 March 2021.",
        dct: null,
        finds: "Friday 5 March 2021",
        value: "2021-03-05",
      },
      {
        text: "On the 4th of May, 1998, it rained.",
        dct: null,
        finds: "the 4th of May, 1998",
        value: "1998-05-04",
      },
      { text: "Log of 05-Mar-99 attached.", dct: null, finds: "05-Mar-99", value: "1999-03-05" },
    ],
    refuses: ["Some 12 may 2021 times complain."],
  },
  {
    name: "month-day",
    words: "a month and a day without a year: the one nearest to the anchor",
    pattern: "( w=$weekday .? ,? )? m=$month .? the? d=<dom>",
    make: (m) => day(null, monthOf(m), m.number("d"), weekdayOf(m)),
    examples: [
      {
        text: "OSLO, November 7. The ministry answered.",
        dct: "2021-11-07",
        finds: "November 7",
        value: "2021-11-07",
        edtf: "2021-11-07",
      },
      { text: "The vote is on Jan. 14, he said.", dct: "2020-12-30", finds: "Jan. 14", value: "2021-01-14" },
      {
        text: "They left on November 7 for the coast.",
        dct: null,
        finds: "November 7",
        value: "XXXX-11-07",
        edtf: null,
      },
      {
        text: "Nothing happens on February 31 this time.",
        dct: "2021-01-05",
        finds: "February 31",
        value: "XXXX-02-31",
        edtf: null,
      },
    ],
    refuses: ["You may 3 times refuse.", "A march 20 miles long."],
  },
  {
    name: "day-month",
    words: "a day and a month without a year: the one nearest to the anchor",
    pattern: "( w=$weekday .? ,? )? the? d=<dom> of? m=$month",
    make: (m) => day(null, monthOf(m), m.number("d"), weekdayOf(m)),
    examples: [
      { text: "The strike began on 4 May in Lyon.", dct: "2021-05-20", finds: "4 May", value: "2021-05-04" },
      {
        text: "It ends on the 3rd of June.",
        dct: "2021-05-20",
        finds: "the 3rd of June",
        value: "2021-06-03",
      },
    ],
    refuses: ["All 12 may leave.", "The 20 march on."],
  },
  {
    name: "two-days-of-a-month",
    words: "a month with two days: each day is a date of that month",
    pattern: [
      "m=$month .? d=<dom> and|or|-|to|through|till|until|& e=<dom> ( ,? y=<year> )?",
      "m=$month .? d=<dom> , e=<dom> ,? and f=<dom> ( ,? y=<year> )?",
    ],
    make: (m) => {
      const year = yearOf(m);
      const at = m.capture("e");
      if (!at || (m.number("e") <= m.number("d") && m.text("e").length <= 2)) return null;
      const third = m.capture("f");
      const [first, second] = [day(year, monthOf(m), m.number("d")), day(year, monthOf(m), m.number("e"))];
      if (!third) return pair(m, first, second, "e");
      return {
        kind: "several",
        parts: [
          { from: m.from, to: m.capture("d")!.to, meaning: first },
          { from: at.from, to: at.to, meaning: second },
          { from: third.from, to: m.to, meaning: day(year, monthOf(m), m.number("f")) },
        ],
      };
    },
    examples: [
      { text: "Polls open on May 4 and 5 in the north.", dct: "2021-04-20", finds: "5", value: "2021-05-05" },
      { text: "It lasted from June 2-4, 1999.", dct: null, finds: "June 2", value: "1999-06-02" },
    ],
    refuses: ["They may 4 and 5 times refuse."],
  },
  {
    name: "days-before-a-month",
    words: "two days before one month: each is a date of that month",
    pattern: ["the? d=<dom> and|or|-|to|& the? e=<dom> of? m=$month ( ,? y=<year> )?"],
    make: (m) => {
      if (m.number("e") <= m.number("d")) return null;
      const year = yearOf(m);
      return pair(m, day(year, monthOf(m), m.number("d")), day(year, monthOf(m), m.number("e")), "e");
    },
    examples: [
      {
        text: "Held on 12 and 13 March 2020 in Rome.",
        dct: null,
        finds: "13 March 2020",
        value: "2020-03-13",
      },
    ],
    refuses: ["Between 12 and 13 may leave."],
  },
  {
    name: "day-range-with-year-at-its-end",
    words: "two dates of which only the second says the year: both are of that year",
    pattern: [
      "m=$month .? d=<dom> -|to|through|and|until|till|-- n=$month .? e=<dom> ,? y=<year>",
      "d=<dom> of? m=$month -|to|through|and|until|till|-- e=<dom> of? n=$month ,? y=<year>",
    ],
    make: (m) => {
      const year = m.number("y");
      const [a, b] = [monthOf(m), monthOf(m, "n")];
      const first = day(a > b ? year - 1 : year, a, m.number("d"));
      const split = m.capture(m.capture("n")!.from < m.capture("e")!.from ? "n" : "e")!;
      const end = m.capture(m.capture("m")!.from < m.capture("d")!.from ? "d" : "m")!;
      return {
        kind: "several",
        parts: [
          { from: m.from, to: end.to, meaning: first },
          { from: split.from, to: m.to, meaning: day(year, b, m.number("e")) },
        ],
      };
    },
    examples: [
      {
        text: "The siege (July 1 to August 3, 1863) failed.",
        dct: null,
        finds: "July 1",
        value: "1863-07-01",
      },
    ],
    refuses: ["You may 1 to march 3, 1863 refuse."],
  },
  {
    name: "month-range-with-year-at-its-end",
    words: "two months of which only the second says the year: both are of that year",
    pattern: "m=$month .? -|to|through|and|until|till|or n=$month .? ,? of? y=<year>",
    make: (m) => {
      const year = m.number("y");
      const [a, b] = [monthOf(m), monthOf(m, "n")];
      const split = m.capture("n")!;
      return {
        kind: "several",
        parts: [
          { from: m.from, to: m.capture("m")!.to, meaning: month(a > b ? year - 1 : year, a) },
          { from: split.from, to: m.to, meaning: month(year, b) },
        ],
      };
    },
    examples: [
      { text: "Between March and June 1986 sales fell.", dct: null, finds: "March", value: "1986-03" },
    ],
    refuses: ["They may or june 1986 refuse."],
  },
  {
    name: "month-year",
    words: "a month and its year",
    pattern: ["( the month of / this|last|next )? m=$month .? ,? of? y=<year>"],
    make: (m) => month(m.number("y"), monthOf(m)),
    examples: [
      {
        text: "Founded in September 2015 by two brothers.",
        dct: null,
        finds: "September 2015",
        value: "2015-09",
        edtf: "2015-09",
      },
      { text: "Since Oct. 1984 nobody has tried.", dct: null, finds: "Oct. 1984", value: "1984-10" },
    ],
    refuses: ["We may 2015 times refuse."],
  },
  {
    name: "month-of-relative-year",
    words: "a month, or a day of it, in a year named by its distance",
    level: 2,
    pattern: [
      "m=$month ,? of? y=<date>",
      "m=$month .? d=<dom> ,? of? y=<date>",
      "d=<dom> of? m=$month ,? of? y=<date>",
    ],
    make: (m) => {
      const year = m.meaning("y");
      if (!isYear(year)) return null;
      return m.has("d") ? day(year, monthOf(m), m.number("d")) : month(year, monthOf(m));
    },
    examples: [
      {
        text: "It was sold in July last year.",
        dct: "2021-03-05",
        finds: "July last year",
        value: "2020-07",
      },
      {
        text: "The war began in 1861. On July 25 of that year it passed.",
        dct: null,
        finds: "July 25 of that year",
        value: "1861-07-25",
      },
    ],
    refuses: ["They may last year have left."],
  },
  {
    name: "stepped-month",
    words: "‘last’, ‘this’ or ‘next’ and a month: counted from the publication date",
    pattern: [
      "t=last|past|this|next|coming|lst|nxt m=$month",
      "this t=past|coming m=$month",
      "the t=following|next|previous|preceding m=$month",
      "t=that m=$month",
    ],
    make: (m) => {
      const word = m.text("t").toLowerCase();
      const first = m.tokens.text.slice(m.tokens.start[m.from]!, m.tokens.end[m.from]!).toLowerCase();
      const by = word === "lst" ? -1 : word === "nxt" ? 1 : (m.entry("t")?.step ?? 0);
      return {
        kind: "part-of-year",
        unit: "month",
        n: monthOf(m) - 1,
        year: null,
        step: { by, from: first === "the" || first === "that" ? "mention" : "dct" },
      };
    },
    examples: [
      {
        text: "Last December the plan changed.",
        dct: "2021-02-27",
        finds: "Last December",
        value: "2020-12",
        edtf: "2020-12",
      },
      { text: "They vote this September.", dct: "2021-06-26", finds: "this September", value: "2021-09" },
      {
        text: "It fell in May 1862 and again the following June.",
        dct: null,
        finds: "the following June",
        value: "1862-06",
      },
    ],
    refuses: ["At last may they rest.", "This march was long."],
  },
  {
    name: "month-name",
    words: "a month alone: the last one unless something points ahead",
    pattern: ["m=$month"],
    make: (m) => month(null, monthOf(m)),
    examples: [
      {
        text: "Sales rose in September again.",
        dct: "2021-10-30",
        finds: "September",
        value: "2021-09",
        edtf: "2021-09",
      },
      { text: "The mission will fly in December.", dct: "2021-03-04", finds: "December", value: "2021-12" },
    ],
    refuses: [
      "You may leave.",
      "They march on.",
      "Prices mar the view.",
      "She sat down.",
      "Mr. May resigned.",
    ],
  },
];

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
      { text: "He was born in the year 1950.", dct: null, finds: "the year 1950", value: "1950" },
    ],
    refuses: [
      "About 2000 troops remain.",
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
