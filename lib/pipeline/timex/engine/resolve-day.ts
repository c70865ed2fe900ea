import {
  daysInMonth,
  fromDay,
  isRealDay,
  MONTH_NAMES,
  toDay,
  WEEKDAY_NAMES,
  weekdayOf,
} from "@/lib/domain/calendar";
import { at, mentionReference, type Reference } from "./discourse";
import { firstDay, granule, granuleOf, yearOf } from "./granule";
import type { Meaning } from "./meaning";
import {
  NEEDS_DATE,
  NO_YEAR,
  offCalendar,
  onCalendar,
  type Resolution,
  reason,
  type Setting,
} from "./resolution";

const two = (n: number): string => String(n).padStart(2, "0");

type DayMeaning = Extract<Meaning, { kind: "day" }>;

const impossible = (meaning: DayMeaning, year: number | null): Resolution => {
  const month = meaning.month ?? 0;
  const written = `${year === null ? "XXXX" : String(year).padStart(4, "0")}-${two(month)}-${two(meaning.day)}`;
  const name = MONTH_NAMES[month - 1];
  const why = name
    ? `${name}${year === null ? "" : ` ${year}`} has ${daysInMonth(year ?? 2000, month)} days, there is no ${meaning.day}`
    : `there is no month ${month}`;
  return offCalendar("DATE", written, { unresolved: reason("impossible-date", why) });
};

/** Years to try for a day without a year, nearest first; only years in which the day exists and the weekday fits. */
function nearestYear(meaning: DayMeaning, month: number, near: number): number | null {
  const { year } = fromDay(near);
  const span = meaning.weekday !== undefined || (month === 2 && meaning.day === 29) ? 6 : 1;
  let best: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let y = year - span; y <= year + span; y++) {
    if (!isRealDay(y, month, meaning.day)) continue;
    const day = toDay(y, month, meaning.day);
    if (meaning.weekday !== undefined && weekdayOf(day) !== meaning.weekday) continue;
    const away = Math.abs(day - near);
    if (away < distance) {
      best = y;
      distance = away;
    }
  }
  return best;
}

/** A day of a month whose year, and perhaps month, the text leaves out. */
export function resolveDay(
  meaning: DayMeaning,
  setting: Setting,
  resolveYear: (m: Meaning) => Resolution,
): Resolution {
  if (meaning.month === null) return resolveMonthlessDay(meaning, setting);
  const { month, day } = meaning;
  if (typeof meaning.year === "number")
    return isRealDay(meaning.year, month, day)
      ? onCalendar(granule("day", toDay(meaning.year, month, day)))
      : impossible(meaning, meaning.year);
  if (!isRealDay(2000, month, day)) return impossible(meaning, null);
  if (meaning.year !== null) {
    const year = resolveYear(meaning.year);
    if (!year.granule)
      return offCalendar("DATE", `XXXX-${two(month)}-${two(day)}`, {
        unresolved: year.unresolved ?? NEEDS_DATE,
      });
    const y = yearOf(year.granule);
    if (!isRealDay(y, month, day)) return impossible(meaning, y);
    return onCalendar(granule("day", toDay(y, month, day)), {
      anchor: year.anchor,
      supplied: ["year"],
      how: year.how,
    });
  }
  return withoutYear(meaning, month, setting);
}

const withYear = (
  meaning: DayMeaning,
  month: number,
  year: number,
  reference: Reference,
  how: string,
): Resolution =>
  onCalendar(granule("day", toDay(year, month, meaning.day)), {
    anchor: reference.anchor,
    supplied: ["year"],
    how,
  });

function withoutYear(meaning: DayMeaning, month: number, setting: Setting): Resolution {
  const published = setting.discourse.publication();
  return published
    ? nearPublication(meaning, month, published, setting)
    : inNarrative(meaning, month, setting);
}

