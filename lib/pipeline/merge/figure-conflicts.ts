import type { Mention } from "@/lib/domain/mention";
import type { FigureConflict } from "@/lib/domain/news-event";

/** Counts of one thing that the mentions of an event give differently, as printed. */
export const figureConflicts = (mentions: readonly Mention[]): FigureConflict[] => {
  const byCount = new Map<
    string,
    { mention: Mention["id"]; outlet: string; text: string; value: number }[]
  >();
  for (const m of mentions)
    for (const f of m.figures) {
      const key = f.unit === null ? f.counts : `${f.counts} (${f.unit})`;
      const list = byCount.get(key) ?? [];
      if (!list.some((c) => c.mention === m.id))
        list.push({
          mention: m.id,
          outlet: m.outlet,
          text: `${f.text} ${f.countsText}`.trim(),
          value: f.value,
        });
      byCount.set(key, list);
    }
  return [...byCount]
    .filter(([, claims]) => new Set(claims.map((c) => c.value)).size > 1)
    .map(([counts, claims]) => ({ counts, claims }))
    .sort((a, b) => (a.counts < b.counts ? -1 : 1));
};
