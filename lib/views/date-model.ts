import type { DateModel } from "@/lib/contract/models";
import { boundsOf, type Edtf, formOf, wordsFor } from "@/lib/domain/edtf";

const finite = (day: number): number | null => (Number.isFinite(day) ? day : null);

/** A date as the reader meets it: EDTF, full honest words, mark and bounds (open ends null). */
export const dateModelOf = (edtf: Edtf): DateModel => {
  const b = boundsOf(edtf);
  return {
    edtf,
    words: wordsFor(edtf),
    form: formOf(edtf),
    bounds: [finite(b.earliestStart), finite(b.latestStart), finite(b.earliestEnd), finite(b.latestEnd)],
  };
};

export const dateOrNull = (edtf: Edtf | null): DateModel | null => (edtf === null ? null : dateModelOf(edtf));
