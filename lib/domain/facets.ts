import { boundsOf, type Edtf } from "./edtf";
import type { Actuality } from "./mention";

/**
 * What events can be told apart by beside words, outlets and time. `precision` is how long a stretch the date leaves:
 * a day; up to 31 days; up to 366; longer; an open end; no date at all.
 */
export const PRECISIONS = ["day", "month", "year", "longer", "open", "none"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Whether the texts state the date or it rests on something inferred; undated events are neither. */
export const BASES = ["stated", "inferred"] as const;
export type Basis = (typeof BASES)[number];

export const STATUSES = ["occurred", "planned", "ongoing", "negated"] as const satisfies readonly Actuality[];

/** Whether outlets give different dates. */
export const AGREEMENTS = ["differ", "agree"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** At least so many independent texts. */
export const LEAST_TEXTS = [2, 3, 5] as const;
/** Counts of texts above this are not told apart. */
export const MOST_TEXTS = 5;

/** Values chosen in each facet; an event must have one of them. Empty, or 1 for `texts`: all. */
export type FacetChoice = {
  readonly precision: readonly Precision[];
  readonly basis: readonly Basis[];
  readonly status: readonly Actuality[];
  readonly dating: readonly Agreement[];
  /** Least number of independent texts. */
  readonly texts: number;
};

export const NO_FACETS: FacetChoice = { precision: [], basis: [], status: [], dating: [], texts: 1 };

/** How long a stretch a date leaves, both ends included. */
export const precisionOf = (edtf: Edtf | null): Precision => {
  if (edtf === null) return "none";
  const { earliestStart, latestEnd } = boundsOf(edtf);
  const days = latestEnd - earliestStart + 1;
  if (!Number.isFinite(days)) return "open";
  if (days <= 1) return "day";
  if (days <= 31) return "month";
  return days <= 366 ? "year" : "longer";
};
