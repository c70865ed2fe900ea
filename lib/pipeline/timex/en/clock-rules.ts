import type { Meaning, Step } from "../engine/meaning";
import type { Rule } from "../engine/rule";
import { clockOf, isDay, partOf } from "./rule-parts";

/** Hours, with or without their day. */
export const CLOCK_RULES: readonly Rule[] = [
  {
    name: "clock-time",
    words: "a time of day on the day last spoken of, else the publication date",
    level: 2,
    pattern: ["c=<clock>", "c=noon|midnight|midday"],
    make: (m) => clockOf(m),
    examples: [
      {
        text: "It began at 7:15 p.m. in the square.",
        dct: "2021-03-01",
        finds: "7:15 p.m.",
        value: "2021-03-01T19:15",
        edtf: "2021-03-01",
      },
      { text: "It ended at noon.", dct: "2021-03-01", finds: "noon", value: "2021-03-01T12:00" },
    ],
    refuses: ["Article 7 p. 12 says so.", "They won 7 to 15."],
  },
  {
    name: "clock-after-preposition",
    words: "figures with a colon after ‘at’, ‘until’ and the like: a time of day",
    level: 2,
    pattern: ["c=<hour>", "c=<hour> z=hours|hrs"],
    make: (m) => {
      const clock = clockOf(m);
      if (!clock?.clock || clock.clock.minute === null) return null;
      const { text } = m.tokens;
      const colon = text.slice(m.tokens.start[m.from]!, m.tokens.end[m.to - 1]!).includes(":");
      if (!colon) return null;
      if (m.has("z")) return clock;
      return /^(at|until|till|by|from|to|before|after|around|about|between|since|,|-)$/.test(m.before())
        ? clock
        : null;
    },
    examples: [
      {
        text: "It shook at 09:10 hours.",
        dct: "2021-03-01",
        finds: "09:10 hours",
        value: "2021-03-01T09:10",
      },
      {
        text: "Doors close at 22:30.",
        dct: "2021-03-01",
        finds: "22:30",
        value: "2021-03-01T22:30",
      },
    ],
    refuses: ["The score was 3:15.", "A ratio of 16:09."],
  },
  {
    name: "four-figure-clock",
    words: "four figures after ‘at’: hours and minutes on the day of publication",
    level: 2,
    pattern: ["at ( about|around|abt )? n=$int"],
    make: (m) => {
      const n = m.capture("n")!;
      const value = m.number("n");
      const minute = value % 100;
      if (m.digits("n") !== 4 || value >= 2400 || minute % 5 !== 0 || minute >= 60) return null;
      // "At 1995 prices" and "at 2000 feet" are a year and a height.
      if (
        (value >= 1900 && value < 2060) ||
        !/^(|[.,;!?)]|and|for|to|but|on|so|when|i|we|he|she|they)$/i.test(m.textAfter())
      )
        return null;
      const clock: Meaning = {
        kind: "time",
        part: null,
        clock: { hour: Math.floor(value / 100), minute, second: null, zone: "" },
        of: null,
      };
      return { kind: "several", parts: [{ from: n.from, to: n.to, meaning: clock }] };
    },
    examples: [
      { text: "We left school at 1015, tired.", dct: "2021-03-01", finds: "1015", value: "2021-03-01T10:15" },
    ],
    refuses: ["At 1995 prices it rose.", "It flew at 2300 feet.", "It peaked at 1850 points."],
  },
  {
    name: "clock-on-day",
    words: "a time of day and its day",
    level: 3,
    pattern: [
      "( q=about|around|approximately|roughly )? c=<clock> ( local time )? ( ,? on? )? d=<date> p=$part?",
      "( q=about|around|approximately|roughly )? c=noon|midnight|midday ( ,? on? )? d=<date>",
      "c=<hour> ( hours|hrs )? on? d=<date>",
    ],
    make: (m) => {
      const clock = clockOf(m);
      const of = m.meaning("d");
      if (!clock || !isDay(of)) return null;
      // "Midnight Friday" is the end of Friday.
      const late =
        clock.clock?.hour === 0 && m.entry("c")?.tags?.includes("midnight")
          ? { ...clock.clock, hour: 24 }
          : clock.clock;
      const time: Meaning = { ...clock, clock: late, of };
      return m.has("q") ? { kind: "modified", mod: "APPROX", of: time } : time;
    },
    examples: [
      {
        text: "It fell at about 9:30 a.m. Wednesday.",
        dct: "2021-03-05",
        finds: "about 9:30 a.m. Wednesday",
        value: "2021-03-03T09:30",
      },
      {
        text: "The gates opened at 6 a.m. local time on Wednesday.",
        dct: "2021-03-05",
        finds: "6 a.m. local time on Wednesday",
        value: "2021-03-03T06:00",
      },
      {
        text: "He arrived at 5 p.m. EST Nov. 9 by train.",
        dct: "2021-11-20",
        finds: "5 p.m. EST Nov. 9",
        value: "2021-11-09T17:00",
      },
    ],
    refuses: ["At 5 people met."],
  },
  {
    name: "clocks-on-day",
    words: "two times of day and the day of both",
    level: 3,
    pattern: ["c=<clock> to|and|until|or|- k=<clock> ( ,? on? )? d=<date>"],
    make: (m) => {
      const [first, second, of] = [clockOf(m), m.meaning("k"), m.meaning("d")];
      const [c, k] = [m.capture("c"), m.capture("k")];
      if (!first || second?.kind !== "time" || !c || !k || !isDay(of)) return null;
      const parts = [
        { from: m.from, to: c.to, meaning: { ...first, of } },
        { from: k.from, to: m.to, meaning: { ...second, of } },
      ];
      return { kind: "several", parts };
    },
    examples: [
      {
        text: "It is shut from 2 p.m. to 5 p.m. Thursday.",
        dct: "2021-03-05",
        finds: "2 p.m.",
        value: "2021-03-04T14:00",
      },
    ],
    refuses: ["From 2 to 5 p. on page 6."],
  },
  {
    name: "clock-in-part-of-day",
    words: "a time of day with the part of the day it lies in",
    level: 2,
    pattern: [
      "c=<clock> p=tonight|tonite",
      "c=<clock> t=this|last p=$part",
      "c=<clock> in the p=$part",
      "h=<num> in the p=$part",
      "h=<num> o ' clock in the p=$part",
    ],
    make: (m) => {
      const part = partOf(m);
      const step: Step | null =
        m.has("t") || !/ in the /i.test(m.tokens.text.slice(m.tokens.start[m.from]!, m.tokens.end[m.to - 1]!))
          ? { by: m.entry("t")?.step ?? 0, from: "dct" }
          : null;
      const read = m.has("c") ? clockOf(m)?.clock : undefined;
      const hour = m.number("h");
      if (m.has("h") && !(Number.isInteger(hour) && hour >= 1 && hour <= 12)) return null;
      const late = part !== "MO" && m.has("h") && hour < 12 ? hour + 12 : hour;
      const clock = read ?? { hour: late, minute: null, second: null, zone: "" };
      return { kind: "time", part: null, clock, of: null, step };
    },
    examples: [
      {
        text: "Doors open at 7 p.m. tonight.",
        dct: "2021-03-01",
        finds: "7 p.m. tonight",
        value: "2021-03-01T19:00",
      },
      {
        text: "He will leave at 4 in the morning.",
        dct: "2021-03-01",
        finds: "4 in the morning",
        value: "2021-03-01T04:00",
      },
    ],
    refuses: ["All 40 in the evening class left."],
  },
  {
    name: "day-at-clock",
    words: "a day and a time of day on it",
    level: 3,
    pattern: [
      "d=<date> ( ,? at? )? c=<clock>",
      "d=<date> at|@ c=<hour>",
      "d=<date> -|,|bar|slash|@ c=<hour>",
      "d=<date> bar|@ c=<clock>",
      "d=<date> ( ,? at? )? c=noon|midnight",
    ],
    make: (m) => {
      const clock = clockOf(m);
      const of = m.meaning("d");
      if (!clock || !isDay(of)) return null;
      const colon = m.text("c").includes(":") || /[a-z]/i.test(m.text("c"));
      return colon ? { ...clock, of } : null;
    },
    examples: [
      {
        text: "Posted: 17 September 2021 - 02:01",
        dct: null,
        finds: "17 September 2021 - 02:01",
        value: "2021-09-17T02:01",
        edtf: "2021-09-17",
      },
      {
        text: "See you tomorrow at 9 a.m. there.",
        dct: "2021-03-01",
        finds: "tomorrow at 9 a.m.",
        value: "2021-03-02T09:00",
      },
    ],
    refuses: ["Monday, 16 people left."],
  },
];
