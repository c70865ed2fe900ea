import type { Rule } from "../engine/rule";
import { isCapital } from "../engine/tokens";
import { calendarUnit, shift, stepOf } from "./rule-parts";

/** Days, weeks, months and years named by their place beside another. */
export const RELATIVE_RULES: readonly Rule[] = [
  {
    name: "today",
    words: "‘today’, ‘yesterday’, ‘tomorrow’: counted from the publication date",
    pattern: ["d=today|tdy", "d=yesterday|ytd|yest", "d=tomorrow|tomo|tmr|tmrw|tmw|2moro"],
    make: (m) =>
      shift(
        "day",
        /^[ty]/i.test(m.text("d"))
          ? /^y/i.test(m.text("d"))
            ? -1
            : /^t(oday|dy)/i.test(m.text("d"))
              ? 0
              : 1
          : 1,
        "dct",
      ),
    examples: [
      {
        text: "The minister resigned yesterday.",
        dct: "2021-03-01",
        finds: "yesterday",
        value: "2021-02-28",
        edtf: "2021-02-28",
      },
      { text: "He said, “Today we leave.”", dct: "2021-02-28", finds: "Today", value: "2021-02-28" },
      { text: "Talks resume tomorrow.", dct: "2021-02-28", finds: "tomorrow", value: "2021-03-01" },
    ],
    refuses: ["A yesteryear song."],
  },
  {
    name: "day-before-yesterday",
    words: "two days away",
    pattern: ["the day d=before yesterday", "the day d=after tomorrow"],
    make: (m) => shift("day", /^before/i.test(m.text("d")) ? -2 : 2, "dct"),
    examples: [
      {
        text: "He left the day before yesterday.",
        dct: "2021-03-01",
        finds: "the day before yesterday",
        value: "2021-02-27",
      },
    ],
    refuses: ["The day before the vote."],
  },
  {
    name: "stepped-unit",
    words: "‘last’, ‘this’ or ‘next’ and a unit: that one, counted from the publication date",
    pattern: [
      "t=last|this|next|coming|current|lst|nxt u=$unit1",
      "this t=past|coming|last|next u=$unit1",
      "the t=last|past|current|coming u=$unit1",
      "the t=current fiscal u=year|quarter",
      "the current u=quarter",
    ],
    make: (m) => {
      const unit = calendarUnit(m);
      if (!unit || unit === "half" || (unit === "day" && stepOf(m) !== 0)) return null;
      if (unit === "day" && m.text("t").toLowerCase() === "current") return null;
      if (m.textBefore() === '"' || m.textBefore() === "``" || m.textBefore() === "“")
        if (isCapital(m.tokens, m.to - 1)) return null;
      if (m.after() === "-" && m.after(2) === "old") return null;
      // "The last month of the war" is a part of something else.
      if (m.after() === "of" && stepOf(m) !== 0) return null;
      // "In the past decade" is how long, not which.
      if ((unit === "decade" || unit === "century") && stepOf(m) !== 0)
        return {
          kind: "duration",
          value: unit === "decade" ? "P10Y" : "P100Y",
          toward: stepOf(m) < 0 ? "past" : "future",
          unit,
        };
      return shift(unit, m.text("t") === "lst" ? -1 : m.text("t") === "nxt" ? 1 : stepOf(m), "dct");
    },
    examples: [
      {
        text: "The convoy left last week.",
        dct: "2021-03-03",
        finds: "last week",
        value: "2021-W08",
        edtf: "2021-02-22/2021-02-28",
      },
      { text: "Prices fell this year.", dct: "2021-03-03", finds: "this year", value: "2021" },
      { text: "It opens next month.", dct: "2021-12-03", finds: "next month", value: "2022-01" },
      { text: "She moved last weekend.", dct: "2021-03-03", finds: "last weekend", value: "2021-W08-WE" },
    ],
    refuses: ["The last weekly paper.", "This week-old bread."],
  },
  {
    name: "anaphoric-step",
    words: "‘the following’, ‘the next’, ‘the previous’ and a unit: counted from the time last spoken of",
    pattern: [
      "the t=next|following|previous|preceding|prior|subsequent u=$unit1",
      "the very t=next u=$unit1",
      "t=following|preceding u=$unit1",
    ],
    make: (m) => {
      const unit = calendarUnit(m);
      // "Over the next decade" is how long, not which.
      if (
        (unit === "decade" || unit === "century") &&
        stepOf(m) > 0 &&
        /^(over|for|in|within|during)$/.test(m.before())
      )
        return { kind: "duration", value: unit === "decade" ? "P10Y" : "P100Y", toward: "future", unit };
      return unit && unit !== "half" ? shift(unit, stepOf(m), "mention") : null;
    },
    examples: [
      {
        text: "It will cost more over the next decade.",
        dct: "2021-03-01",
        finds: "the next decade",
        value: "P10Y",
      },
      {
        text: "On May 22, 1995 he was promoted; the following year he left.",
        dct: null,
        finds: "the following year",
        value: "1996",
      },
      {
        text: "It was seized on April 12, 1861. The next day it burned.",
        dct: null,
        finds: "The next day",
        value: "1861-04-13",
      },
    ],
    refuses: ["The next 500 days."],
  },
  {
    name: "the-unit",
    words: "‘the’ and a unit: the one that holds the time last spoken of, else the publication date",
    pattern: ["the full? u=day|week|month|year|weekend"],
    make: (m) => {
      const unit = calendarUnit(m);
      if (!unit) return null;
      // "Coach of the Year" is a prize.
      if (isCapital(m.tokens, m.to - 1) && m.text("u") !== m.text("u").toUpperCase()) return null;
      if (m.after() === "-" || /^(before|after|when|care|job|ahead|of)$/i.test(m.textAfter())) return null;
      if (unit === "weekend") return { kind: "weekend" };
      if (unit === "week") return { kind: "week" };
      return shift(unit, 0, unit === "month" ? "dct" : "mention");
    },
    examples: [
      {
        text: "Gains were the largest of the week, he said.",
        dct: "2021-03-03",
        finds: "the week",
        value: "2021-W09",
      },
      { text: "In May 1862 he fell; sales for the year rose.", dct: null, finds: "the year", value: "1862" },
    ],
    refuses: ["The day care closed.", "The year-old firm.", "He was Coach of the Year."],
  },
  {
    name: "the-fiscal-year",
    words: "the financial year: the one of the publication date",
    pattern: [
      "the fiscal|financial u=year",
      "the t=latest|last|previous fiscal|financial u=year",
      "next fiscal u=year",
    ],
    make: (m) => shift("year", m.has("t") ? -1 : /^next/i.test(m.text("u")) ? 1 : 0, "dct"),
    examples: [
      {
        text: "Earnings for the fiscal year will fall.",
        dct: "2021-11-02",
        finds: "the fiscal year",
        value: "2021",
      },
    ],
    refuses: ["The fiscal yearbook."],
  },
  {
    name: "bare-weekend",
    words: "a weekend without more: the last one, or the next where something points ahead",
    pattern: ["u=weekend"],
    make: (m) =>
      /^(a|every|each|per|next|last|this|day|easter|christmas|thanksgiving)$/.test(m.before())
        ? null
        : { kind: "weekend" },
    examples: [
      { text: "Heavy weekend rain fell.", dct: "2021-03-02", finds: "weekend", value: "2021-W08-WE" },
    ],
    refuses: ["A weekend away.", "The Labor Day weekend."],
  },
  {
    name: "same-unit",
    words: "‘that’ or ‘the same’ and a unit: the one that holds the time last spoken of",
    pattern: ["that same? u=$unit1", "the same u=$unit1", "that very u=$unit1"],
    make: (m) => {
      const unit = calendarUnit(m);
      return unit && unit !== "half" ? shift(unit, 0, "mention") : null;
    },
    examples: [
      {
        text: "War came in March 1854. In that year it spread.",
        dct: null,
        finds: "that year",
        value: "1854",
      },
    ],
    refuses: ["That yearbook sold."],
  },
  {
    name: "unit-before",
    words: "‘the week before’ and the like: the one before or after the time last spoken of",
    pattern: [
      "the u=$unit1 w=before|earlier|prior|after|later|following",
      "the u=$unit1 w=before|after that",
    ],
    make: (m) => {
      const unit = calendarUnit(m);
      if (!unit || unit === "half") return null;
      const open = /^(|[,.;:)]|when|as|and|in|at|to|but)$/.test(m.textAfter().toLowerCase());
      const word = m.text("w").toLowerCase();
      // "The rally of the year earlier this month"
      if (word === "earlier" && /^(this|in|on|last|today)$/.test(m.after())) return null;
      if (
        (word === "before" || word === "after") &&
        !open &&
        !/that$/i.test(m.tokens.text.slice(m.tokens.end[m.to - 1]! - 4, m.tokens.end[m.to - 1]!))
      )
        return null;
      return shift(unit, /^(after|later|following)/.test(word) ? 1 : -1, "mention");
    },
    examples: [
      {
        text: "Guards fired on Monday. In the week before, they had waited.",
        dct: "2021-03-03",
        finds: "the week before",
        value: "2021-W08",
        edtf: "2021-02-22/2021-02-28",
      },
      {
        text: "He won in 1990. The year before, he had lost.",
        dct: null,
        finds: "The year before",
        value: "1989",
      },
    ],
    refuses: ["The day before the vote was calm."],
  },
];
