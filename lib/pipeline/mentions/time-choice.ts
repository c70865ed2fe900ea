import { boundsOf } from "@/lib/domain/edtf";
import type { PlacedTimex } from "./parse-sentence";

const width = (t: PlacedTimex): number => {
  if (t.timex.edtf === null) return Number.POSITIVE_INFINITY;
  const b = boundsOf(t.timex.edtf);
  return b.latestEnd - b.earliestStart;
};

/** "The night", "that day" lean on a date said before; a date said here outranks them. */
const leans = (t: PlacedTimex): number => (t.timex.trail.anchor.kind === "mention" ? 1 : 0);

const order = (a: PlacedTimex, b: PlacedTimex): number => {
  const [wide, other] = [width(a), width(b)];
  return wide === other ? leans(a) - leans(b) : wide < other ? -1 : 1;
};

/** Of several times for one happening the one that says most; then one that stands by itself; then the first. */
export const chooseTime = (times: readonly PlacedTimex[]): PlacedTimex | null =>
  times.reduce<PlacedTimex | null>((best, t) => (best === null || order(t, best) < 0 ? t : best), null);
