import type { OutletModel, TimelineAnswer } from "@/lib/contract/models";

/** Rows beyond this many nobody can compare; the others' events are counted in clusters and the page says so. */
const MOST_ROWS = 12;

/** Outlets that get a row: the chosen ones, or those that report most of what is listed. */
export const rowsOf = (answer: TimelineAnswer, chosen: readonly string[]): readonly OutletModel[] => {
  const counts = new Map<string, number>();
  for (const e of answer.events) for (const name of e.outlets) counts.set(name, (counts.get(name) ?? 0) + 1);
  const all = answer.outlets.filter((o) =>
    chosen.length === 0 ? counts.has(o.name) : chosen.includes(o.name),
  );
  if (all.length <= MOST_ROWS) return all;
  const ranked = [...all].sort((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0));
  const kept = new Set(ranked.slice(0, MOST_ROWS).map((o) => o.name));
  return all.filter((o) => kept.has(o.name));
};
