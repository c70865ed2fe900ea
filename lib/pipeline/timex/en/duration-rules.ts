import type { TimexMod } from "@/lib/domain/time-expression";
import type { Unit } from "../engine/entry";
import type { CalendarUnit } from "../engine/granule";
import type { Meaning } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";
import { entryAt, isCapital, textAt, WORD, wordAt } from "../engine/tokens";
import { durationValue, SUB_DAY } from "./duration-value";

const MODS: Readonly<Record<string, TimexMod>> = {
  about: "APPROX",
  around: "APPROX",
  approximately: "APPROX",
  roughly: "APPROX",
  some: "APPROX",
  nearly: "LESS_THAN",
  almost: "LESS_THAN",
  "more than": "MORE_THAN",
  over: "MORE_THAN",
  "less than": "LESS_THAN",
  under: "LESS_THAN",
  "at least": "EQUAL_OR_MORE",
  "at most": "EQUAL_OR_LESS",
};

const withMod = (mod: TimexMod | null, of: Meaning): Meaning => (mod ? { kind: "modified", mod, of } : of);

const calendar = (unit: Unit): CalendarUnit | undefined =>
  SUB_DAY.has(unit) || unit === "millennium" ? undefined : (unit as CalendarUnit);

function counted(m: Match, count: number | null, toward?: "past" | "future"): Meaning | null {
  const entry = m.entry("u");
  if (!entry?.unit || (entry.unit === "half" && count !== null)) return null;
  const known = calendar(entry.unit);
  return {
    kind: "duration",
    value: durationValue(count, entry.unit, entry.times ?? 1),
    ...(toward ? { toward } : {}),
    ...(known ? { unit: known } : {}),
  };
}

/** Words that loosen a length of time. "Over" is one only after a word that cannot take it as its preposition. */
const MODIFIER =
  "( q=about|around|approximately|roughly|some|nearly|almost|over / q=more|less than / q=at least|most )?";

const modifierOf = (m: Match): TimexMod | null => {
  const c = m.capture("q");
  if (!c) return null;
  const words = m.text("q").toLowerCase();
  return MODS[words] ?? MODS[`${words} ${wordAt(m.tokens, c.to)}`] ?? null;
};

/** "used over three years" is no "more than three years". */
const prepositionOver = (m: Match): boolean =>
  m.text("q").toLowerCase() === "over" &&
  !/^(for|after|by|of|to|in|a|just|well|lasted|took|takes|spent)$/.test(m.before());

const INFANT =
  /^(son|sons|daughter|daughters|boy|girl|baby|babies|child|infant|infants|twin|twins|toddler|puppy)$/i;

/** "a 44-year-old man", "52 years old", "her 6-month-old son": somebody's age, not a length of time in the story. */
const isAge = (m: Match): boolean => {
  const skip = m.after() === "-" ? 1 : 0;
  if (m.after(1 + skip) !== "old") return false;
  return (
    m.entry("u")?.unit === "year" || INFANT.test(m.textAfter(2 + skip)) || INFANT.test(m.textAfter(3 + skip))
  );
};

/** Programmes whose names are lengths of time. */
const isProgramme = (m: Match): boolean =>
  m.to - m.from === 2 && /^(60 Minutes|48 Hours)$/.test(`${m.text("n")} ${m.text("u")}`);

/** "could one day return", "hopes to one day see": some time ahead, not a length of time. */
const isSomeDay = (m: Match): boolean =>
  m.to - m.from === 2 &&
  m.text("n").toLowerCase() === "one" &&
  m.text("u") === "day" &&
  /^(will|would|can|could|may|might|should|must|to|he|she|they|we|i)$/i.test(m.textBefore()) &&
  isPlain(m);

/** A lower-case word follows that is no preposition: the verb. */
const isPlain = (m: Match): boolean =>
  m.tokens.kind[m.to] === WORD &&
  !isCapital(m.tokens, m.to) &&
  !/^(in|of|at|for|per|and|or|to|before|after|earlier|later|ago)$/.test(m.textAfter());

/** "the second time in as many weeks": the number is the one just said. */
const asMany = (m: Match, number: string): boolean =>
  /^many$/i.test(number) && (m.before() === "as" || m.before(2) === "as");

const isSingular = (m: Match): boolean => m.entry("u")?.plural !== true;

