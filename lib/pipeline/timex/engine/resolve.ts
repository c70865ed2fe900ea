import { fromDay } from "@/lib/domain/calendar";
import type { Anchor } from "@/lib/domain/time-expression";
import { at, mentionReference, type Reference } from "./discourse";
import {
  type CalendarUnit,
  edtfOf,
  firstDay,
  type Granule,
  granule,
  granuleOf,
  moved,
  sizeOf,
  timexValue,
  yearOf,
} from "./granule";
import type { Clock, Meaning, Step } from "./meaning";
import {
  NEEDS_DATE,
  NO_YEAR,
  offCalendar,
  onCalendar,
  type Resolution,
  reason,
  type Setting,
} from "./resolution";
import { resolveDay, resolveWeek, resolveWeekday, resolveWeekend } from "./resolve-day";
import { resolvePartOfYear } from "./resolve-period";
import { resolveReporting, resolveYearAgo } from "./resolve-reporting";

const UNKNOWN: Readonly<Partial<Record<CalendarUnit, string>>> = {
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  decade: "XXX",
};

/** Puts a meaning on the calendar. */
export function resolve(meaning: Meaning, setting: Setting): Resolution {
  const again = (m: Meaning): Resolution => resolve(m, setting);
  switch (meaning.kind) {
    case "granule":
      return onCalendar(meaning.granule);
    case "day":
      return resolveDay(meaning, setting, again);
    case "weekday":
      return resolveWeekday(meaning, setting, again);
    case "part-of-year":
      return resolvePartOfYear(meaning, setting, again);
    case "holiday":
      return resolveHoliday(meaning, setting, again);
    case "shift":
      return resolveShift(meaning, setting, again);
    case "reporting":
      return resolveReporting(meaning, setting, again);
    case "year-ago":
      return resolveYearAgo(meaning, setting);
    case "reference":
      return offCalendar("DATE", meaning.value, {
        how: meaning.later ? "some time later, no date" : referenceWords(meaning.value),
      });
    case "weekend":
      return resolveWeekend(setting);
    case "week":
      return resolveWeek(setting);
    case "duration":
      return resolveDuration(meaning, setting);
    case "set":
      return offCalendar("SET", meaning.value, { how: "again and again, not one date" });
    case "modified": {
      const inner = again(meaning.of);
      const approximate =
        meaning.mod === "APPROX" && inner.edtf !== null && !inner.edtf.includes("/")
          ? `${inner.edtf}~`
          : inner.edtf;
      return { ...inner, edtf: approximate, ...(meaning.mod ? { mod: meaning.mod } : {}) };
    }
    case "time":
      return resolveTime(meaning, setting, again);
    case "literal":
      return offCalendar(meaning.type, meaning.value, {
        edtf: meaning.edtf,
        ...(meaning.unresolved ? { unresolved: meaning.unresolved } : {}),
      });
    default:
      throw new TypeError("“several” is split before it is resolved");
  }
}

const referenceWords = (value: string): string =>
  value === "PRESENT_REF"
    ? "the time of writing, no date"
    : value === "PAST_REF"
      ? "some time before, no date"
      : "some time ahead, no date";

function resolveDuration(
  meaning: Extract<Meaning, { kind: "duration" }>,
  { discourse }: Setting,
): Resolution {
  const published = discourse.publication();
  // The end is known, the start is not: an interval without a start keeps exactly that much.
  if (meaning.toward === "past" && published && meaning.value.includes("X")) {
    const coarse = meaning.unit && sizeOf(meaning.unit) >= sizeOf("month") ? "month" : "day";
    return offCalendar("DURATION", meaning.value, {
      edtf: `/${edtfOf(at(coarse, published))}`,
      anchor: published.anchor,
      how: `a length of time that ends at ${published.anchor.words}; its start is not said`,
    });
  }
  return offCalendar("DURATION", meaning.value, { how: "a length of time, not a date" });
}

const STEP_WORDS = (by: number, unit: CalendarUnit): string => {
  const n = Math.abs(by);
  if (by === 0) return `the ${unit} of`;
  const count = n === 1 ? `the ${unit}` : `${n} ${unit}s`;
  return by < 0 ? `${count} before` : `${count} after`;
};

