import type { Anchor, TimexMod, TimexType, UnresolvedCode } from "@/lib/domain/time-expression";
import { type Discourse, NO_ANCHOR } from "./discourse";
import { edtfOf, type Granule, timexValue } from "./granule";
import type { Cues, Language } from "./rule";
import type { Tokens } from "./tokens";

/** A meaning put on the calendar, with how it got there. */
export type Resolution = {
  readonly type: TimexType;
  readonly value: string;
  readonly mod?: TimexMod;
  readonly edtf: string | null;
  readonly granule: Granule | null;
  readonly anchor: Anchor;
  readonly supplied: readonly string[];
  /** In words: "the December before 27 February 2019, this article's publication date". Empty: as stated. */
  readonly how: string;
  readonly unresolved?: string;
};

/** What resolving needs beside the meaning. `cues` is worked out only when asked for. */
export type Setting = {
  readonly tokens: Tokens;
  readonly language: Language;
  readonly discourse: Discourse;
  readonly cues: () => Cues;
  /** Token span of the expression. */
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
};

export const onCalendar = (granule: Granule, rest: Partial<Resolution> = {}): Resolution => ({
  type: "DATE",
  value: timexValue(granule),
  edtf: edtfOf(granule),
  granule,
  anchor: NO_ANCHOR,
  supplied: [],
  how: "",
  ...rest,
});

export const offCalendar = (type: TimexType, value: string, rest: Partial<Resolution> = {}): Resolution => ({
  type,
  value,
  edtf: null,
  granule: null,
  anchor: NO_ANCHOR,
  supplied: [],
  how: "",
  ...rest,
});

/** A reason with its code, as `TimeExpression.unresolved` carries it. */
export const reason = (code: UnresolvedCode, words: string): string => `${code}: ${words}`;

export const NEEDS_DATE = reason(
  "no-anchor",
  "it counts from a publication date, and this text has none that is known",
);

export const NO_YEAR = reason("no-year", "the text gives no year, and no publication date to take it from");
