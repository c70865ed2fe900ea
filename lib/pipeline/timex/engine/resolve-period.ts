import { fromDay, MONTH_NAMES } from "@/lib/domain/calendar";
import type { Reference } from "./discourse";
import { firstDay, type Granule, granule, granuleOf, lastDay, timexYear, yearOf } from "./granule";
import type { Meaning } from "./meaning";
import { NEEDS_DATE, NO_YEAR, offCalendar, onCalendar, type Resolution, type Setting } from "./resolution";
import { narrativeYear } from "./resolve-day";

type PartOfYear = Extract<Meaning, { kind: "part-of-year" }>;

const PER_YEAR = { month: 12, quarter: 4, half: 2, season: 4 } as const;
const CODES = {
  quarter: ["Q1", "Q2", "Q3", "Q4"],
  half: ["H1", "H2"],
  season: ["SP", "SU", "FA", "WI"],
} as const;
const ORDINALS = ["first", "second", "third", "fourth"];

const nameOf = (unit: PartOfYear["unit"], n: number): string =>
  unit === "month"
    ? MONTH_NAMES[n]!
    : unit === "season"
      ? ["spring", "summer", "autumn", "winter"][n]!
      : `${ORDINALS[n]} ${unit}`;

const codeOf = (unit: PartOfYear["unit"], n: number): string =>
  unit === "month" ? String(n + 1).padStart(2, "0") : CODES[unit][n]!;

/** A month, quarter, half or season, with or without a year. */
export function resolvePartOfYear(
  meaning: PartOfYear,
  setting: Setting,
  resolveYear: (m: Meaning) => Resolution,
): Resolution {
  const { unit, n } = meaning;
  const inYear = (year: number): Granule => granule(unit, year * PER_YEAR[unit] + n);
  if (typeof meaning.year === "number") return onCalendar(inYear(meaning.year));
  const floating = (reason: string): Resolution =>
    offCalendar("DATE", `XXXX-${codeOf(unit, n)}`, { unresolved: reason });
  if (meaning.year !== null) {
    const year = resolveYear(meaning.year);
    if (!year.granule) return floating(year.unresolved ?? NEEDS_DATE);
    return onCalendar(inYear(yearOf(year.granule)), {
      anchor: year.anchor,
      supplied: ["year"],
      how: year.how,
    });
  }
  const { discourse } = setting;
  if (!meaning.step && !discourse.publication()) {
    const told = narrativeYear(setting, firstMonth(unit, n));
    if (!told) return floating(NO_YEAR);
    const how = `the ${nameOf(unit, n)} of the story that had come to ${told.anchor.words}`;
    return season(inYear(underWay(meaning, told) ? told.year - 1 : told.year), {
      anchor: told.anchor,
      supplied: ["year"],
      how,
    });
  }
  const reference = discourse.anchor(meaning.step?.from ?? "dct", "month");
  if (!reference) return floating(meaning.step ? NEEDS_DATE : NO_YEAR);
  const chosen = meaning.step
    ? stepped(meaning, meaning.step.by, reference, inYear)
    : directed(meaning, setting, reference, inYear);
  return (meaning.step ? onCalendar : season)(chosen.granule, {
    anchor: reference.anchor,
    supplied: meaning.step ? ["year"] : ["year", "direction"],
    how: chosen.how,
  });
}

const WINTER = 3;

/** A winter that a story in its first three months is in the middle of began the year before. */
const underWay = ({ unit, n }: PartOfYear, told: Reference): boolean =>
  unit === "season" &&
  n === WINTER &&
  told.granule.unit !== "year" &&
  fromDay(firstDay(told.granule)).month <= 3;

/** A winter without a year is named in TIMEX3 by the year that holds most of it; its EDTF says when it began. */
const season = (g: Granule, rest: Partial<Resolution>): Resolution =>
  g.unit === "season" && g.index - 4 * yearOf(g) === WINTER
    ? onCalendar(g, { ...rest, value: `${timexYear(yearOf(g) + 1)}-WI` })
    : onCalendar(g, rest);

type Chosen = { readonly granule: Granule; readonly how: string };

function stepped(
  { unit, n }: PartOfYear,
  by: number,
  reference: Reference,
  inYear: (y: number) => Granule,
): Chosen {
  const now = granuleOf(unit, firstDay(reference.granule));
  const year = yearOf(now);
  const name = nameOf(unit, n);
  const { words } = reference.anchor;
  if (by === 0) return { granule: inYear(year), how: `the ${name} of the year of ${words}` };
  const same = inYear(year);
  if (by < 0)
    return { granule: same.index < now.index ? same : inYear(year - 1), how: `the ${name} before ${words}` };
  return { granule: same.index > now.index ? same : inYear(year + 1), how: `the ${name} after ${words}` };
}

const distance = (g: Granule, day: number): number =>
  day < firstDay(g) ? firstDay(g) - day : day > lastDay(g) ? day - lastDay(g) : 0;

const closest = (options: readonly Granule[], day: number): Granule =>
  options.reduce((best, g) => (distance(g, day) < distance(best, day) ? g : best));

/** A month so near ahead, in months, is meant rather than the one almost a year ago. */
const NEAR_AHEAD = 3;

/** News: behind us unless something points ahead; quarters and seasons go to the nearest that the tense allows. */
function directed(
  { unit, n }: PartOfYear,
  setting: Setting,
  reference: Reference,
  inYear: (y: number) => Granule,
): Chosen {
  const day = firstDay(reference.granule);
  const now = granuleOf(unit, day);
  const year = yearOf(now);
  const name = nameOf(unit, n);
  const { words } = reference.anchor;
  const options = [inYear(year), inYear(year - 1), inYear(year + 1)];
  const cues = setting.cues();
  const past = closest(
    options.filter((g) => g.index <= now.index),
    day,
  );
  const future = closest(
    options.filter((g) => g.index >= now.index),
    day,
  );
  const behind: Chosen = { granule: past, how: `the last ${name} up to ${words}` };
  const ahead: Chosen = { granule: future, how: `the ${name} after ${words}` };
  if (cues.behind || past.index === now.index) return behind;
  if (unit === "month") {
    if (cues.ahead) return { ...ahead, how: `${ahead.how} (${cues.because})` };
    if (cues.intended) return ahead;
    return future.index - now.index <= NEAR_AHEAD && !cues.told ? ahead : behind;
  }
  if (cues.tense === "past" && !cues.ahead) return behind;
  const nearest = closest([past, future], day);
  return { granule: nearest, how: `the ${name} nearest to ${words}` };
}

/** Month in which the `n`-th part of a year begins, 1 to 12. */
const firstMonth = (unit: PartOfYear["unit"], n: number): number =>
  unit === "month" ? n + 1 : unit === "quarter" ? 3 * n + 1 : unit === "half" ? 6 * n + 1 : 3 * n + 3;
