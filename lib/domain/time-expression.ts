import type { Edtf } from "./ids";
import type { PassedOver } from "./passed-over";
import type { CharSpan } from "./span";

/** TIMEX3 types of TimeML 1.2.1. */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";
/** TIMEX3 `mod`, as far as it is used. */
export type TimexMod =
  | "START"
  | "MID"
  | "END"
  | "APPROX"
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE";

/** What a relative expression counts from. */
export type Anchor = {
  readonly kind: "publication" | "dateline" | "mention" | "none";
  /** TIMEX3 value or EDTF of the anchor, such as `2019-02-27` or `2019-02-27/2019-02-28`. */
  readonly value: string | null;
  /** For a mention: where in this text the anchor stands. */
  readonly span?: CharSpan;
  /** In words: "27 February 2019, this article's publication date". */
  readonly words: string;
};

/** How a value came about, step by step, so that a reader can check it (promise P6). */
export type TimexTrail = {
  /** Rule name, kebab-case, unique: `last-month-name`. */
  readonly rule: string;
  /** The rule in words: "‘last’ and a month: that month, the most recent one over". */
  readonly ruleWords: string;
  readonly anchor: Anchor;
  /** The whole trail as one plain sentence. */
  readonly sentence: string;
  /** What the text does not state and we supplied: `year`, `month`, `day`, `century`, `direction`, `anchor`. */
  readonly supplied: readonly string[];
};

/**
 * A time expression in a text. `value` follows TIMEX3; `edtf` is the same on the calendar, or null where it has
 * no place there (durations, sets, `PRESENT_REF`, unresolved). Never more precise than the text (promise P2).
 */
export type TimeExpression = CharSpan & {
  /** `t1`, `t2`, … in text order. */
  readonly tid: string;
  readonly text: string;
  readonly type: TimexType;
  readonly value: string;
  readonly mod?: TimexMod;
  readonly edtf: Edtf | null;
  /** True where local cues say that the time lay ahead when written ("by the end of April", "will … on Friday"). */
  readonly future?: boolean;
  /** Present where the expression has no usable value: an `UnresolvedCode`, a colon, and what is missing in words. */
  readonly unresolved?: string;
  /** Present where it could date an event and dates none: why. */
  readonly passedOver?: PassedOver;
  readonly trail: TimexTrail;
};

/** Why an expression that names a time has no usable value; each begins `unresolved` and has a page in docs/errors. */
export const UNRESOLVED_CODES = ["impossible-date", "no-anchor", "no-year", "open", "out-of-range"] as const;
export type UnresolvedCode = (typeof UNRESOLVED_CODES)[number];

/** What the tagger is told about a document beside its text. */
export type TagContext = {
  /**
   * Document creation time: EDTF of a day, or an interval of days when inferred (`2019-02-27/2019-02-28`), or null.
   * With an interval an expression gets a value only if every day of it gives the same value; otherwise the value
   * covers all of them or stays unresolved.
   */
  readonly dct: string | null;
  /** How the date is known, for the trail's words. */
  readonly dctBasis?: "stated" | "inferred";
  /** Spans to tag; absent means the whole text. Expressions never reach across their ends. */
  readonly scope?: readonly CharSpan[];
  /** BCP 47; only `en` has rules today, every language gets the numeric and ISO part. */
  readonly language?: string;
};
