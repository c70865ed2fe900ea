import type { TimexMod } from "@/lib/domain/time-expression";
import type { Meaning } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";
import { wordAt } from "../engine/tokens";
import { atDawn } from "./rule-parts";

const modified = (mod: TimexMod | null, of: Meaning | undefined): Meaning | null =>
  of ? { kind: "modified", mod, of } : null;

const EDGE: Readonly<Record<string, TimexMod>> = {
  early: "START",
  beginning: "START",
  start: "START",
  mid: "MID",
  middle: "MID",
  late: "END",
  end: "END",
  close: "END",
};

const CALENDAR = new Set([
  "granule",
  "part-of-year",
  "shift",
  "weekday",
  "day",
  "holiday",
  "time",
  "year-ago",
]);
const onCalendar = (meaning: Meaning | undefined): meaning is Meaning =>
  meaning !== undefined && CALENDAR.has(meaning.kind);

const edge = (m: Match): TimexMod | null => EDGE[m.text("e").toLowerCase()] ?? null;

/** A figure or a verb of having, costing or growing stands before "more than". */
const isMoreOf = (m: Match): boolean =>
  /^[0-9%]/.test(m.textBefore()) ||
  /^(percent|percentage|points|times|million|billion|earn|earned|earns|cost|costs|pay|paid|pays|sold|made|makes|spent|worth|produced|had|has|have|rose|fell|grew|is|are|was|were|much|even|far|profits|sales|revenue|jobs|people)$/i.test(
    m.textBefore(),
  );