function nearPublication(
  meaning: DayMeaning,
  month: number,
  published: Reference,
  setting: Setting,
): Resolution {
  const near = firstDay(published.granule);
  const name = `${meaning.day} ${MONTH_NAMES[month - 1]}`;
  const agreed = nearestYear(meaning, month, near);
  // No nearby year agrees with the weekday: the day of the month is what the reader will look up.
  const nearest = agreed ?? nearestYear({ ...meaning, weekday: undefined }, month, near);
  if (nearest === null) return impossible(meaning, null);
  if (meaning.weekday !== undefined && agreed !== null) {
    const how = `the ${name} that is a ${WEEKDAY_NAMES[meaning.weekday - 1]} nearest to ${published.anchor.words}`;
    return withYear(meaning, month, agreed, published, how);
  }
  const year = notTooFar(nearest, meaning, month, near, setting);
  return withYear(
    meaning,
    month,
    year,
    published,
    `the ${name} ${year === nearest ? "nearest to" : "before"} ${published.anchor.words}`,
  );
}

/** In a narrative the year is that of the story so far; a weekday that is named too must agree. */
function inNarrative(meaning: DayMeaning, month: number, setting: Setting): Resolution {
  const told = narrativeYear(setting, month);
  if (!told) return offCalendar("DATE", `XXXX-${two(month)}-${two(meaning.day)}`, { unresolved: NO_YEAR });
  const fits = meaning.weekday === undefined && isRealDay(told.year, month, meaning.day);
  const year = fits ? told.year : nearestYear(meaning, month, toDay(told.year, month, 1));
  if (year === null) return impossible(meaning, null);
  return withYear(
    meaning,
    month,
    year,
    told,
    `the ${meaning.day} ${MONTH_NAMES[month - 1]} of the story that had come to ${told.anchor.words}`,
  );
}

/** Days that a publication date may lie behind what the text tells of. */
const DAYS_APART = 3;

/** Days ahead from which a day needs a word that points ahead. */
const FAR_AHEAD = 120;

function notTooFar(year: number, meaning: DayMeaning, month: number, near: number, setting: Setting): number {
  const ahead = toDay(year, month, meaning.day) - near;
  if (ahead <= 0 || !isRealDay(year - 1, month, meaning.day)) return year;
  const cues = setting.cues();
  return (cues.behind && ahead > DAYS_APART) || (ahead > FAR_AHEAD && !cues.ahead) ? year - 1 : year;
}

/** The year of the story so far, in a text without a publication date. */
export function narrativeYear(
  { discourse, tokens, from }: Setting,
  month: number,
): (Reference & { readonly year: number }) | null {
  const told = discourse.narrative(month, tokens.start[from]!);
  return told ? { ...mentionReference(told.spoken), year: told.year } : null;
}

/** "the 5th": of the month last spoken of, else of the publication month. */
function resolveMonthlessDay(meaning: DayMeaning, setting: Setting): Resolution {
  const reference = setting.discourse.antecedent("month");
  if (!reference) return offCalendar("DATE", `XXXX-XX-${two(meaning.day)}`, { unresolved: NEEDS_DATE });
  const { year, month } = fromDay(firstDay(at("month", reference)));
  if (!isRealDay(year, month, meaning.day)) return impossible({ ...meaning, month }, year);
  return onCalendar(granule("day", toDay(year, month, meaning.day)), {
    anchor: reference.anchor,
    supplied: ["month", "year"],
    how: `day ${meaning.day} of the month of ${reference.anchor.words}`,
  });
}

type WeekdayMeaning = Extract<Meaning, { kind: "weekday" }>;

const before = (day: number, weekday: number): number => day - (((weekdayOf(day) - weekday + 6) % 7) + 1);
const after = (day: number, weekday: number): number => day + (((weekday - weekdayOf(day) + 6) % 7) + 1);
const onOrBefore = (day: number, weekday: number): number => before(day + 1, weekday);
const onOrAfter = (day: number, weekday: number): number => after(day - 1, weekday);

