import type { DayPart } from "../engine/entry";
import type { CalendarUnit } from "../engine/granule";
import type { Meaning, Step, YearSpec } from "../engine/meaning";
import type { Match } from "../engine/rule";

/** A day as an explicit date names it; the year may be missing or relative. */
export const dayMeaning = (year: YearSpec, month: number, day: number, weekday?: number): Meaning => ({
  kind: "day",
  year,
  month,
  day,
  ...(weekday ? { weekday } : {}),
});

/** A month, 1 to 12. */
export const monthMeaning = (year: YearSpec, n: number): Meaning => ({
  kind: "part-of-year",
  unit: "month",
  n: n - 1,
  year,
  step: null,
});

export const monthOf = (m: Match, name = "m"): number => m.entry(name)?.month ?? 0;
export const weekdayOf = (m: Match): number | undefined => m.entry("w")?.weekday;
export const yearOf = (m: Match): YearSpec => (m.has("y") ? m.number("y") : null);

/** -1 last, 0 this, 1 next, by the word captured as `t`. */
export const stepOf = (m: Match): number => m.entry("t")?.step ?? 0;

/** Units that tile the calendar; "hour" and less do not. */
export function calendarUnit(m: Match, name = "u"): CalendarUnit | null {
  const unit = m.entry(name)?.unit;
  return !unit || unit === "second" || unit === "minute" || unit === "hour" || unit === "millennium"
    ? null
    : unit;
}

/** So many units from the publication date or the time last spoken of. */
export const shift = (
  unit: CalendarUnit,
  by: number,
  from: "dct" | "mention",
  grain: CalendarUnit = unit,
): Meaning => ({ kind: "shift", unit, by, from, grain });

/** Is a meaning a year spoken of in relation to another ("last year", "that year")? */
export const isYear = (meaning: Meaning | undefined): meaning is Meaning =>
  meaning !== undefined &&
  ((meaning.kind === "shift" && meaning.grain === "year") ||
    (meaning.kind === "granule" && meaning.granule.unit === "year"));

const DAYS = new Set(["day", "weekday", "holiday"]);

/** Can a time of day be said of this meaning? */
export const isDay = (meaning: Meaning | undefined): meaning is Meaning =>
  meaning !== undefined &&
  (DAYS.has(meaning.kind) ||
    (meaning.kind === "shift" && meaning.grain === "day") ||
    (meaning.kind === "granule" && meaning.granule.unit === "day") ||
    (meaning.kind === "literal" && meaning.type === "DATE"));

/** The first hours of a day: matters for a weekday alone. */
export const atDawn = (of: Meaning): Meaning => (of.kind === "weekday" ? { ...of, dawn: true } : of);

/** Two days in one phrase, the first ending with the capture `d`, the second beginning with another. */
export function pairOf(m: Match, first: Meaning, second: Meaning, secondFrom: string): Meaning | null {
  const end = m.capture("d");
  const start = m.capture(secondFrom);
  if (!end || !start) return null;
  return {
    kind: "several",
    parts: [
      { from: m.from, to: end.to, meaning: first },
      { from: start.from, to: m.to, meaning: second },
    ],
  };
}

export const partOf = (m: Match): DayPart => m.entry("p")?.part ?? "DT";

export const partOfDay = (part: DayPart, of: Meaning | null, step: Step | null = null): Meaning => ({
  kind: "time",
  part,
  clock: null,
  of,
  step,
});

type Time = Extract<Meaning, { kind: "time" }>;

const onTheHour = (hour: number): Time => ({
  kind: "time",
  part: null,
  clock: { hour, minute: 0, second: null, zone: "" },
  of: null,
});

/** The time of day captured as `c`: figures, noon or midnight. */
export function clockOf(m: Match): Time | null {
  const c = m.meaning("c");
  if (c?.kind === "time") return c;
  const tags = m.entry("c")?.tags;
  return tags?.includes("noon") ? onTheHour(12) : tags?.includes("midnight") ? onTheHour(0) : null;
}
