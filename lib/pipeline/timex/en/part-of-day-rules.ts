import type { Rule } from "../engine/rule";
import { isCapital } from "../engine/tokens";
import { atDawn, isDay, partOf, partOfDay } from "./rule-parts";

/** Parts of the day, with or without their day. */
export const PART_OF_DAY_RULES: readonly Rule[] = [
  {
    name: "part-of-day",
    words: "a part of a named day",
    level: 2,
    pattern: [
      "d=<date> ,? p=$part",
      "the p=$part of d=<date>",
      "d=<date> early|late p=$part",
      "e=early|late d=<date> p=$part",
      "e=early|late|mid -? p=$part d=<date>",
      "p=overnight on? d=<date>",
    ],
    make: (m) => {
      const of = m.meaning("d");
      if (!isDay(of)) return null;
      const dawn = partOf(m) === "MO" && m.text("e").toLowerCase() === "early";
      return partOfDay(partOf(m), dawn ? atDawn(of) : of);
    },
    examples: [
      {
        text: "She was hurt Thursday evening at home.",
        dct: "2021-03-05",
        finds: "Thursday evening",
        value: "2021-03-04TEV",
        edtf: "2021-03-04",
      },
      {
        text: "On the night of April 18, 1775 he rode.",
        dct: null,
        finds: "the night of April 18, 1775",
        value: "1775-04-18TNI",
      },
      {
        text: "It froze overnight Tuesday.",
        dct: "2021-03-05",
        finds: "overnight Tuesday",
        value: "2021-03-02TNI",
      },
    ],
    refuses: ["The night of the vote.", "Prices fell overnight."],
  },
  {
    name: "early-hours",
    words: "the early hours of a named day: its morning",
    level: 2,
    pattern: [
      "the? early morning? hours of d=<date> p=$part?",
      "the? small|wee hours of d=<date>",
      "the? early|small|wee hours of the p=morning",
    ],
    make: (m) => {
      if (!m.has("d")) return partOfDay("MO", null);
      const of = m.meaning("d");
      return isDay(of) ? partOfDay("MO", atDawn(of)) : null;
    },
    examples: [
      {
        text: "It sank in the early hours of Sunday.",
        dct: "2021-03-02",
        finds: "the early hours of Sunday",
        value: "2021-02-28TMO",
      },
    ],
    refuses: ["The early hours of the war."],
  },
  {
    name: "stepped-part-of-day",
    words: "‘this morning’, ‘last night’, ‘tonight’: a part of the publication date or of the day before",
    level: 1,
    pattern: ["t=this|last p=$part", "p=tonight|tonite|overnight", "early|late this p=$part"],
    make: (m) => {
      if (m.has("p") && /^tonite$/i.test(m.text("p"))) return partOfDay("NI", null, { by: 0, from: "dct" });
      return partOfDay(partOf(m), null, { by: m.entry("t")?.step ?? 0, from: "dct" });
    },
    examples: [
      {
        text: "It burned down last night.",
        dct: "2021-03-01",
        finds: "last night",
        value: "2021-02-28TNI",
        edtf: "2021-02-28",
      },
      { text: "This morning he left.", dct: "2021-03-01", finds: "This morning", value: "2021-03-01TMO" },
    ],
    refuses: ["The last nightfall."],
  },
  {
    name: "part-of-day-from-mention",
    words: "a part of the day last spoken of, or of the one after it",
    level: 1,
    pattern: [
      "the t=next|following|previous p=$part",
      "that p=$part",
      "the same p=$part",
      "the t=next|following day ' s p=$part",
      "early the t=next|following p=$part",
    ],
    make: (m) => partOfDay(partOf(m), null, { by: m.entry("t")?.step ?? 0, from: "mention" }),
    examples: [
      {
        text: "He was shot on April 14, 1865 and died the next morning.",
        dct: null,
        finds: "the next morning",
        value: "1865-04-15TMO",
      },
    ],
    refuses: ["The next knight."],
  },
  {
    name: "the-part-of-day",
    words: "a part of the day last spoken of, else of the publication date",
    level: 1,
    pattern: ["the p=$part", "early|late|mid -? p=$part", "p=$part"],
    make: (m) => {
      const single = m.to - m.from === 1;
      if (
        single &&
        (isCapital(m.tokens, m.from) ||
          /^(a|one|every|each|another|good|first|per)$/.test(m.before()) ||
          m.before() === "-" ||
          (m.before() === "and" && m.before(2) === "day"))
      )
        return null;
      return partOfDay(partOf(m), null);
    },
    examples: [
      {
        text: "Trading on March 1, 2021 was calm; in the morning prices rose.",
        dct: null,
        finds: "the morning",
        value: "2021-03-01TMO",
      },
    ],
    refuses: ["The nightclub shut.", "They dug day and night.", "Good night.", "One night he left."],
  },
];