/** A weekday: past or the same day in news, ahead only on strong cues; "last" and "next" never the day itself. */
export function resolveWeekday(
  meaning: WeekdayMeaning,
  setting: Setting,
  resolveWeek: (m: Meaning) => Resolution,
): Resolution {
  const name = WEEKDAY_NAMES[meaning.weekday - 1];
  if (meaning.week) {
    const week = resolveWeek(meaning.week);
    if (!week.granule) return offCalendar("DATE", `XXXX-WXX-${meaning.weekday}`, { unresolved: NEEDS_DATE });
    const day = firstDay(granuleOf("week", firstDay(week.granule))) + meaning.weekday - 1;
    return onCalendar(granule("day", day), {
      anchor: week.anchor,
      supplied: ["day"],
      how: `the ${name} of ${week.how || "that week"}`,
    });
  }
  const { discourse } = setting;
  const step = meaning.step;
  const reference = discourse.anchor(step?.from ?? "dct", "week");
  if (!reference) return offCalendar("DATE", `XXXX-WXX-${meaning.weekday}`, { unresolved: NEEDS_DATE });
  const base = firstDay(reference.granule);
  const { words } = reference.anchor;
  const give = (day: number, how: string, direction: boolean): Resolution =>
    onCalendar(granule("day", day), {
      anchor: reference.anchor,
      supplied: direction ? ["day", "direction"] : ["day"],
      how: day === base ? `the ${name} that is ${words} itself` : how,
    });
  if (step) {
    if (step.by < 0) return give(before(base, meaning.weekday), `the ${name} before ${words}`, false);
    if (step.by > 0) return give(after(base, meaning.weekday), `the ${name} after ${words}`, false);
    return give(onOrAfter(base, meaning.weekday), `the first ${name} from ${words} on`, false);
  }
  const cues = setting.cues();
  const next = onOrAfter(base, meaning.weekday);
  // A "will" far from a day that was yesterday or the day before is about something else.
  if (next !== base && cues.ahead && (cues.firm || next - base < WEEK - 2))
    return give(next, `the ${name} after ${words} (${cues.because})`, true);
  if (next === base + 1 && cues.open) return give(next, `the ${name} after ${words}`, true);
  // "Died early Tuesday" in a report dated Monday was filed after midnight: nobody means a day six days ago.
  if (meaning.dawn && weekdayOf(base + 1) === meaning.weekday)
    return give(base + 1, `the ${name} that began as this was written, after ${words}`, true);
  return give(onOrBefore(base, meaning.weekday), `the last ${name} up to ${words}`, true);
}

/** "The week": that of the publication date. What is printed on a Monday sums up the week before, unless it looks ahead. */
export function resolveWeek({ discourse, cues }: Setting): Resolution {
  const reference = discourse.publication();
  if (!reference) return offCalendar("DATE", "XXXX-WXX", { unresolved: NEEDS_DATE });
  const base = firstDay(reference.granule);
  const { words } = reference.anchor;
  const over = weekdayOf(base) === 1 && !cues().ahead && cues().tense !== "present";
  return onCalendar(granuleOf("week", over ? base - 7 : base), {
    anchor: reference.anchor,
    supplied: ["anchor"],
    how: over ? `the week that ended before ${words}` : `the week of ${words}`,
  });
}

const WEEK = 7;

/** Saturday's number: a weekend begins there. */
const SATURDAY = 6;

/** "The weekend": the one that holds the publication date or the last before it; the next where something points ahead. */
export function resolveWeekend(setting: Setting): Resolution {
  const { discourse } = setting;
  const reference = discourse.publication();
  if (!reference) return offCalendar("DATE", "XXXX-WXX-WE", { unresolved: NEEDS_DATE });
  const base = firstDay(reference.granule);
  const cues = setting.cues();
  const { words } = reference.anchor;
  // On a Thursday or Friday a weekend that no article marks as known is the one at hand.
  const atHand = setting.to - setting.from === 1 && (weekdayOf(base) === 4 || weekdayOf(base) === 5);
  const saturday = cues.ahead || atHand ? onOrAfter(base, SATURDAY) : onOrBefore(base, SATURDAY);
  return onCalendar(granuleOf("weekend", saturday), {
    anchor: reference.anchor,
    supplied: ["day", "direction"],
    how: cues.ahead
      ? `the weekend after ${words} (${cues.because})`
      : atHand
        ? `the weekend of the week of ${words}`
        : `the last weekend up to ${words}`,
  });
}
