import type { TimexMod } from "@/lib/domain/time-expression";
import type { Unit } from "../engine/entry";
import type { CalendarUnit } from "../engine/granule";
import type { Meaning } from "../engine/meaning";
import type { Match, Rule } from "../engine/rule";

const LETTER: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  weekend: "W",
  month: "M",
  quarter: "M",
  half: "M",
  season: "M",
  year: "Y",
  decade: "Y",
  century: "Y",
  millennium: "Y",
};
/** How many of its letter a unit is. */
const FACTOR: Readonly<Partial<Record<Unit, number>>> = {
  quarter: 3,
  half: 6,
  season: 3,
  decade: 10,
  century: 100,
  millennium: 1000,
};
const VAGUE_LETTER: Readonly<Partial<Record<Unit, string>>> = {
  quarter: "Q",
  decade: "E",
  century: "C",
  millennium: "L",
};
const SUB_DAY = new Set<Unit>(["second", "minute", "hour"]);

const trim = (n: number): string => String(Math.round(n * 1000) / 1000);

/** TIMEX3 duration: `P2Y`, `PT30M`, `PXM` for an unknown number. Half units go down a unit where that is exact. */
export function durationValue(count: number | null, unit: Unit, times = 1): string {
  const prefix = SUB_DAY.has(unit) ? "PT" : "P";
  if (count === null) return `${prefix}X${VAGUE_LETTER[unit] ?? LETTER[unit]}`;
  const n = count * times * (FACTOR[unit] ?? 1);
  if (Number.isInteger(n)) return `${prefix}${n}${LETTER[unit]}`;
  if (unit === "hour") return n < 1 ? `PT${trim(n * 60)}M` : `PT${Math.floor(n)}H${trim((n % 1) * 60)}M`;
  if (unit === "minute") return n < 1 ? `PT${trim(n * 60)}S` : `PT${Math.floor(n)}M${trim((n % 1) * 60)}S`;
  if (unit === "year" && n === 0.5) return "P6M";
  return `${prefix}${trim(n)}${LETTER[unit]}`;
}

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

const MODIFIER =
  "( q=about|around|approximately|roughly|some|nearly|almost|over|under / q=more|less than / q=at least|most )?";
const modifierBefore = (m: Match): TimexMod | null => {
  const c = m.capture("q");
  if (!c) return null;
  const words = m.text("q").toLowerCase();
  const next = m.tokens.text
    .slice(m.tokens.end[c.to - 1]!, m.tokens.end[Math.min(c.to, m.tokens.count - 1)]!)
    .trim()
    .toLowerCase();
  return MODS[words] ?? MODS[`${words} ${next}`] ?? null;
};

