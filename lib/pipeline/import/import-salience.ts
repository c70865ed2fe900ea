import { type Edtf, precisionOf } from "@/lib/domain/edtf";

const PRECISION: Readonly<Record<string, number>> = {
  day: 1,
  week: 0.8,
  month: 0.6,
  season: 0.4,
  quarter: 0.4,
  year: 0.3,
};

const grow = (n: number, half: number): number => n / (n + half);

/**
 * How much a timeline makes of an event, 0 to 1, on the scale that events found in articles have, so that both stand
 * on one page: outlets first, then excerpts, then how exactly it is dated. What only a reading of the whole article
 * tells (where in it the event stands, copied wording) counts as middling.
 */
export const importSalience = (outlets: number, quotes: number, edtf: Edtf | null): number => {
  const date = edtf === null ? 0 : (PRECISION[precisionOf(edtf)] ?? 0.2);
  const value = 0.5 * grow(outlets - 1, 2) + 0.2 * grow(quotes - 1, 4) + 0.1 + 0.1 * date;
  return Math.round(Math.min(1, value) * 1000) / 1000;
};
