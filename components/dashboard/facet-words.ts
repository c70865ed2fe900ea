import type { LinkChange } from "@/lib/client/use-link-state";
import type { LinkFilters } from "@/lib/contract/link-state";
import type { FacetsAnswer } from "@/lib/contract/models";
import {
  AGREEMENTS,
  type Agreement,
  BASES,
  type Basis,
  LEAST_TEXTS,
  PRECISIONS,
  type Precision,
  STATUSES,
} from "@/lib/domain/facets";

/** The facets that stand in the filter panel, in its order; outlets have their own row. */
export const FACETS = ["precision", "basis", "dating", "texts", "status"] as const;
export type FacetName = (typeof FACETS)[number];

export const FACET_NAMES: Readonly<Record<FacetName, string>> = {
  precision: "The date leaves",
  basis: "The date is",
  dating: "Outlets date it",
  texts: "Independent texts",
  status: "Reported as",
};

type Words<T extends string> = Readonly<Record<T, string>>;

const PRECISION_WORDS: Words<Precision> = {
  day: "one day",
  month: "up to a month",
  year: "up to a year",
  longer: "more than a year",
  open: "an end open",
  none: "no date",
};
const BASIS_WORDS: Words<Basis> = { stated: "stated", inferred: "inferred" };
const DATES_WORDS: Words<Agreement> = { differ: "differently", agree: "alike" };
const STATUS_WORDS: Words<(typeof STATUSES)[number]> = {
  occurred: "happened",
  planned: "planned",
  ongoing: "ongoing",
  negated: "denied",
};

/** One value that can be chosen: its words, whether it is, and the change that turns it over. */
export type FacetOption = {
  readonly value: string;
  readonly words: string;
  readonly on: boolean;
  readonly change: LinkChange;
};

const turned = <T extends string>(all: readonly T[], chosen: readonly T[], value: T): readonly T[] =>
  all.filter((v) => (v === value ? !chosen.includes(v) : chosen.includes(v)));

const optionsFrom = <T extends string>(
  all: readonly T[],
  chosen: readonly T[],
  words: Words<T>,
  change: (next: readonly T[]) => LinkChange,
): readonly FacetOption[] =>
  all.map((value) => ({
    value,
    words: words[value],
    on: chosen.includes(value),
    change: change(turned(all, chosen, value)),
  }));

const OPTIONS: Readonly<Record<FacetName, (filters: LinkFilters) => readonly FacetOption[]>> = {
  precision: (f) => optionsFrom(PRECISIONS, f.precision, PRECISION_WORDS, (precision) => ({ precision })),
  basis: (f) => optionsFrom(BASES, f.basis, BASIS_WORDS, (basis) => ({ basis })),
  dating: (f) => optionsFrom(AGREEMENTS, f.dating, DATES_WORDS, (dating) => ({ dating })),
  status: (f) => optionsFrom(STATUSES, f.status, STATUS_WORDS, (status) => ({ status })),
  texts: (f) =>
    LEAST_TEXTS.map((least) => ({
      value: `${least}`,
      words: `${least} or more`,
      on: f.texts === least,
      change: { texts: f.texts === least ? 1 : least },
    })),
};

export const facetOptions = (facet: FacetName, filters: LinkFilters): readonly FacetOption[] =>
  OPTIONS[facet](filters);

/** The chosen values of a facet in one phrase: "The date leaves one day or up to a month". Null where none is. */
export const chosenWords = (facet: FacetName, filters: LinkFilters): string | null => {
  if (facet === "texts") return filters.texts > 1 ? `${filters.texts} or more independent texts` : null;
  const on = facetOptions(facet, filters).filter((o) => o.on);
  return on.length === 0 ? null : `${FACET_NAMES[facet]} ${on.map((o) => o.words).join(" or ")}`;
};

/** The change that lets a facet hold nothing back. */
export const withoutFacet = (facet: FacetName): LinkChange =>
  facet === "texts" ? { texts: 1 } : { [facet]: [] };

/** How many events a value would leave; null while nobody has counted. */
export const countFor = (
  counts: FacetsAnswer | null,
  facet: FacetName | "outlets",
  value: string,
): number | null => (counts === null ? null : (counts[facet].find((c) => c.value === value)?.n ?? 0));
