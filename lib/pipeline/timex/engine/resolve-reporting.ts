import { mentionReference, type Reference } from "./discourse";
import { firstDay, granule, granuleOf, lastDay, moved, yearOf } from "./granule";
import type { Meaning } from "./meaning";
import { NEEDS_DATE, offCalendar, onCalendar, type Resolution, type Setting } from "./resolution";

/** The quarter a business report is about: the last one it named, else the one before the publication date. */
function reported({ discourse }: Setting): Reference | null {
  const spoken = discourse.lastQuarter();
  if (spoken) return mentionReference(spoken);
  const published = discourse.publication();
  if (!published) return null;
  const before = granule("quarter", granuleOf("quarter", firstDay(published.granule)).index - 1);
  return { granule: before, anchor: published.anchor };
}

/** Days in half a quarter: a quarter that ends at a date is the calendar quarter that held most of it. */
const HALF_QUARTER = 45;

export function resolveReporting(
  meaning: Extract<Meaning, { kind: "reporting" }>,
  setting: Setting,
  again: (m: Meaning) => Resolution,
): Resolution {
  if (meaning.ended) {
    const end = again(meaning.ended);
    if (!end.granule) return offCalendar("DATE", "XXXX-QX", { unresolved: end.unresolved ?? NEEDS_DATE });
    const quarter = granuleOf("quarter", lastDay(end.granule) - HALF_QUARTER);
    return onCalendar(quarter, {
      anchor: end.anchor,
      supplied: end.supplied,
      how: `the quarter that ended ${end.how || `on ${end.value}`}`,
    });
  }
  const reference = reported(setting);
  const year = yearOfMonths(meaning, setting, reference);
  if (year) return year;
  if (!reference) return offCalendar("DATE", "XXXX-QX", { unresolved: NEEDS_DATE });
  const { index } = reference.granule;
  const n = meaning.n ?? index - 4 * yearOf(reference.granule);
  const inYear = meaning.year ?? yearOf(reference.granule) + Math.trunc(meaning.by / 4);
  const { words } = reference.anchor;
  const how =
    meaning.by === 0 && meaning.year === undefined
      ? `the quarter reported on, from ${words}`
      : `the same quarter of another year than ${words}`;
  return onCalendar(granule("quarter", 4 * inYear + n), {
    anchor: reference.anchor,
    supplied: ["anchor"],
    how,
  });
}

/** After "in the nine months" the year-earlier period is a part of the year before, and no quarter. */
function yearOfMonths(
  meaning: Extract<Meaning, { kind: "reporting" }>,
  { discourse, tokens, from }: Setting,
  reference: Reference | null,
): Resolution | null {
  const published = discourse.publication();
  const covered = discourse.coveredSince(discourse.lastQuarter());
  if (!meaning.loose || !published || covered === null || tokens.start[from]! - covered > COMPARISON_REACH)
    return null;
  const now = yearOf((reference ?? published).granule);
  return onCalendar(granule("year", meaning.year ?? now + Math.trunc(meaning.by / 4)), {
    anchor: published.anchor,
    supplied: ["anchor"],
    how: `the months reported on, ${meaning.year === undefined ? "a year before" : "in the year named, beside"} ${published.anchor.words}`,
  });
}

/** How far from its quarter a comparison can stand, in characters: two or three sentences. */
const COMPARISON_REACH = 430;

/** "A year ago": the same quarter a year before where the text compares quarters, else the year before. */
export function resolveYearAgo(
  meaning: Extract<Meaning, { kind: "year-ago" }>,
  { discourse, tokens, from }: Setting,
): Resolution {
  const quarter = discourse.lastQuarter();
  const near = quarter && tokens.start[from]! - quarter.end < COMPARISON_REACH;
  const spoken = near && discourse.coveredSince(quarter) === null ? quarter : undefined;
  if (spoken) {
    const { anchor } = mentionReference(spoken);
    return onCalendar(granule("quarter", spoken.granule.index - 4), {
      anchor,
      supplied: ["anchor"],
      how: `the same quarter a year before ${anchor.words}`,
    });
  }
  const reference = discourse.anchor(meaning.from, "year");
  if (!reference) return offCalendar("DATE", "XXXX", { unresolved: NEEDS_DATE });
  return onCalendar(granuleOf("year", moved(firstDay(reference.granule), "year", -1)), {
    anchor: reference.anchor,
    supplied: ["anchor"],
    how: `the year before ${reference.anchor.words}`,
  });
}
