import type { CalendarUnit } from "../engine/granule";
import type { Meaning } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";
import { isCapital, NUMBER } from "../engine/tokens";

const shift = (
  unit: CalendarUnit,
  by: number,
  from: "dct" | "mention",
  grain: CalendarUnit = unit,
): Meaning => ({ kind: "shift", unit, by, from, grain });

/** Units that tile the calendar; "hour" and less do not. */
export function calendarUnit(m: Match, name = "u"): CalendarUnit | null {
  const unit = m.entry(name)?.unit;
  if (!unit || unit === "second" || unit === "minute" || unit === "hour" || unit === "millennium")
    return null;
  return unit;
}

const step = (m: Match): number => m.entry("t")?.step ?? 0;

/** How finely "N units ago" is meant: as finely as it is counted. */
const grainOf = (unit: CalendarUnit): CalendarUnit => unit;

/** Days, weeks, months and years counted from the publication date or from the time last spoken of. */
export const RELATIVE_RULES: readonly Rule[] = [
  {
    name: "today",
    words: "‘today’, ‘yesterday’, ‘tomorrow’: counted from the publication date",
    pattern: ["d=today|tdy", "d=yesterday|ytd|yest", "d=tomorrow|tmr|tmrw|tmw|2moro"],
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
      if (!unit || unit === "half" || (unit === "day" && step(m) !== 0)) return null;
      if (unit === "day" && m.text("t").toLowerCase() === "current") return null;
      if (m.textBefore() === '"' || m.textBefore() === "``" || m.textBefore() === "“")
        if (isCapital(m.tokens, m.to - 1)) return null;
      if (m.after() === "-" && m.after(2) === "old") return null;
      // "The last month of the war" is a part of something else.
      if (m.after() === "of" && step(m) !== 0) return null;
      // "In the past decade" is how long, not which.
      if ((unit === "decade" || unit === "century") && step(m) !== 0)
        return {
          kind: "duration",
          value: unit === "decade" ? "P10Y" : "P100Y",
          toward: step(m) < 0 ? "past" : "future",
          unit,
        };
      return shift(unit, m.text("t") === "lst" ? -1 : m.text("t") === "nxt" ? 1 : step(m), "dct");
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
      return unit && unit !== "half" ? shift(unit, step(m), "mention") : null;
    },
    examples: [
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
      if (m.after() === "-" || /^(before|after|when|care|job|ahead|of)$/i.test(m.textAfter())) return null;
      if (unit === "weekend") return { kind: "weekend" };
      return shift(unit, 0, unit === "week" || unit === "month" ? "dct" : "mention");
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
    refuses: ["The day care closed.", "The year-old firm."],
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
    make: (m) => (/^(a|every|each|per|next|last|this)$/.test(m.before()) ? null : { kind: "weekend" }),
    examples: [
      { text: "Heavy weekend rain fell.", dct: "2021-03-02", finds: "weekend", value: "2021-W08-WE" },
    ],
    refuses: ["A weekend away."],
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
  {
    name: "units-ago",
    words: "so many units ago: counted back from the publication date",
    pattern: ["n=<num> u=$unit ago|back", "n=a|an u=$unit1 ago|back", "half a u=$unit1 ago"],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      if (!unit) return null;
      const count = m.has("n") ? (m.quantity("n") ? m.quantity("n")!.value : 1) : 0.5;
      if (unit === "second" || unit === "minute" || unit === "hour")
        return { kind: "shift", unit: "day", by: 0, from: "dct", grain: "day", words: "the day of" };
      if (count === null) return { kind: "reference", value: "PAST_REF" };
      const times = m.entry("u")?.times ?? 1;
      if (unit === "millennium") return shift("century", -10 * count, "dct");
      if (unit === "year" && count === 1) return { kind: "year-ago", from: "dct" };
      if (!Number.isInteger(count))
        return unit === "year"
          ? shift("month", -Math.round(12 * count), "dct", "year")
          : shift("day", -Math.round(count * 7), "dct", unit);
      const grain =
        unit === "decade" ? "year" : unit === "weekend" ? "weekend" : grainOf(unit as CalendarUnit);
      return shift(unit as CalendarUnit, -count * times, "dct", grain);
    },
    examples: [
      {
        text: "It was found 10 days ago in a barn.",
        dct: "2021-03-22",
        finds: "10 days ago",
        value: "2021-03-12",
        edtf: "2021-03-12",
      },
      {
        text: "Two years ago he left.",
        dct: "2021-03-22",
        finds: "Two years ago",
        value: "2019",
        edtf: "2019",
      },
      { text: "She wrote three months ago.", dct: "2021-03-22", finds: "three months ago", value: "2020-12" },
    ],
    refuses: ["Two miles back they turned."],
  },
  {
    name: "units-earlier",
    words: "so many units earlier or later: counted from the time last spoken of",
    pattern: [
      "n=<num> u=$unit w=earlier|later|before|after|previously|afterwards|afterward|hence|on",
      "n=a|an u=$unit1 w=earlier|later|before|after",
    ].map((p) => p.replace("|previously|afterwards|afterward|hence|on", "|previously")),
    make: (m) => {
      const unit = calendarUnit(m);
      if (!unit) return null;
      const word = m.text("w").toLowerCase();
      if ((word === "before" || word === "after") && !/^(|[,.;:)])$/.test(m.textAfter())) return null;
      const count = m.quantity("n") ? m.quantity("n")!.value : 1;
      const sign = word === "later" || word === "after" ? 1 : -1;
      if (count === null) return { kind: "reference", value: sign < 0 ? "PAST_REF" : "FUTURE_REF" };
      if (!Number.isInteger(count)) return null;
      if (unit === "year" && count === 1 && sign < 0) return { kind: "year-ago", from: "mention" };
      return shift(
        unit,
        sign * count * (m.entry("u")?.times ?? 1),
        "mention",
        unit === "decade" ? "year" : unit,
      );
    },
    examples: [
      {
        text: "The fort fell on May 10, 1865. Two days later he fled.",
        dct: null,
        finds: "Two days later",
        value: "1865-05-12",
      },
      {
        text: "Profit in 1988 was high. A year earlier it was low.",
        dct: "1990-02-01",
        finds: "A year earlier",
        value: "1987",
      },
    ],
    refuses: ["Two miles later they rested."],
  },
  {
    name: "in-units",
    words: "so many units from now: counted on from the publication date",
    pattern: ["n=<num> u=$unit from now", "n=a|an u=$unit1 from now", "n=<num> u=$unit from today"],
    make: (m) => {
      const unit = calendarUnit(m);
      const count = m.quantity("n") ? m.quantity("n")!.value : 1;
      return unit && count !== null && Number.isInteger(count)
        ? shift(unit, count * (m.entry("u")?.times ?? 1), "dct", unit === "decade" ? "year" : unit)
        : null;
    },
    examples: [
      {
        text: "It ends two weeks from now.",
        dct: "2021-03-01",
        finds: "two weeks from now",
        value: "2021-W11",
      },
    ],
    refuses: ["Two miles from now on."],
  },
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
    refuses: ["The sun rose.", "She sat down.", "They wed.", "She sat on it."],
  },
  {
    name: "stepped-weekday",
    words: "‘last’, ‘this’ or ‘next’ and a weekday",
    pattern: ["t=last|past|this|next|coming|lst|nxt w=$weekday", "this t=past|coming w=$weekday"],
    make: (m) => {
      const by = m.text("t").toLowerCase() === "lst" ? -1 : m.text("t").toLowerCase() === "nxt" ? 1 : step(m);
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
      const by = word === "before" ? -1 : word === "after" ? 1 : step(m);
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
      const ends = /^(|[.,;:)]|he|she|they|it|we|and|when|but|in|at|to)$/.test(m.textAfter().toLowerCase());
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
  {
    name: "week-of-date",
    words: "the week of a day",
    level: 2,
    pattern: ["the u=week|weekend of d=<date>"],
    make: (m) => {
      const of = m.meaning("d");
      const unit = calendarUnit(m);
      return unit && of && (of.kind === "day" || (of.kind === "granule" && of.granule.unit === "day"))
        ? { kind: "shift", unit, by: 0, from: of, grain: unit }
        : null;
    },
    examples: [
      {
        text: "In the week of March 3, 2021 it froze.",
        dct: null,
        finds: "the week of March 3, 2021",
        value: "2021-W09",
      },
    ],
    refuses: ["The week of the vote."],
  },
  {
    name: "day-before-date",
    words: "a number of units before or after a named time",
    level: 2,
    pattern: [
      "the u=$unit1 w=before|after|following d=<date>",
      "n=<num> u=$unit w=before|after d=<date>",
      "n=a|an u=$unit1 w=before|after d=<date>",
    ],
    make: (m) => {
      const of = m.meaning("d");
      const unit = calendarUnit(m);
      if (!unit || !of || !["day", "weekday", "granule", "holiday", "part-of-year"].includes(of.kind))
        return null;
      const count = m.has("n") && m.quantity("n") ? m.quantity("n")!.value : 1;
      if (count === null || !Number.isInteger(count)) return null;
      return {
        kind: "shift",
        unit,
        by: (m.text("w").toLowerCase() === "before" ? -1 : 1) * count,
        from: of,
        grain: unit,
      };
    },
    examples: [
      {
        text: "He died the day after Christmas.",
        dct: "2021-12-30",
        finds: "the day after Christmas",
        value: "2021-12-26",
      },
    ],
    refuses: ["The day after they left."],
  },
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
        step: m.has("t") ? { by: step(m), from: "dct" } : null,
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
