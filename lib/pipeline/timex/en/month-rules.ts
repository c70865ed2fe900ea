import type { Meaning } from "../engine/meaning";
import type { Rule } from "../engine/rule";
import { dayMeaning, isYear, monthMeaning, monthOf } from "./rule-parts";

/** Months, with a year, with a step, or alone. */
export const MONTH_RULES: readonly Rule[] = [
  {
    name: "month-year",
    words: "a month and its year",
    pattern: ["( the month of / this|last|next )? m=$month .? ,? of? y=<year>"],
    make: (m) => monthMeaning(m.number("y"), monthOf(m)),
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
      return m.has("d") ? dayMeaning(year, monthOf(m), m.number("d")) : monthMeaning(year, monthOf(m));
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
    name: "stepped-month-day",
    words: "‘last’, ‘this’ or ‘next’ and a day of a month: counted from the publication date",
    pattern: ["t=last|this|next m=$month .? d=<dom>"],
    make: (m) => {
      const month: Meaning = {
        kind: "part-of-year",
        unit: "month",
        n: monthOf(m) - 1,
        year: null,
        step: { by: m.entry("t")?.step ?? 0, from: "dct" },
      };
      const n = m.number("d");
      return { kind: "shift", unit: "day", by: n - 1, from: month, grain: "day", words: `day ${n} of` };
    },
    examples: [
      { text: "He was shot last Oct. 23.", dct: "2021-03-05", finds: "last Oct. 23", value: "2020-10-23" },
    ],
    refuses: ["At last may 3 rest."],
  },
  {
    name: "month-name",
    words: "a month alone: the last one unless something points ahead",
    pattern: ["m=$month"],
    make: (m) => monthMeaning(null, monthOf(m)),
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
      "Mrs. Hill and Mr. Wood spoke. May said no.",
      "If May presses ahead they vote.",
      "May God help them.",
    ],
  },
];
