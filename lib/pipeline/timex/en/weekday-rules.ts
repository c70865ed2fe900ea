import { WEEKDAY_NAMES } from "@/lib/domain/calendar";
import type { Match, Rule } from "../engine/rule";
import { entryAt, NUMBER, wordAt } from "../engine/tokens";
import { shift, stepOf } from "./rule-parts";

/** Does a calendar day stand right before the comma that a match follows? */
const endsDate = ({ tokens, from }: Match): boolean => {
  const last = from - 2;
  const month = (i: number): boolean => entryAt(tokens, i)?.month !== undefined;
  const named = entryAt(tokens, last);
  if (named?.weekday !== undefined) return true;
  if (named?.month !== undefined) return tokens.digits[last - 1] === 1 || tokens.digits[last - 1] === 2;
  if (tokens.kind[last] !== NUMBER) return false;
  if (tokens.digits[last]! <= 2)
    return month(last - 1) || (wordAt(tokens, last - 1) === "." && month(last - 2));
  return tokens.digits[last] === 4 && [2, 3, 4].some((n) => month(last - n)) && !month(last - 1);
};

/** Weekdays, and days by their number. */
export const WEEKDAY_RULES: readonly Rule[] = [
  {
    name: "weekday",
    words: "a weekday: the last one up to the publication date, or the next where something points ahead",
    pattern: ["w=$weekday"],
    make: (m) => ({ kind: "weekday", weekday: m.entry("w")!.weekday!, step: null, week: null }),
    examples: [
      {
        text: "The statement came on Wednesday.",
        dct: "2021-03-03",
        finds: "Wednesday",
        value: "2021-03-03",
        edtf: "2021-03-03",
      },
      { text: "Rebels struck Friday.", dct: "2021-03-03", finds: "Friday", value: "2021-02-26" },
      { text: "Talks will resume Monday in Rome.", dct: "2021-03-05", finds: "Monday", value: "2021-03-08" },
    ],
    refuses: ["The sun rose.", "She sat down.", "They wed.", "She sat on it.", "The Sunday Times said so."],
  },
  {
    name: "stepped-weekday",
    words: "‘last’, ‘this’ or ‘next’ and a weekday",
    pattern: ["t=last|past|this|next|coming|lst|nxt w=$weekday", "this t=past|coming w=$weekday"],
    make: (m) => {
      const by =
        m.text("t").toLowerCase() === "lst" ? -1 : m.text("t").toLowerCase() === "nxt" ? 1 : stepOf(m);
      return { kind: "weekday", weekday: m.entry("w")!.weekday!, step: { by, from: "dct" }, week: null };
    },
    examples: [
      {
        text: "He said last Monday it was over.",
        dct: "2021-03-01",
        finds: "last Monday",
        value: "2021-02-22",
      },
      { text: "We meet this Friday.", dct: "2021-03-01", finds: "this Friday", value: "2021-03-05" },
    ],
    refuses: ["This sun is hot."],
  },
  {
    name: "weekday-from-mention",
    words: "a weekday counted from the time last spoken of",
    pattern: [
      "the t=previous|following|next|preceding w=$weekday",
      "that w=$weekday",
      "the w=$weekday v=before|after",
    ],
    make: (m) => {
      const word = m.text("v").toLowerCase();
      if (word && !/^(|[,.;:)])$/.test(m.textAfter())) return null;
      const by = word === "before" ? -1 : word === "after" ? 1 : stepOf(m);
      return { kind: "weekday", weekday: m.entry("w")!.weekday!, step: { by, from: "mention" }, week: null };
    },
    examples: [
      {
        text: "It closed on March 5, 2021, up from the previous Friday.",
        dct: "2021-03-06",
        finds: "the previous Friday",
        value: "2021-02-26",
      },
    ],
    refuses: ["The previous sun."],
  },
  {
    name: "weekday-of-week",
    words: "a weekday of a week that is named by its distance",
    level: 2,
    pattern: ["w=$weekday of? k=<date>"],
    make: (m) => {
      const week = m.meaning("k");
      if (week?.kind !== "shift" || week.grain !== "week") return null;
      return { kind: "weekday", weekday: m.entry("w")!.weekday!, step: null, week };
    },
    examples: [
      {
        text: "They met Tuesday of last week in Bonn.",
        dct: "2021-03-05",
        finds: "Tuesday of last week",
        value: "2021-02-23",
      },
    ],
    refuses: ["The sun of last week."],
  },
  {
    name: "week-from-weekday",
    words: "a weekday so many weeks before the last or after the next one",
    pattern: [
      "n=<num> u=week|weeks ago ,? w=$weekday",
      "a u=week ago ,? w=$weekday",
      "n=<num> u=week|weeks from w=$weekday",
      "a u=week from w=$weekday",
    ],
    make: (m) => {
      const count = m.quantity("n") ? m.quantity("n")!.value : 1;
      if (count === null || !Number.isInteger(count)) return null;
      const ago = [2, 3].some((n) => wordAt(m.tokens, m.to - n) === "ago");
      const weekday = m.entry("w")!.weekday!;
      const name = WEEKDAY_NAMES[weekday - 1]!;
      return {
        kind: "shift",
        unit: "week",
        by: ago ? -count : count,
        from: { kind: "weekday", weekday, step: ago ? null : { by: 0, from: "dct" }, week: null },
        grain: "day",
        words: `the ${name} ${count === 1 ? "a week" : `${count} weeks`} ${ago ? "before" : "after"}`,
      };
    },
    examples: [
      {
        text: "It sank a week ago Sunday.",
        dct: "2021-03-03",
        finds: "a week ago Sunday",
        value: "2021-02-21",
      },
      {
        text: "They vote a week from Tuesday.",
        dct: "2021-03-03",
        finds: "a week from Tuesday",
        value: "2021-03-16",
      },
    ],
    refuses: ["A week ago sun shone."],
  },
  {
    name: "day-of-month",
    words: "a day by its number: of the month last spoken of",
    pattern: ["the n=<ord> of this|the|that month", "the n=<ord>"],
    make: (m) => {
      const n = m.number("n");
      if (!(n >= 1 && n <= 31)) return null;
      // "On the 15th" alone: figures only, after a preposition, and no noun behind it.
      const named = /month$/i.test(m.tokens.text.slice(m.tokens.end[m.to - 1]! - 5, m.tokens.end[m.to - 1]!));
      const figures = m.tokens.kind[m.from + 1] === NUMBER;
      const free = /^(on|by|until|till|since|from|to|through|before|after)$/.test(m.before());
      const ends =
        /^(|[.,;:)]|he|she|they|it|we|and|when|but|in|at|to|was|were|is|had|the|a|with|by|as|after)$/.test(
          m.textAfter().toLowerCase(),
        );
      return named || (figures && free && ends) ? { kind: "day", year: null, month: null, day: n } : null;
    },
    examples: [
      {
        text: "In March 2021 they met on the 5th of that month.",
        dct: null,
        finds: "the 5th of that month",
        value: "2021-03-05",
      },
      {
        text: "In March 2021 he fell ill and died on the 20th.",
        dct: null,
        finds: "the 20th",
        value: "2021-03-20",
      },
    ],
    refuses: ["The fifth of the houses.", "On the 5th floor.", "He was the 20th."],
  },
  {
    name: "day-in-apposition",
    words: "what a day was, right after its date: that date",
    pattern: ["the n=<ord> day|anniversary of", "the day before|after|that|when"],
    make: (m) => {
      if (!/^[,–—-]$/.test(m.textBefore()) || !endsDate(m)) return null;
      const meaning = shift("day", 0, "mention");
      const to = m.has("n") ? m.to - 1 : m.from + 2;
      return { kind: "several", parts: [{ from: m.from, to, meaning }] };
    },
    examples: [
      {
        text: "On July 21, 1936, the fifth day of the revolt, the town fell.",
        dct: null,
        finds: "the fifth day",
        value: "1936-07-21",
      },
      {
        text: "He spoke on Oct. 12, 1989, the day before the crash.",
        dct: null,
        finds: "the day",
        value: "1989-10-12",
      },
    ],
    refuses: [
      "He came on the fifth day of the revolt.",
      "In May, the day after the vote, he left.",
      "He lost 12, the day after the vote.",
    ],
  },
  {
    name: "day-of-relative-month",
    words: "a day by its number in a month named by its distance",
    level: 2,
    pattern: ["the n=<ord> of d=<date>"],
    make: (m) => {
      const n = m.number("n");
      const of = m.meaning("d");
      if (of?.kind !== "shift" || of.grain !== "month" || !(n >= 1 && n <= 31)) return null;
      return { kind: "shift", unit: "day", by: n - 1, from: of, grain: "day", words: `day ${n} of` };
    },
    examples: [
      {
        text: "He was chosen on the 15th of last month.",
        dct: "2021-03-02",
        finds: "the 15th of last month",
        value: "2021-02-15",
      },
    ],
    refuses: ["The 15th of the runners."],
  },
];
