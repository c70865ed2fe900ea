import type { CalendarUnit } from "../engine/granule";
import type { Rule } from "../engine/rule";
import { calendarUnit, shift } from "./rule-parts";

/** So many units from the publication date, from the time last spoken of, or from a named date. */
export const DISTANCE_RULES: readonly Rule[] = [
  {
    name: "units-ago",
    words: "so many units ago: counted back from the publication date",
    pattern: [
      "n=<num> u=$unit ago|back",
      "n=a|an u=$unit1 ago|back",
      "half a u=$unit1 ago",
      "many|some u=$units ago",
      "b=$units ago",
    ],
    make: (m) => {
      if (m.has("b")) return { kind: "reference", value: "PAST_REF" };
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
      const grain = unit === "decade" ? "year" : unit === "weekend" ? "weekend" : unit;
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
      { text: "It was found decades ago.", dct: "2021-03-22", finds: "decades ago", value: "PAST_REF" },
      { text: "She wrote three months ago.", dct: "2021-03-22", finds: "three months ago", value: "2020-12" },
    ],
    refuses: ["Two miles back they turned.", "Yearlings ago."],
  },
  {
    name: "units-earlier",
    words: "so many units earlier or later: counted from the time last spoken of",
    pattern: [
      "n=<num> u=$unit w=earlier|later|before|after|previously",
      "n=a|an u=$unit1 w=earlier|later|before|after",
    ],
    make: (m) => {
      const unit = calendarUnit(m);
      if (!unit) return null;
      const word = m.text("w").toLowerCase();
      if ((word === "before" || word === "after") && !/^(|[,.;:)])$/.test(m.textAfter())) return null;
      const count = m.quantity("n") ? m.quantity("n")!.value : 1;
      const sign = word === "later" || word === "after" ? 1 : -1;
      if (count === null)
        return sign < 0
          ? { kind: "reference", value: "PAST_REF" }
          : { kind: "reference", value: "FUTURE_REF", later: true };
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
      {
        text: "A few days later they lost.",
        dct: "1990-02-01",
        finds: "A few days later",
        value: "FUTURE_REF",
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
];
