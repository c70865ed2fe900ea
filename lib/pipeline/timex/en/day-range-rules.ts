import type { Rule } from "../engine/rule";
import { dayMeaning, monthMeaning, monthOf, pairOf, yearOf } from "./rule-parts";

/** Two dates in one phrase that share a month or a year: each is a date of its own. */
export const DAY_RANGE_RULES: readonly Rule[] = [
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
      const [first, second] = [
        dayMeaning(year, monthOf(m), m.number("d")),
        dayMeaning(year, monthOf(m), m.number("e")),
      ];
      if (!third) return pairOf(m, first, second, "e");
      return {
        kind: "several",
        parts: [
          { from: m.from, to: m.capture("d")!.to, meaning: first },
          { from: at.from, to: at.to, meaning: second },
          { from: third.from, to: m.to, meaning: dayMeaning(year, monthOf(m), m.number("f")) },
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
      return pairOf(
        m,
        dayMeaning(year, monthOf(m), m.number("d")),
        dayMeaning(year, monthOf(m), m.number("e")),
        "e",
      );
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
      const first = dayMeaning(a > b ? year - 1 : year, a, m.number("d"));
      const split = m.capture(m.capture("n")!.from < m.capture("e")!.from ? "n" : "e")!;
      const end = m.capture(m.capture("m")!.from < m.capture("d")!.from ? "d" : "m")!;
      return {
        kind: "several",
        parts: [
          { from: m.from, to: end.to, meaning: first },
          { from: split.from, to: m.to, meaning: dayMeaning(year, b, m.number("e")) },
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
          { from: m.from, to: m.capture("m")!.to, meaning: monthMeaning(a > b ? year - 1 : year, a) },
          { from: split.from, to: m.to, meaning: monthMeaning(year, b) },
        ],
      };
    },
    examples: [
      { text: "Between March and June 1986 sales fell.", dct: null, finds: "March", value: "1986-03" },
    ],
    refuses: ["They may or june 1986 refuse."],
  },
];