const SCALE = /^(thousand|million|billion|trillion|times)$/i;

/** "60 miles an hour" */
const isSpeed = (m: Match): boolean =>
  m.entry("u")?.unit === "hour" &&
  /^(miles|kilometers|kilometres|km|knots|feet|meters|metres)$/i.test(m.textBefore());

/** "30 a day", "$2 million a year": so much in each unit. */
const isRate = (m: Match): boolean =>
  m.to - m.from === 2 &&
  !/^another$/i.test(textAt(m.tokens, m.from)) &&
  (/^[0-9]/.test(m.textBefore()) || SCALE.test(m.textBefore()));

/** "700 seats a week": a measure, and no time of its own. */
const isMeasure = (m: Match): boolean =>
  m.to - m.from === 2 &&
  /[a-z]s$/.test(m.textBefore()) &&
  (/^[0-9]/.test(m.textBefore(2)) || entryAt(m.tokens, m.from - 2)?.number !== undefined);

/** Pairs of units that make one length of time together. */
const SMALLER: Readonly<Partial<Record<Unit, Unit>>> = { hour: "minute", minute: "second", year: "month" };

/** What may stand between a number and its unit. */
const BETWEEN =
  "more|additional|extra|further|full|consecutive|straight|long|whole|short|successive|trading|working|business|calendar|school|bloody|brutal|bitter|tense|turbulent|tumultuous|grueling|gruelling|difficult|painful|frantic|chaotic|solid|hard|previous|preceding|following|critical|crucial|intense";

