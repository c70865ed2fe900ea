import type { Meaning } from "../engine/meaning";
import type { Rule } from "../engine/rule";

const reporting = (
  by: number,
  rest: { n?: number; year?: number; ended?: Meaning; loose?: boolean } = {},
): Meaning => ({
  kind: "reporting",
  by,
  ...rest,
});

/** Periods as business reports speak of them: this quarter, and the same one a year before. */
export const REPORTING_RULES: readonly Rule[] = [
  {
    name: "year-ago-quarter",
    words: "the same quarter, one year before the one reported on",
    pattern: [
      "the? ( comparable|corresponding|same|like )? year - ago|earlier fiscal? ( n=<ord> )? -? quarter|period",
      "the? comparable|corresponding|same quarter|period last year",
      "the? comparable|corresponding|same quarter|period a year ago|earlier|before",
      "the quarter a year ago|earlier",
      "last year ' s quarter|period",
      "year - ago|earlier",
    ],
    make: (m) => {
      const n = m.number("n");
      if (n >= 1 && n <= 4) return reporting(-4, { n: n - 1 });
      return reporting(-4, {
        loose: !/quarter/i.test(m.tokens.text.slice(m.tokens.start[m.from]!, m.tokens.end[m.to - 1]!)),
      });
    },
    examples: [
      {
        text: "Net rose in the third quarter. In the year-ago quarter it fell.",
        dct: "2021-10-30",
        finds: "the year-ago quarter",
        value: "2020-Q3",
        edtf: "2020-35",
      },
      {
        text: "Net rose in the second quarter from the same period last year.",
        dct: "2021-07-30",
        finds: "the same period last year",
        value: "2020-Q2",
      },
    ],
    refuses: ["A two-year-agonising wait."],
  },
  {
    name: "year-ago-months",
    words: "so many months, a year before: a length of time",
    pattern: ["the year - ago|earlier n=<num> u=months"],
    make: (m) => ({ kind: "duration", value: `P${m.number("n")}M` }),
    examples: [
      {
        text: "Net for the year-earlier nine months fell.",
        dct: "2021-10-30",
        finds: "the year-earlier nine months",
        value: "P9M",
      },
    ],
    refuses: ["The year-earlier nine houses."],
  },
  {
    name: "reported-months",
    words: "the months a report covers: a length of time",
    pattern: ["the n=three|six|nine months", "the n=$d1or2 months"],
    make: (m) => {
      const n = m.number("n");
      if (/^end(ed|ing|s)$/.test(m.after())) return null;
      return (n === 3 || n === 6 || n === 9) &&
        !/^(of|before|after|since|following|he|she|it|they)$/.test(m.after())
        ? { kind: "duration", value: `P${n}M` }
        : null;
    },
    examples: [
      {
        text: "For the nine months, losses grew.",
        dct: "2021-10-30",
        finds: "the nine months",
        value: "P9M",
      },
    ],
    refuses: ["The nine months of war."],
  },
  {
    name: "quarter-ended",
    words: "the quarter that ended on a date",
    level: 2,
    pattern: ["the? quarter"],
    make: (m) => {
      const word = m.after();
      if (word !== "ended" && word !== "ending" && word !== "ends") return null;
      const end = m.scan.date(m.to + 1, 1);
      return end?.meaning ? reporting(0, { ended: end.meaning }) : null;
    },
    examples: [
      {
        text: "In the quarter ended Sept. 30 sales rose.",
        dct: "2021-10-26",
        finds: "the quarter",
        value: "2021-Q3",
      },
    ],
    refuses: ["The quarter ended badly."],
  },
  {
    name: "reported-quarter",
    words: "the quarter the report is about: the last one named, else the one before publication",
    pattern: ["the latest|recent quarter|period", "the most recent quarter|period", "that|the quarter"],
    make: (m) => {
      const after = m.after();
      return /^(of|century|final|back|mile|horse|pounder)$/.test(after) ? null : reporting(0);
    },
    examples: [
      {
        text: "Profit fell in the quarter, the bank said.",
        dct: "2021-10-26",
        finds: "the quarter",
        value: "2021-Q3",
      },
    ],
    refuses: ["The quarter of a mile.", "The quartermaster left."],
  },
  {
    name: "quarter-of-that-year",
    words: "the same quarter of the year named",
    pattern: ["the y=$year4 q=quarter|period"],
    make: (m) => reporting(0, { year: m.number("y"), loose: /period/i.test(m.text("q")) }),
    examples: [
      {
        text: "Net rose in the third quarter; in the 1988 period it fell.",
        dct: "1989-10-30",
        finds: "the 1988 period",
        value: "1988-Q3",
      },
    ],
    refuses: ["The 1988 periodical."],
  },
  {
    name: "period-ended",
    words: "a length of time said by its end",
    pattern: ["the? fiscal? u=year", "the u=week|month|year", "the n=<num> u=months|weeks|years"],
    make: (m) => {
      const after = m.after();
      if (after !== "ended" && after !== "ending" && after !== "ends") return null;
      const count = m.has("n") ? (m.quantity("n")?.value ?? null) : 1;
      const letter = (m.entry("u")?.unit ?? "year")[0]!.toUpperCase();
      return { kind: "duration", value: `P${count ?? "X"}${letter}` };
    },
    examples: [
      { text: "In the year ended March 31 sales fell.", dct: "2021-05-05", finds: "the year", value: "P1Y" },
      {
        text: "For the nine months ended Sept. 30 it lost.",
        dct: "2021-10-05",
        finds: "the nine months",
        value: "P9M",
      },
    ],
    refuses: ["The yearbook ended there."],
  },
];
