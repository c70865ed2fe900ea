import { searchHits } from "@/lib/domain/search-hits";
import type { CharSpan } from "@/lib/domain/span";
import type { LabelLine } from "./scene";

const textOf = (line: LabelLine): string => (line.style === "title" ? (line.segments[0]?.text ?? "") : "");

/**
 * Where a search hits a label's title, for each line of the label: offsets in that line. The title is looked at as a
 * whole, so that a phrase is found across the end of a line.
 */
export const labelHits = (lines: readonly LabelLine[], q: string): readonly (readonly CharSpan[])[] => {
  const texts = lines.map(textOf);
  const hits = searchHits(texts.join("\n"), q);
  let from = 0;
  return texts.map((text) => {
    const [start, end] = [from, from + text.length];
    from = end + 1;
    return hits
      .filter((h) => h.start < end && h.end > start)
      .map((h) => ({ start: Math.max(h.start, start) - start, end: Math.min(h.end, end) - start }));
  });
};