/** Lengths of time. */
export const DURATION_RULES: readonly Rule[] = [
  {
    name: "counted-duration",
    words: "a number of units: a length of time",
    pattern: [
      `${MODIFIER} the? n=<num> ( more|additional|extra|further|full|consecutive|straight|long )? u=$unit`.replace(
        "consecutive|straight|",
        "",
      ),
      `n=<num> -? u=$unit - old`,
      "n=<num> - u=$unit1",
      "n=<num> -? u=$unit -? long",
    ],
    make: (m) => {
      const quantity = m.quantity("n");
      const inner = quantity ? counted(m, quantity.value) : null;
      if (!inner) return null;
      const unit = m.entry("u")!;
      if (
        quantity!.value !== null &&
        quantity!.value !== 1 &&
        !unit.plural &&
        m.text("u") &&
        m.tokens.gap[m.capture("u")!.from] !== 0 &&
        !/^(hr|min|sec|yr|wk|day|week|month|year|hour|minute|second|mth)$/i.test(m.text("u"))
      )
        return null;
      return withMod(modifierBefore(m) ?? quantity!.mod ?? null, inner);
    },
    examples: [
      { text: "He waited two hours.", dct: null, finds: "two hours", value: "PT2H", edtf: null },
      { text: "A 30-year bond fell.", dct: null, finds: "30-year", value: "P30Y" },
      { text: "It took more than four weeks.", dct: null, finds: "more than four weeks", value: "P4W" },
      { text: "After several months they left.", dct: null, finds: "several months", value: "PXM" },
    ],
    refuses: ["Two houses fell.", "The two second-hand cars."],
  },
  {
    name: "single-duration",
    words: "‘a’ and a unit: one of it",
    pattern: [
      `${MODIFIER} n=a|an ( full|whole|entire|additional|extra|single|half )? u=$unit1`.replace(
        "single|",
        "",
      ),
      "n=another u=$unit1",
    ],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      if (
        !unit ||
        unit === "half" ||
        unit === "quarter" ||
        unit === "weekend" ||
        (unit === "second" && m.text("u").toLowerCase() === "second" && !/^(|[.,;])$/.test(m.textAfter()))
      )
        return null;
      const inner = counted(m, 1);
      return inner ? withMod(modifierBefore(m), inner) : null;
    },
    examples: [{ text: "It lasted a week.", dct: null, finds: "a week", value: "P1W" }],
    refuses: ["A second plane landed.", "A quarter of them left.", "A yearling ran."],
  },
  {
    name: "half-duration",
    words: "half of a unit, or a unit and a half",
    pattern: [
      `${MODIFIER} half h=a|an u=$unit1`,
      "a half - u=$unit1",
      "half - u=$unit1",
      "h=a|an|one u=$unit1 and a z=half",
    ],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      if (!unit || unit === "half" || unit === "second") return null;
      const inner = counted(m, m.has("z") ? 1.5 : 0.5);
      return inner ? withMod(modifierBefore(m), inner) : null;
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
      "the? t=last|past|next|coming|previous|preceding|following n=<num> u=$unit",
      "t=last|past|next|coming few|several u=$units",
      "the t=latest|first|final|last|opening n=<num> u=$unit".replace("opening|", "").replace("final|", ""),
      "t=first n=<num> u=$units",
    ],
    make: (m) => {
      const quantity = m.quantity("n");
      if (m.has("n") && !quantity) return null;
      const by = m.entry("t")?.step;
      const inner = counted(
        m,
        m.has("n") ? quantity!.value : null,
        by === undefined ? undefined : by < 0 ? "past" : "future",
      );
      return inner ? withMod(quantity?.mod ?? null, inner) : null;
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
    pattern: ["the? t=recent|past|coming|last|next u=$units", "more recent u=$units"],
    make: (m) => {
      const by = m.entry("t")?.step ?? -1;
      if (m.text("t").toLowerCase() === "last") return null;
      return counted(m, null, by < 0 ? "past" : "future");
    },
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
    words: "from so many to so many units",
    pattern: [
      "the? next|past|last? n=<num> to|or|- k=<num> u=$units",
      "n=<num> - to - k=<num> - u=$unit1",
      "a u=$unit1 or two|so",
    ],
    make: (m) => (m.has("n") ? counted(m, null) : counted(m, m.textBefore(0) === "" ? null : null)),
    examples: [{ text: "It takes 12 to 18 months.", dct: null, finds: "12 to 18 months", value: "PXM" }],
    refuses: ["From 12 to 18 houses."],
  },
  {
    name: "bare-units",
    words: "units without a number: an unknown number of them",
    pattern: ["u=$units"],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      if (!unit || unit === "quarter" || unit === "half" || unit === "weekend" || unit === "second")
        return null;
      const before = m.before();
      if (
        !/^(for|in|of|over|after|within|takes?|took|the|during|-)$/.test(m.textBefore().toLowerCase()) &&
        !/^(of|before|after|ago|later|-|earlier|without|in|and|when)$/.test(m.after())
      )
        return null;
      if (before === "the" || unit === "day") return null;
      return counted(m, null);
    },
    examples: [{ text: "For weeks they held rallies.", dct: null, finds: "weeks", value: "PXW" }],
    refuses: ["Months matter little."],
  },
  {
    name: "units-long",
    words: "units as a measure: of an unknown number",
    pattern: ["u=$units - long|old", "u=$unit1 - long"],
    make: (m) => counted(m, m.entry("u")?.plural ? null : 1),
    examples: [{ text: "A decades-long quarrel ended.", dct: null, finds: "decades-long", value: "PXE" }],
    refuses: ["An arm-long stick."],
  },
  {
    name: "whole-unit",
    words: "all of a unit: a length of time",
    pattern: [
      "all u=day|night|week|month|year".replace("night|", ""),
      "the whole|entire|full|half u=$unit1".replace("|half", ""),
    ],
    make: (m) => {
      const unit = m.entry("u")?.unit;
      return unit && unit !== "half" && unit !== "quarter" ? counted(m, 1) : null;
    },
    examples: [{ text: "It rained all day.", dct: null, finds: "all day", value: "P1D" }],
    refuses: ["All dayrooms close."],
  },
];
