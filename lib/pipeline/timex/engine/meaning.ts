import type { TimexMod, TimexType } from "@/lib/domain/time-expression";
import type { DayPart } from "./entry";
import type { CalendarUnit, Granule } from "./granule";

/** -1 last, 0 this, 1 next, counted from the publication date (`dct`) or the date last mentioned (`mention`). */
export type Step = { readonly by: number; readonly from: "dct" | "mention" };

/** A year as the words give it: a number, a relative year ("last year"), or nothing. */
export type YearSpec = number | Meaning | null;

/** A time of day. Hours 0 to 24; `zone` as TIMEX3 writes it. */
export type Clock = {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly zone: string;
};

/** What a rule read, before it is put on the calendar. */
export type Meaning =
  /** A known piece of the calendar. */
  | { readonly kind: "granule"; readonly granule: Granule }
  /** A day of a month; year may be missing or relative, month too ("the 5th"). */
  | {
      readonly kind: "day";
      readonly year: YearSpec;
      readonly month: number | null;
      readonly day: number;
      readonly weekday?: number;
    }
  /** The `n`-th month, quarter, half or season (0 based) of a year. `step`: "last December". */
  | {
      readonly kind: "part-of-year";
      readonly unit: "month" | "quarter" | "half" | "season";
      readonly n: number;
      readonly year: YearSpec;
      readonly step: Step | null;
    }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly step: Step | null;
      readonly week: Meaning | null;
      /** Its first hours: a report written late the day before may tell of them. */
      readonly dawn?: boolean;
    }
  | { readonly kind: "holiday"; readonly name: string; readonly year: YearSpec; readonly step: Step | null }
  /** So many units from an anchor; `grain` is how finely the answer is meant. */
  | {
      readonly kind: "shift";
      readonly unit: CalendarUnit;
      readonly by: number;
      readonly from: "dct" | "mention" | Meaning;
      readonly grain: CalendarUnit;
      readonly bare?: boolean;
      readonly words?: string;
    }
  /**
   * The quarter a report is about: the last one named, else the one before the publication date. `by` quarters from
   * it; or quarter `n` (0 based) of its year; or the same quarter of `year`; or the one that ended on a date.
   */
  | {
      readonly kind: "reporting";
      readonly by: number;
      readonly n?: number;
      readonly year?: number;
      readonly ended?: Meaning;
      /** Said of a period: after "the nine months" it is no quarter but a part of the year before. */
      readonly loose?: boolean;
    }
  /** A year before the anchor; the same quarter where quarters are compared. */
  | { readonly kind: "year-ago"; readonly from: "dct" | "mention" }
  /** `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`. `later`: than what the text spoke of, perhaps long past by now. */
  | {
      readonly kind: "reference";
      readonly value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF";
      readonly later?: boolean;
    }
  /** `toward`: a span that ends ("the past few years") or begins ("the next two weeks") at the publication date. */
  | {
      readonly kind: "duration";
      readonly value: string;
      readonly toward?: "past" | "future";
      readonly unit?: CalendarUnit;
    }
  /** The weekend just past, or ahead where something points there. */
  | { readonly kind: "weekend" }
  /** The week of the publication date; on a Monday the one that has just ended. */
  | { readonly kind: "week" }
  | { readonly kind: "set"; readonly value: string }
  | {
      readonly kind: "modified";
      readonly mod: TimexMod | null;
      readonly of: Meaning;
      readonly future?: boolean;
      readonly past?: boolean;
    }
  | {
      readonly kind: "time";
      readonly part: DayPart | null;
      readonly clock: Clock | null;
      readonly of: Meaning | null;
      readonly step?: Step | null;
    }
  /** Two readings at one place, such as "May 4 and 5": each with its own span. Token indexes, end excluded. */
  | {
      readonly kind: "several";
      readonly parts: readonly { readonly from: number; readonly to: number; readonly meaning: Meaning }[];
    }
  /** Already a value: an unusual or an impossible date. */
  | {
      readonly kind: "literal";
      readonly type: TimexType;
      readonly value: string;
      readonly edtf: string | null;
      readonly unresolved?: string;
    };

/** A number with how sure it is: "two", "about 20" is 20, "several" has no value. */
export type Quantity = { readonly value: number | null; readonly half?: boolean; readonly mod?: TimexMod };
