import type { Rule } from "../engine/rule";
import { stepOf } from "./rule-parts";

/** Holidays. */
export const HOLIDAY_RULES: readonly Rule[] = [
  {
    name: "holiday",
    words: "a holiday: the nearest, unless its year is named",
    pattern: ["h=<holiday> ( ,? of? y=<year> )?", "t=last|this|next|past h=<holiday>"],
    make: (m) => {
      const h = m.meaning("h");
      if (h?.kind !== "holiday") return null;
      return {
        ...h,
        year: m.has("y") ? m.number("y") : null,
        step: m.has("t") ? { by: stepOf(m), from: "dct" } : null,
      };
    },
    examples: [
      {
        text: "She was found on Thanksgiving Day.",
        dct: "2021-01-07",
        finds: "Thanksgiving Day",
        value: "2020-11-26",
        edtf: "2020-11-26",
      },
      { text: "Stores fill on Black Friday.", dct: "2021-11-20", finds: "Black Friday", value: "2021-11-26" },
      {
        text: "He spoke on Inauguration Day 2021.",
        dct: null,
        finds: "Inauguration Day 2021",
        value: "2021-01-20",
      },
      { text: "Polls open on Election Day.", dct: "2020-10-20", finds: "Election Day", value: "2020-11-03" },
      { text: "Easter 2021 was quiet.", dct: null, finds: "Easter 2021", value: "2021-04-04" },
    ],
    refuses: ["A good friday price.", "The memorial daybook."],
  },
  {
    name: "holiday-of-relative-year",
    words: "a holiday in a year named by its distance",
    level: 2,
    pattern: ["h=<holiday> ,? of? z=<date>"],
    make: (m) => {
      const h = m.meaning("h");
      const z = m.meaning("z");
      return h?.kind === "holiday" && z?.kind === "shift" && z.grain === "year" ? { ...h, year: z } : null;
    },
    examples: [
      {
        text: "They married on Christmas Eve last year.",
        dct: "2021-03-01",
        finds: "Christmas Eve last year",
        value: "2020-12-24",
      },
    ],
    refuses: ["A christmas last year."],
  },
];
