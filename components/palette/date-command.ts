import { wordsFor } from "@/lib/domain/edtf";
import { readDate, windowAround } from "@/lib/viz/go-to-date";
import { fitWithin, type TimeWindow } from "@/lib/viz/time-window";
import { linkOf, MIN_DAYS } from "@/lib/viz/window-link";
import { windowWords } from "@/lib/viz/window-words";
import type { Command } from "./commands";

/**
 * “Go to March 2019” where a date was typed; null where none was. `extent` is that of the dated events; without it, or
 * outside it, the line says so and does nothing.
 */
export const dateCommand = (typed: string, extent: TimeWindow | null): Command | null => {
  const date = readDate(typed);
  const around = date === null ? null : windowAround(date);
  if (date === null || around === null) return null;
  const line = {
    id: "date",
    group: "Go to",
    words: `Go to ${wordsFor(date).replace(/^on an unknown day in /, "")}`,
  } as const;
  if (extent === null) return { ...line, note: "looking up the timeline", deed: null };
  if (around.to <= extent.from || around.from >= extent.to)
    return { ...line, note: `outside this timeline, which shows ${windowWords(extent)}`, deed: null };
  const shown = linkOf(fitWithin(around, extent, MIN_DAYS), extent);
  return { ...line, deed: { kind: "link", change: { view: "timeline", ...shown } } };
};
