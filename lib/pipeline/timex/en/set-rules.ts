import type { Meaning } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";
import { isCapital, NEWLINE, WORD } from "../engine/tokens";
import { durationValue } from "./duration-value";

const set = (value: string): Meaning => ({ kind: "set", value });

const ADVERBS: Readonly<Record<string, string>> = {
  daily: "P1D",
  everyday: "P1D",
  nightly: "XXXX-XX-XXTNI",
  weekly: "P1W",
  fortnightly: "P2W",
  biweekly: "P2W",
  monthly: "P1M",
  quarterly: "P3M",
  annual: "P1Y",
  annually: "P1Y",
  yearly: "P1Y",
  hourly: "PT1H",
};

/** A noun stands before and the next word is on the same line. */
const isPlain = ({ tokens, from, to }: Match): boolean =>
  to < tokens.count &&
  tokens.gap[to]! < NEWLINE &&
  tokens.kind[to] === WORD &&
  tokens.kind[from - 1] === WORD;

const weekdaySet = (m: Match, name: string): Meaning => set(`XXXX-WXX-${m.entry(name)!.weekday}`);

/** Times that come again and again. */
export const SET_RULES: readonly Rule[] = [
  {
    name: "frequency-word",
    words: "a word for how often",
    pattern: ["w=daily|everyday|nightly|weekly|fortnightly|biweekly|monthly|annually|yearly|hourly"],
    // "The party daily Granma" is a paper.
    make: (m) =>
      /^(daily|weekly|monthly)$/.test(m.text("w")) &&
      isCapital(m.tokens, m.to) &&
      m.after() === "" &&
      isPlain(m)
        ? null
        : set(ADVERBS[m.text("w").toLowerCase()] ?? "XX"),
    examples: [{ text: "They hold daily rallies.", dct: null, finds: "daily", value: "P1D", edtf: null }],
    refuses: ["A semiannually timed test.", "The party daily Zarya said so."],
  },
  {
    name: "every-unit",
    words: "‘every’ or ‘each’ and a unit",
    pattern: [
      "every|each|per u=$unit1",
      "every other u=$unit1",
      "every n=<num> u=$units",
      "each and every u=$unit1",
    ],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      if (!unit || unit === "half") return null;
      if (
        /^per/i.test(m.tokens.text.slice(m.tokens.start[m.from]!, m.tokens.end[m.from]!)) &&
        unit === "second"
      )
        return null;
      const n = m.has("n")
        ? (m.quantity("n")?.value ?? null)
        : m.to - m.from === 3 &&
            /other/i.test(m.tokens.text.slice(m.tokens.start[m.from]!, m.tokens.end[m.to - 1]!))
          ? 2
          : 1;
      return set(unit === "quarter" && n === 1 ? "P1Q" : durationValue(n, unit, m.entry("u")?.times ?? 1));
    },
    examples: [
      { text: "Each month he pays.", dct: null, finds: "Each month", value: "P1M" },
      { text: "Every two years they vote.", dct: null, finds: "Every two years", value: "P2Y" },
    ],
    refuses: ["Every house burned."],
  },
  {
    name: "so-often-a-unit",
    words: "so many times in each unit",
    pattern: ["once|twice a|an|per|each|every u=$unit1", "n=<num> times a|an|per|each u=$unit1"],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      return unit && unit !== "half" ? set(durationValue(1, unit, m.entry("u")?.times ?? 1)) : null;
    },
    examples: [
      { text: "They meet twice a week.", dct: null, finds: "twice a week", value: "P1W" },
      { text: "He runs three times a month.", dct: null, finds: "three times a month", value: "P1M" },
    ],
    refuses: ["Once a house stood here."],
  },
  {
    name: "every-weekday",
    words: "a weekday, month or season that comes again",
    pattern: [
      "every|each w=$weekday",
      "every|each m=$month",
      "every|each s=$season",
      "every|each p=$part",
      "w=$weekdays",
      "every w=$weekday p=$part",
    ],
    make: (m) => {
      const part = m.entry("p")?.part;
      const weekday = m.entry("w")?.weekday;
      if (weekday) return set(`XXXX-WXX-${weekday}${part ? `T${part}` : ""}`);
      if (part) return set(`XXXX-XX-XXT${part}`);
      const month = m.entry("m")?.month;
      if (month) return set(`XXXX-${String(month).padStart(2, "0")}`);
      const season = m.entry("s")?.season;
      return season === undefined ? null : set(`XXXX-${["SP", "SU", "FA", "WI"][season]}`);
    },
    examples: [
      { text: "Each Thursday a plane leaves.", dct: null, finds: "Each Thursday", value: "XXXX-WXX-4" },
      { text: "They march every July.", dct: null, finds: "every July", value: "XXXX-07" },
    ],
    refuses: ["Each sun is a star."],
  },
  {
    name: "every-weekdays",
    words: "‘every’ and several weekdays: each comes again",
    pattern: [
      "every|each a=$weekday and|or|, b=$weekday",
      "every|each a=$weekday ,? b=$weekday ,? and|or c=$weekday",
      "every|each a=$weekday , b=$weekday , c=$weekday",
    ],
    make: (m) => {
      const rest = ["b", "c"].flatMap((name) => {
        const at = m.capture(name);
        return at ? [{ from: at.from, to: at.to, meaning: weekdaySet(m, name) }] : [];
      });
      const first = { from: m.from, to: m.capture("a")!.to, meaning: weekdaySet(m, "a") };
      return { kind: "several", parts: [first, ...rest] };
    },
    examples: [
      {
        text: "They meet every Tuesday and Thursday.",
        dct: "2021-03-01",
        finds: "Thursday",
        value: "XXXX-WXX-4",
      },
      {
        text: "They meet every Tuesday and Thursday.",
        dct: "2021-03-01",
        finds: "every Tuesday",
        value: "XXXX-WXX-2",
      },
    ],
    refuses: ["Every sun and moon.", "They met Tuesday and Thursday."],
  },
  {
    name: "weekday-nights",
    words: "nights or mornings of a weekday that come again",
    pattern: ["w=$weekday p=$parts", "w=$weekday and|or v=$weekday p=$parts"],
    make: (m) => {
      const part = m.entry("p")!.part;
      const nights = (name: "w" | "v"): Meaning => set(`XXXX-WXX-${m.entry(name)!.weekday}T${part}`);
      const [w, v] = [m.capture("w")!, m.capture("v")];
      if (!v) return nights("w");
      const parts = [
        { from: w.from, to: w.to, meaning: nights("w") },
        { from: v.from, to: m.to, meaning: nights("v") },
      ];
      return { kind: "several", parts };
    },
    examples: [
      {
        text: "Flights leave on Tuesday nights.",
        dct: null,
        finds: "Tuesday nights",
        value: "XXXX-WXX-2TNI",
      },
    ],
    refuses: ["They sat nights away."],
  },
];
