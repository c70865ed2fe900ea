import { fromDay } from "@/lib/domain/calendar";
import type { DayNumber } from "@/lib/domain/edtf";
import type { Anchor } from "@/lib/domain/time-expression";
import {
  type CalendarUnit,
  edtfOf,
  firstDay,
  type Granule,
  granule,
  granuleOf,
  granuleWords,
  sizeOf,
  yearOf,
} from "./granule";

/** A time that the text has spoken of, where it stands, and the words. */
export type Spoken = {
  readonly granule: Granule;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly paragraph: number;
  /** Named only to compare with ("the year-ago quarter"): nothing counts from it. */
  readonly comparison: boolean;
  /** Spoken of as something that lies ahead: a report is not about it. Worked out for quarters alone. */
  readonly ahead: boolean;
  /** Says when something happened, after a preposition or at the head of a sentence. */
  readonly adverbial: boolean;
  /** Stands on a line of its own near the beginning. */
  readonly heads: boolean;
};

/** An anchor with its place on the calendar. */
export type Reference = { readonly granule: Granule; readonly anchor: Anchor };

export const NO_ANCHOR: Anchor = { kind: "none", value: null, words: "stated in the text" };

/** What the reading of a text so far gives later expressions to count from. Grows in text order. */

/** How many times back a narrative is followed. */
const NARRATIVE_REACH = 20;
/** How near a year must stand to rule what follows, in characters. */
const NARRATIVE_NEAR = 30;
/** Months back from which the same month is meant a year later. */
const TURN_OF_YEAR = 8;

export class Discourse {
  private readonly spoken: Spoken[] = [];
  private covered: number | null = null;
  private readonly published: Reference | null;
  /** A full date that stands on a line of its own at the head of a text without a publication date. */
  private dateline: Reference | null = null;

  constructor(
    /** Publication date, or null for a text that has none. */
    readonly dct: DayNumber | null,
    dctAnchor: Anchor,
  ) {
    this.published = dct === null ? null : { granule: granule("day", dct), anchor: dctAnchor };
  }

  add(spoken: Spoken): void {
    if (spoken.heads && this.spoken.length === 0 && this.published === null && spoken.granule.unit === "day")
      this.dateline = {
        granule: spoken.granule,
        anchor: {
          kind: "dateline",
          value: edtfOf(spoken.granule),
          span: { start: spoken.start, end: spoken.end },
          words: `${granuleWords(spoken.granule)}, the date at the head of this text`,
        },
      };
    this.spoken.push(spoken);
  }

  get size(): number {
    return this.spoken.length;
  }

  /** The most recent time spoken of, `back` steps ago. */
  last(back = 0): Spoken | undefined {
    return this.spoken[this.spoken.length - 1 - back];
  }

  publication(): Reference | null {
    return this.published;
  }

  /** The most recent time at least as fine as `unit`, looking back at most `reach` times. */
  lastWithin(unit: CalendarUnit, reach = 8): Spoken | undefined {
    for (let back = 0; back < Math.min(reach, this.spoken.length); back++) {
      const candidate = this.last(back)!;
      if (!candidate.comparison && sizeOf(candidate.granule.unit) <= sizeOf(unit)) return candidate;
    }
    return undefined;
  }

  /** The quarter a report is about: the last one named that is not there for comparison. */
  lastQuarter(reach = 12): Spoken | undefined {
    for (let back = 0; back < Math.min(reach, this.spoken.length); back++) {
      const candidate = this.last(back)!;
      if (candidate.granule.unit === "quarter" && !candidate.comparison && !candidate.ahead) return candidate;
    }
    return undefined;
  }

  /** Notes a length of time that a report covers, such as "the nine months". */
  covers(end: number): void {
    this.covered = end;
  }

  /** Where the months that a report covers were named since its last quarter, or null. */
  coveredSince(quarter: Spoken | undefined): number | null {
    return this.covered !== null && this.covered > (quarter?.end ?? -1) ? this.covered : null;
  }

  /** The most recent time of exactly this unit. */
  lastOf(unit: CalendarUnit, reach = 12): Spoken | undefined {
    for (let back = 0; back < Math.min(reach, this.spoken.length); back++) {
      const candidate = this.last(back)!;
      if (candidate.granule.unit === unit) return candidate;
    }
    return undefined;
  }

  /**
   * Whose year a month without one belongs to, in a text without a publication date. A narrative keeps the year of the
   * last month or day it told of while its months go on; a year named since then takes over when they do not, or when
   * it stands close by. Dates that only describe something ("the May 2007 high") tell nothing.
   */
  narrative(month: number, offset: number): { readonly spoken: Spoken; readonly year: number } | undefined {
    const recent: Spoken[] = [];
    for (let back = 0; back < Math.min(NARRATIVE_REACH, this.spoken.length); back++)
      recent.push(this.last(back)!);
    const telling = recent.filter((s) => s.adverbial);
    const told = telling.length > 0 ? telling : recent;
    const latest = told[0];
    if (!latest) return undefined;
    const other = { spoken: latest, year: yearOf(latest.granule) };
    const fine = told.find((s) => sizeOf(s.granule.unit) <= sizeOf("season"));
    if (!fine) return other;
    const last = fromDay(firstDay(fine.granule));
    const apart = latest !== fine && other.year !== last.year;
    const goesOn = month === last.month && latest.granule.unit === "year";
    if (apart && !goesOn && (offset - latest.end < NARRATIVE_NEAR || month < last.month)) return other;
    // December, then January: the story has gone on into the next year.
    return { spoken: fine, year: last.year + (last.month - month >= TURN_OF_YEAR ? 1 : 0) };
  }

  /** Anchor for words that point back ("that month"): the last time fine enough, else the publication date. */
  antecedent(unit: CalendarUnit): Reference | null {
    const spoken = this.lastWithin(unit);
    return spoken ? mentionReference(spoken) : this.publication();
  }

  /**
   * What an expression counts from. "Last month" and "Friday" count from the publication date alone: where there is none
   * they stay open, since the time last spoken of would only look like an answer.
   */
  anchor(from: "dct" | "mention", unit: CalendarUnit): Reference | null {
    return from === "mention" ? this.antecedent(unit) : (this.publication() ?? this.dateline);
  }

  /** "Now" for a text: its publication date, or in a text without one the time it last spoke of. */
  now(): Reference | null {
    const published = this.publication();
    if (published) return published;
    const spoken = this.last();
    return spoken ? mentionReference(spoken) : null;
  }
}

export const mentionReference = (spoken: Spoken): Reference => ({
  granule: spoken.granule,
  anchor: {
    kind: "mention",
    value: edtfOf(spoken.granule),
    span: { start: spoken.start, end: spoken.end },
    words: `${granuleWords(spoken.granule)}, mentioned before as ‘${spoken.text}’`,
  },
});

/** The granule of a unit that holds the beginning of a reference. */
export const at = (unit: CalendarUnit, reference: Reference): Granule =>
  granuleOf(unit, firstDay(reference.granule));