/** Lengths of time. */
export const DURATION_RULES: readonly Rule[] = [
  {
    name: "counted-duration",
    words: "a number of units: a length of time",
    pattern: [
      `${MODIFIER} n=<num> ( ${BETWEEN} )? u=$units`,
      `${MODIFIER} n=<num> h=-? u=$unit1`,
      `${MODIFIER} n=<num> u=$units or so`,
    ],
    make: (m) => {
      const quantity = m.quantity("n");
      if (!quantity || isAge(m) || asMany(m, m.text("n")) || isProgramme(m) || prepositionOver(m))
        return null;
      if (isSomeDay(m)) return { kind: "reference", value: "FUTURE_REF" };
      const unit = m.entry("u")?.unit;
      if (isSingular(m) && !m.has("h") && quantity.value !== 1) {
        // "two day rally" is said, "two second cars" is not.
        if (unit === "second" && m.text("u").toLowerCase() === "second") return null;
        if (quantity.value === null || unit === "quarter" || unit === "half") return null;
      }
      if (unit === "second" && isSingular(m) && m.after() === "-") return null;
      const inner = counted(m, quantity.value);
      return inner && withMod(modifierOf(m) ?? quantity.mod ?? null, inner);
    },
    examples: [
      { text: "He waited two hours.", dct: null, finds: "two hours", value: "PT2H", edtf: null },
      { text: "A 30-year bond fell.", dct: null, finds: "30-year", value: "P30Y" },
      { text: "It took more than four weeks.", dct: null, finds: "more than four weeks", value: "P4W" },
      { text: "He hopes to one day return.", dct: null, finds: "one day", value: "FUTURE_REF" },
      { text: "Eight trading days later it fell.", dct: null, finds: "Eight trading days", value: "P8D" },
      { text: "After several months they left.", dct: null, finds: "several months", value: "PXM" },
      {
        text: "They ran for two and a half hours.",
        dct: null,
        finds: "two and a half hours",
        value: "PT2H30M",
      },
    ],
    refuses: [
      "Two houses fell.",
      "The two second-hand cars.",
      "The 44-year-old singer.",
      "He is 52 years old.",
      "Her 6-month-old son slept.",
      "He spoke on 60 Minutes last.",
    ],
  },
  {
    name: "hours-and-minutes",
    words: "a number of units and a number of the next smaller: one length of time",
    pattern: ["n=<num> u=$unit ,? and? k=<num> v=$unit"],
    make: (m) => {
      const [big, small] = [m.entry("u")?.unit, m.entry("v")?.unit];
      const [n, k] = [m.quantity("n")?.value ?? null, m.quantity("k")?.value ?? null];
      if (!big || !small || n === null || k === null || !Number.isInteger(n) || !Number.isInteger(k))
        return null;
      if ((n !== 1 && !m.entry("u")?.plural) || SMALLER[big] !== small) return null;
      const tail = durationValue(k, small).replace(/^PT?/, "");
      return { kind: "duration", value: durationValue(n, big, m.entry("u")?.times ?? 1) + tail };
    },
    examples: [
      { text: "It was down 1 hr 4 mins.", dct: null, finds: "1 hr 4 mins", value: "PT1H4M" },
      {
        text: "They ran for two hours and 30 minutes.",
        dct: null,
        finds: "two hours and 30 minutes",
        value: "PT2H30M",
      },
    ],
    refuses: ["Five days and two weeks.", "Two houses and 3 minutes."],
  },
  {
    name: "single-duration",
    words: "‘a’ and a unit: one of it",
    pattern: [`${MODIFIER} a|an|another ( full|whole|entire|additional|extra )? u=$unit1`],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      if (
        !unit ||
        unit === "half" ||
        unit === "quarter" ||
        unit === "weekend" ||
        prepositionOver(m) ||
        isAge(m)
      )
        return null;
      if (unit === "second" && !/^(|[.,;])$/.test(m.textAfter())) return null;
      if (isSpeed(m)) return null;
      // "A year-earlier loss" compares with a time, it lasts no year.
      if (m.after() === "-" && /^(earlier|ago)$/.test(m.after(2))) return null;
      if (isRate(m)) return { kind: "set", value: durationValue(1, unit, m.entry("u")?.times ?? 1) };
      if (isMeasure(m)) return null;
      const inner = counted(m, 1);
      return inner && withMod(modifierOf(m), inner);
    },
    examples: [{ text: "It lasted a week.", dct: null, finds: "a week", value: "P1W" }],
    refuses: [
      "It flew 60 miles an hour.",
      "A second plane landed.",
      "A quarter of them left.",
      "A yearling ran.",
      "It had a year-earlier loss.",
      "They add 700 seats a week.",
    ],
  },
  {
    name: "half-duration",
    words: "half of a unit, or a unit and a half",
    pattern: [`${MODIFIER} half h=a|an u=$unit1`, "a? half - u=$unit1", "a|an|one u=$unit1 and a z=half"],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      if (!unit || unit === "half" || unit === "second" || prepositionOver(m)) return null;
      const inner = counted(m, m.has("z") ? 1.5 : 0.5);
      return inner && withMod(modifierOf(m), inner);
    },
    examples: [
      { text: "They talked half an hour.", dct: null, finds: "half an hour", value: "PT30M" },
      {
        text: "A minute and a half later it fell.",
        dct: null,
        finds: "A minute and a half",
        value: "PT1M30S",
      },
    ],
    refuses: ["Half a house burned."],
  },
  {
    name: "stepped-duration",
    words: "the last or next so many units: a length of time that ends or begins at the publication date",
    pattern: [
      "the? t=last|past|next|coming|previous|preceding|following n=<num> u=$unit ( or so )?",
      "the t=latest|first|final n=<num> u=$unit",
      "t=first n=<num> u=$units",
    ],
    make: (m) => {
      const quantity = m.quantity("n");
      if (!quantity) return null;
      const by = m.entry("t")?.step;
      const inner = counted(m, quantity.value, by === undefined ? undefined : by < 0 ? "past" : "future");
      return inner && withMod(quantity.mod ?? null, inner);
    },
    examples: [
      {
        text: "In the past few years thousands fled.",
        dct: "2021-02-28",
        finds: "the past few years",
        value: "PXY",
        edtf: "/2021-02",
      },
      {
        text: "Over the next two weeks they train.",
        dct: "2021-02-28",
        finds: "the next two weeks",
        value: "P2W",
        edtf: null,
      },
    ],
    refuses: ["The last two houses."],
  },
  {
    name: "recent-units",
    words:
      "‘recent’, ‘past’ or ‘coming’ units: an unknown number of them, up to or from the publication date",
    pattern: ["the? t=recent|past|coming|next u=$units", "more t=recent u=$units"],
    make: (m) => counted(m, null, (m.entry("t")?.step ?? -1) < 0 ? "past" : "future"),
    examples: [
      {
        text: "In recent months it grew.",
        dct: "2021-02-28",
        finds: "recent months",
        value: "PXM",
        edtf: "/2021-02",
      },
    ],
    refuses: ["Recent houses are small."],
  },
  {
    name: "units-range",
    words: "from so many to so many units: two lengths of time, or an unknown one where it counts from now",
    pattern: ["( t=next|past|last )? n=<num> to|or|- k=<num> h=-? u=$unit", "a u=$unit1 or two|so"],
    make: (m) => {
      if (isAge(m) || (m.has("n") && isSingular(m) && !m.has("h"))) return null;
      const [n, k] = [m.capture("n"), m.capture("k")];
      const [low, high] = [m.quantity("n")?.value ?? null, m.quantity("k")?.value ?? null];
      if (!n || !k || m.has("t") || low === null || high === null || low >= high) return counted(m, null);
      const [first, second] = [counted(m, low), counted(m, high)];
      if (!first || !second) return null;
      return {
        kind: "several",
        parts: [
          { from: n.from, to: n.to, meaning: first },
          { from: k.from, to: m.to, meaning: second },
        ],
      };
    },
    examples: [
      { text: "It takes 12 to 18 months.", dct: null, finds: "18 months", value: "P18M" },
      { text: "It takes 12 to 18 months.", dct: null, finds: "12", value: "P12M" },
      { text: "It takes a year or two.", dct: null, finds: "a year or two", value: "PXY" },
    ],
    refuses: ["From 12 to 18 houses."],
  },
  {
    name: "bare-units",
    words: "units without a number: an unknown number of them",
    pattern: ["u=$units", "the u=$units ahead"],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      if (!unit || unit === "quarter" || unit === "half" || unit === "weekend" || unit === "second")
        return null;
      if (
        m.tokens.digits[m.to] === 4 ||
        m.after() === "old" ||
        asMany(m, m.textBefore()) ||
        /^(60 Minutes|48 Hours)$/.test(`${m.textBefore()} ${m.text("u")}`) ||
        /^(good|olden|glory|school|salad|dog)$/.test(m.textBefore().toLowerCase())
      )
        return null;
      return counted(m, null);
    },
    examples: [{ text: "For weeks they held rallies.", dct: null, finds: "weeks", value: "PXW" }],
    refuses: [
      "He is years old.",
      "It fell twice in as many weeks.",
      "A 60 Minutes report.",
      "The glory days are over.",
    ],
  },
  {
    name: "bare-unit",
    words: "a unit without an article: one of it",
    pattern: ["u=day|week|month|year|hour"],
    make: (m) => {
      const skip =
        /^(a|an|the|that|this|every|each|per|of|-|to|by|in|same|last|next|one|other|another|any|no|some|d|v|present|modern|consecutive|straight|finest|easter)$/;
      if (
        skip.test(m.before()) ||
        /^(-|of|to|by|in|after|before|one)$/.test(m.after()) ||
        (m.after() === "and" && m.after(2) === "night") ||
        (isCapital(m.tokens, m.from) && m.text("u") !== m.text("u").toUpperCase())
      )
        return null;
      if (
        m.tokens.kind[m.from - 1] === WORD &&
        isCapital(m.tokens, m.from - 1) &&
        isCapital(m.tokens, m.from)
      )
        return null;
      return counted(m, 1);
    },
    examples: [{ text: "It was a long day at school.", dct: null, finds: "day", value: "P1D" }],
    refuses: [
      "Day by day it grew.",
      "Labor Day came.",
      "A present-day map.",
      "It flew 60 miles an hour.",
      "The day came.",
    ],
  },
  {
    name: "units-long",
    words: "units as a measure: of an unknown number",
    pattern: ["u=$units - long|old", "u=$unit1 - long"],
    make: (m) => counted(m, m.entry("u")?.plural ? null : 1),
    examples: [{ text: "A decades-long quarrel ended.", dct: null, finds: "decades-long", value: "PXY" }],
    refuses: ["An arm-long stick."],
  },
  {
    name: "whole-unit",
    words: "all of a unit: a length of time",
    pattern: ["all u=day|week|month|year", "the whole|entire u=$unit1"],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      return unit && unit !== "half" && unit !== "quarter" ? counted(m, 1) : null;
    },
    examples: [{ text: "It rained all day.", dct: null, finds: "all day", value: "P1D" }],
    refuses: ["All dayrooms close."],
  },
];
