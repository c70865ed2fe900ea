import { precisionOf } from "@/lib/domain/edtf";
import type { Edtf } from "@/lib/domain/ids";
import type { Mention } from "@/lib/domain/mention";

const ROLE: Readonly<Record<Mention["role"], number>> = {
  headline: 1,
  standfirst: 0.8,
  lead: 0.9,
  primary: 0.5,
  background: 0.3,
  detail: 0.1,
};
const PRECISION: Readonly<Record<string, number>> = {
  day: 1,
  week: 0.8,
  month: 0.6,
  season: 0.4,
  quarter: 0.4,
  half: 0.3,
  year: 0.3,
};

/**
 * How much a collection makes of an event, 0 to 1: outlets and independent texts first, then how often and how
 * prominently it is told, then how exactly it is dated. Comparable inside one collection only.
 */
export const salienceOf = (
  mentions: readonly Mention[],
  outlets: number,
  texts: number,
  edtf: Edtf | null,
): number => {
  const grow = (n: number, half: number): number => n / (n + half);
  const role = Math.max(...mentions.map((m) => ROLE[m.role]));
  const date = edtf === null ? 0 : (PRECISION[precisionOf(edtf)] ?? 0.2);
  const value =
    0.34 * grow(outlets - 1, 2) +
    0.16 * grow(texts - 1, 2) +
    0.2 * grow(mentions.length - 1, 4) +
    0.2 * role +
    0.1 * date;
  return Math.round(Math.min(1, value) * 1000) / 1000;
};