function resolveShift(
  meaning: Extract<Meaning, { kind: "shift" }>,
  setting: Setting,
  again: (m: Meaning) => Resolution,
): Resolution {
  const { discourse } = setting;
  const unknown = UNKNOWN[meaning.grain] ?? "XXXX";
  let reference: Reference | null;
  if (typeof meaning.from === "object") {
    const inner = again(meaning.from);
    reference = inner.granule ? { granule: inner.granule, anchor: anchorOf(inner) } : null;
    if (!reference) return offCalendar("DATE", unknown, { unresolved: inner.unresolved ?? NEEDS_DATE });
  } else {
    const fine =
      meaning.by === 0
        ? meaning.unit
        : sizeOf(meaning.grain) < sizeOf(meaning.unit)
          ? meaning.grain
          : meaning.unit;
    reference = discourse.anchor(meaning.from, fine);
  }
  if (!reference) return offCalendar("DATE", unknown, { unresolved: NEEDS_DATE });
  const day = moved(firstDay(reference.granule), meaning.unit, meaning.by);
  if (!Number.isFinite(day) || Math.abs(fromDay(day).year) > 9999)
    return offCalendar("DATE", unknown, {
      unresolved: reason("out-of-range", "further away than any calendar here reaches"),
    });
  const result = granuleOf(meaning.grain, day);
  return onCalendar(result, {
    anchor: reference.anchor,
    supplied: typeof meaning.from === "object" ? [] : ["anchor"],
    how: `${meaning.words ?? STEP_WORDS(meaning.by, meaning.unit)} ${reference.anchor.words}`,
  });
}

const anchorOf = (inner: Resolution): Anchor =>
  inner.granule ? { ...inner.anchor, words: inner.how || `${inner.value}, as stated` } : inner.anchor;

function resolveHoliday(
  meaning: Extract<Meaning, { kind: "holiday" }>,
  setting: Setting,
  again: (m: Meaning) => Resolution,
): Resolution {
  const { discourse, language } = setting;
  const inYear = (year: number): Granule | null => {
    const day = language.holiday(meaning.name, year);
    return day === null ? null : granule("day", day);
  };
  const unknown = (why: string): Resolution => offCalendar("DATE", "XXXX-XX-XX", { unresolved: why });
  if (meaning.year !== null) {
    const year = typeof meaning.year === "number" ? null : again(meaning.year);
    const y = typeof meaning.year === "number" ? meaning.year : year?.granule ? yearOf(year.granule) : null;
    const found = y === null ? null : inYear(y);
    if (!found) return unknown(NEEDS_DATE);
    return onCalendar(found, {
      ...(year ? { anchor: year.anchor } : {}),
      supplied: ["day"],
      how: `the day of ${meaning.name} in ${y}`,
    });
  }
  const reference = meaning.step ? discourse.anchor(meaning.step.from, "day") : discourse.now();
  if (!reference) return unknown(NO_YEAR);
  const day = firstDay(reference.granule);
  const year = fromDay(day).year;
  const options = [year - 1, year, year + 1].map(inYear).filter((g): g is Granule => g !== null);
  const side = meaning.step?.by ?? 0;
  const fitting = options.filter((g) => (side < 0 ? g.index < day : side > 0 ? g.index > day : true));
  const chosen = (fitting.length > 0 ? fitting : options).reduce((best, g) =>
    Math.abs(g.index - day) < Math.abs(best.index - day) ? g : best,
  );
  const which = side < 0 ? "before" : side > 0 ? "after" : "nearest to";
  return onCalendar(chosen, {
    anchor: reference.anchor,
    supplied: ["year", "day"],
    how: `the ${meaning.name} ${which} ${reference.anchor.words}`,
  });
}

const two = (n: number): string => String(n).padStart(2, "0");

export const clockValue = (clock: Clock): string =>
  `T${two(clock.hour)}:${two(clock.minute ?? 0)}${clock.second === null ? "" : `:${two(clock.second)}`}${clock.zone}`;

/** The day a time of day belongs to when the words do not say: one spoken of in the same paragraph, else publication. */
function dayOfTime(setting: Setting, step: Step | null | undefined): Reference | null {
  const { discourse } = setting;
  const spoken = discourse.last();
  if (!step && spoken && spoken.granule.unit === "day" && spoken.paragraph === setting.paragraph)
    return mentionReference(spoken);
  if (step) return discourse.anchor(step.from, "day");
  return discourse.publication() ?? discourse.antecedent("day");
}

function resolveTime(
  meaning: Extract<Meaning, { kind: "time" }>,
  setting: Setting,
  again: (m: Meaning) => Resolution,
): Resolution {
  const suffix = meaning.clock ? clockValue(meaning.clock) : `T${meaning.part}`;
  let day: Resolution;
  if (meaning.of) day = again(meaning.of);
  else {
    const reference = dayOfTime(setting, meaning.step);
    if (!reference) return offCalendar("TIME", `XXXX-XX-XX${suffix}`, { unresolved: NEEDS_DATE });
    const by = meaning.step?.by ?? 0;
    const target = granuleOf("day", firstDay(reference.granule) + by);
    const how =
      by === 0
        ? `on ${reference.anchor.words}`
        : `the day ${by < 0 ? "before" : "after"} ${reference.anchor.words}`;
    day = onCalendar(target, { anchor: reference.anchor, supplied: ["day"], how });
  }
  if (!day.granule) return { ...day, type: "TIME", value: `${day.value}${suffix}` };
  return { ...day, type: "TIME", value: `${timexValue(day.granule)}${suffix}` };
}
