import type { Unit } from "../engine/entry";

const LETTER: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  weekend: "W",
  month: "M",
  quarter: "M",
  half: "M",
  season: "M",
  year: "Y",
  decade: "Y",
  century: "Y",
  millennium: "Y",
};
/** How many of its letter a unit is. */
const FACTOR: Readonly<Partial<Record<Unit, number>>> = {
  quarter: 3,
  half: 6,
  season: 3,
  decade: 10,
  century: 100,
  millennium: 1000,
};
const VAGUE_LETTER: Readonly<Partial<Record<Unit, string>>> = {
  quarter: "Q",
  century: "C",
  millennium: "L",
};
/** Units below a day: TIMEX3 puts a T before them. */
export const SUB_DAY = new Set<Unit>(["second", "minute", "hour"]);

const trim = (n: number): string => String(Math.round(n * 1000) / 1000);

/** TIMEX3 duration: `P2Y`, `PT30M`, `PXM` for an unknown number. Half units go down a unit where that is exact. */
export function durationValue(count: number | null, unit: Unit, times = 1): string {
  const prefix = SUB_DAY.has(unit) ? "PT" : "P";
  if (count === null) return `${prefix}X${VAGUE_LETTER[unit] ?? LETTER[unit]}`;
  const n = count * times * (FACTOR[unit] ?? 1);
  if (Number.isInteger(n)) return `${prefix}${n}${LETTER[unit]}`;
  if (unit === "hour") return n < 1 ? `PT${trim(n * 60)}M` : `PT${Math.floor(n)}H${trim((n % 1) * 60)}M`;
  if (unit === "minute") return n < 1 ? `PT${trim(n * 60)}S` : `PT${Math.floor(n)}M${trim((n % 1) * 60)}S`;
  if (unit === "year" && (n * 2) % 1 === 0) return n < 1 ? "P6M" : `P${Math.floor(n)}Y6M`;
  return `${prefix}${trim(n)}${LETTER[unit]}`;
}
