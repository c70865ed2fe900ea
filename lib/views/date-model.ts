import type { DateModel } from "@/lib/contract/models";
import { type Bounds, boundsOf, type Edtf, formOf, wordsFor } from "@/lib/domain/edtf";

const finite = (day: number): number | null => (Number.isFinite(day) ? day : null);

const isClosed = (b: Bounds): boolean => Number.isFinite(b.earliestStart) && Number.isFinite(b.latestEnd);

/** A date that rests on something inferred says so, whatever its precision. */
const inferredWords = (edtf: Edtf): string =>
  formOf(edtf) === "uncertain"
    ? wordsFor(edtf)
    : `${formOf(edtf) === "day" ? "probably " : ""}${wordsFor(edtf)} (date inferred)`;

/**
 * A date as the reader meets it: EDTF, full honest words, mark and bounds (open ends null). With `inferred` it gets
 * the mark of uncertain dates, unless an end is open, which the mark must go on showing; its EDTF stays what the text says.
 */
export const dateModelOf = (edtf: Edtf, inferred = false): DateModel => {
  const b = boundsOf(edtf);
  return {
    edtf,
    words: inferred ? inferredWords(edtf) : wordsFor(edtf),
    form: inferred && isClosed(b) ? "uncertain" : formOf(edtf),
    bounds: [finite(b.earliestStart), finite(b.latestStart), finite(b.earliestEnd), finite(b.latestEnd)],
  };
};

export const dateOrNull = (edtf: Edtf | null, inferred = false): DateModel | null =>
  edtf === null ? null : dateModelOf(edtf, inferred);
