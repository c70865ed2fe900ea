import { boundsOf } from "@/lib/domain/edtf";
import type { PlacedTimex } from "./parse-sentence";

const width = (t: PlacedTimex): number => {
  if (t.timex.edtf === null) return Number.POSITIVE_INFINITY;
  const b = boundsOf(t.timex.edtf);
  return b.latestEnd - b.earliestStart;
};

/** Of several times for one happening the one that says most; the first among equals. */
export const chooseTime = (times: readonly PlacedTimex[]): PlacedTimex | null =>
  times.reduce<PlacedTimex | null>((best, t) => (best === null || width(t) < width(best) ? t : best), null);
