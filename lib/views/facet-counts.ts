import type { FacetsAnswer } from "@/lib/contract/models";
import {
  AGREEMENTS,
  type Agreement,
  BASES,
  type Basis,
  type FacetChoice,
  LEAST_TEXTS,
  PRECISIONS,
  type Precision,
  STATUSES,
} from "@/lib/domain/facets";
import type { Actuality } from "@/lib/domain/mention";

/** How many events share these values, as the store counts them. */
export type FacetRow = {
  readonly precision: Precision;
  readonly basis: Basis | "none";
  readonly status: Actuality;
  readonly dating: Agreement;
  readonly texts: number;
  readonly n: number;
};

type Facet = "precision" | "basis" | "status" | "dating" | "texts";

const within = (chosen: readonly string[], value: string): boolean =>
  chosen.length === 0 || chosen.includes(value);

const keeps = (row: FacetRow, facet: Facet, choice: FacetChoice): boolean =>
  facet === "texts" ? row.texts >= choice.texts : within(choice[facet], row[facet]);

const FACETS: readonly Facet[] = ["precision", "basis", "status", "dating", "texts"];

/** Rows that every chosen facet but one keeps. */
const under = (rows: readonly FacetRow[], choice: FacetChoice, but: Facet | null): readonly FacetRow[] =>
  rows.filter((row) => FACETS.every((facet) => facet === but || keeps(row, facet, choice)));

const sum = (rows: readonly FacetRow[]): number => rows.reduce((total, row) => total + row.n, 0);

/**
 * Counts for every value of every facet, zeros included: how many events there would be if it were chosen. */
export const facetsOf = (
  rows: readonly FacetRow[],
  outlets: readonly { readonly name: string; readonly n: number }[],
  choice: FacetChoice,
): FacetsAnswer => {
  const counts = (facet: Exclude<Facet, "texts">, values: readonly string[]) => {
    const own = under(rows, choice, facet);
    return values.map((value) => ({ value, n: sum(own.filter((row) => row[facet] === value)) }));
  };
  const anyTexts = under(rows, choice, "texts");
  return {
    total: sum(under(rows, choice, null)),
    precision: counts("precision", PRECISIONS),
    basis: counts("basis", BASES),
    status: counts("status", STATUSES),
    dating: counts("dating", AGREEMENTS),
    texts: LEAST_TEXTS.map((least) => ({
      value: `${least}`,
      n: sum(anyTexts.filter((row) => row.texts >= least)),
    })),
    outlets: outlets.map(({ name, n }) => ({ value: name, n })),
  };
};
