import { describe, expect, it } from "vitest";
import { NO_FACETS } from "@/lib/domain/facets";
import { type FacetRow, facetsOf } from "./facet-counts";

const row = (n: number, some: Partial<FacetRow> = {}): FacetRow => ({
  precision: "day",
  basis: "stated",
  status: "occurred",
  dating: "agree",
  texts: 1,
  n,
  ...some,
});
const ROWS = [
  row(10),
  row(4, { precision: "month", basis: "inferred", texts: 3 }),
  row(2, { status: "planned", dating: "differ", texts: 5 }),
  row(1, { precision: "none", basis: "none" }),
];
const counts = (values: readonly { value: string; n: number }[]) =>
  Object.fromEntries(values.map(({ value, n }) => [value, n]));

describe("facet counts", () => {
  it("adds up to all where nothing is chosen, zeros included", () => {
    const all = facetsOf(ROWS, [{ name: "The Ahlum Daily", n: 9 }], NO_FACETS);
    expect(all.total).toBe(17);
    expect(counts(all.precision)).toEqual({ day: 12, month: 4, year: 0, longer: 0, open: 0, none: 1 });
    expect(counts(all.basis)).toEqual({ stated: 12, inferred: 4 });
    expect(counts(all.texts)).toEqual({ 2: 6, 3: 6, 5: 2 });
    expect(all.outlets).toEqual([{ value: "The Ahlum Daily", n: 9 }]);
  });

  it("narrows the other facets by a choice, not the facet itself", () => {
    const some = facetsOf(ROWS, [], { ...NO_FACETS, precision: ["month"] });
    expect(some.total).toBe(4);
    expect(counts(some.precision)).toMatchObject({ day: 12, month: 4 });
    expect(counts(some.basis)).toEqual({ stated: 0, inferred: 4 });
    expect(counts(some.status)).toMatchObject({ occurred: 4, planned: 0 });
  });

  it("counts at least so many texts", () => {
    const some = facetsOf(ROWS, [], { ...NO_FACETS, texts: 3 });
    expect(some.total).toBe(6);
    expect(counts(some.dating)).toEqual({ differ: 2, agree: 4 });
    expect(counts(some.texts)).toEqual({ 2: 6, 3: 6, 5: 2 });
  });
});