/** Words that narrow or loosen a date: the date stays as it is, the words become its `mod`. */
export const MODIFIED_RULES: readonly Rule[] = [
  {
    name: "early-or-late",
    words: "‘early’, ‘mid’ or ‘late’ and a date: that date, with the part of it kept apart",
    level: 3,
    pattern: [
      "the? e=early|mid|late -? d=<dated>",
      "the? e=early|late in|on d=<dated>",
      "the? early to? -? e=mid -? d=<dated>",
    ],
    make: (m) => {
      const of = m.meaning("d");
      return onCalendar(of) ? modified(edge(m), edge(m) === "START" ? atDawn(of) : of) : null;
    },
    examples: [
      { text: "He died early Tuesday.", dct: "2021-03-01", finds: "early Tuesday", value: "2021-03-02" },
      {
        text: "They met in early September 2014.",
        dct: null,
        finds: "early September 2014",
        value: "2014-09",
        edtf: "2014-09",
      },
      { text: "It fell in mid-November.", dct: "2021-12-01", finds: "mid-November", value: "2021-11" },
      { text: "By late 1861 it worked.", dct: null, finds: "late 1861", value: "1861" },
    ],
    refuses: ["An early house.", "The late king."],
  },
  {
    name: "end-of",
    words: "the end, middle or beginning of a date: that date, with the part of it kept apart",
    level: 3,
    pattern: [
      "the? e=end|beginning|start|middle|close of d=<dated>",
      "the? e=end|beginning|start|middle of u=the year|month|week",
    ],
    make: (m) => {
      const of = m.meaning("d");
      if (m.has("u")) {
        const last = m.tokens.text.slice(m.tokens.start[m.to - 1]!, m.tokens.end[m.to - 1]!).toLowerCase();
        return modified(edge(m), {
          kind: "shift",
          unit: last as "year" | "month" | "week",
          by: 0,
          from: "mention",
          grain: last as "year" | "month" | "week",
        });
      }
      return onCalendar(of) ? modified(edge(m), of) : null;
    },
    examples: [
      {
        text: "Troops must leave by the end of April.",
        dct: "2021-02-27",
        finds: "the end of April",
        value: "2021-04",
        edtf: "2021-04",
      },
      { text: "At the beginning of 1864 he rose.", dct: null, finds: "the beginning of 1864", value: "1864" },
    ],
    refuses: ["The end of the road."],
  },
  {
    name: "earlier-in",
    words: "‘earlier’ or ‘later’ in a period: the period as it is, the day in it unknown",
    level: 3,
    pattern: [
      "w=earlier|later d=<dated>",
      "w=earlier|later in|on d=<dated>",
      "w=earlier|later in the u=day|week|month|year",
    ],
    make: (m) => {
      const of = m.meaning("d");
      if (m.has("u")) {
        const unit = m.entry("u")!.unit as "day" | "week" | "month" | "year";
        return modified(null, { kind: "shift", unit, by: 0, from: "mention", grain: unit });
      }
      if (!onCalendar(of)) return null;
      const later = /^later/i.test(m.text("w"));
      return { kind: "modified", mod: null, of, ...(later ? { future: true } : { past: true }) };
    },
    examples: [
      {
        text: "Earlier this month it changed course.",
        dct: "2021-02-27",
        finds: "Earlier this month",
        value: "2021-02",
        edtf: "2021-02",
      },
      {
        text: "Earlier in February it changed course.",
        dct: "2021-02-27",
        finds: "Earlier in February",
        value: "2021-02",
      },
    ],
    refuses: ["Earlier 30 people left.", "An earlier house."],
  },
  {
    name: "about-date",
    words: "‘about’ or ‘around’ and a date: roughly that date",
    level: 3,
    pattern: ["about|around|approximately|roughly|circa d=<dated>", "nearly|almost|some d=<dated>"],
    make: (m) => {
      if (
        /^(how|what|talk|talking|said|get|getting|go|going|worry|worried|questions|concerns)$/i.test(
          m.textBefore(),
        )
      )
        return null;
      const of = m.meaning("d");
      if (wordAt(m.tokens, m.from) === "some" && wordAt(m.tokens, m.to - 1) !== "ago") return null;
      return onCalendar(of) && (of.kind !== "granule" || of.granule.unit !== "year" || m.before() !== "")
        ? modified("APPROX", of)
        : null;
    },
    examples: [
      {
        text: "It closes around Nov. 1, they said.",
        dct: "2021-10-20",
        finds: "around Nov. 1",
        value: "2021-11-01",
        edtf: "2021-11-01~",
      },
      {
        text: "It broke out about a year ago.",
        dct: "2021-10-20",
        finds: "about a year ago",
        value: "2020",
        edtf: "2020~",
      },
      {
        text: "They met some 25 years ago.",
        dct: "2021-10-20",
        finds: "some 25 years ago",
        value: "1996",
      },
    ],
    refuses: [
      "About 30 people left.",
      "Some 30 people left last year.",
      "How about Friday?",
      "Ways to get around Wednesday.",
    ],
  },
  {
    name: "more-than-ago",
    words: "more or less than so many units ago: roughly that date",
    level: 3,
    pattern: ["q=more|less than d=<dated>"],
    make: (m) => {
      const read = m.meaning("d");
      // "It all began more than a year ago", but not "It earned more than a year ago".
      const of: Meaning | undefined =
        read?.kind === "year-ago" && !isMoreOf(m)
          ? { kind: "shift", unit: "year", by: -1, from: "dct", grain: "year" }
          : read;
      if (of?.kind !== "shift" || wordAt(m.tokens, m.to - 1) !== "ago") return null;
      const mod = m.text("q").toLowerCase() === "more" ? "MORE_THAN" : "LESS_THAN";
      return modified(mod, { kind: "modified", mod: "APPROX", of });
    },
    examples: [
      {
        text: "It sank more than a century ago.",
        dct: "2021-12-31",
        finds: "more than a century ago",
        value: "19",
      },
      {
        text: "They left more than three years ago.",
        dct: "2021-12-31",
        finds: "more than three years ago",
        value: "2018",
        edtf: "2018~",
      },
    ],
    refuses: [
      "It earned more than last year.",
      "It earned more than a year ago.",
      "Prices are 40% more than a year ago.",
    ],
  },
  {
    name: "year-end",
    words: "the end of a year",
    level: 2,
    pattern: ["year - end", "the year - end", "year end", "the? year ' s end", "y=$year4 year - end"],
    make: () => modified("END", { kind: "shift", unit: "year", by: 0, from: "dct", grain: "year" }),
    examples: [{ text: "Debt at year-end was low.", dct: "2021-12-31", finds: "year-end", value: "2021" }],
    refuses: ["A year ended."],
  },
];
