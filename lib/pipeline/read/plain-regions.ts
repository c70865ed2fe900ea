import type { Region, RegionType } from "@/lib/domain/article";
import type { CharSpan } from "@/lib/domain/span";
import { datelineOf } from "./dateline";
import { type Draft, draftsOf } from "./drafts";
import { markCues, markInserts } from "./mark-blocks";
import { isSubheading, markByline, markHeadline, markStandfirst, splitGlued } from "./mark-heads";

/** A stretch of text with what it is. Segments are in order and hold no white space at their ends. */
export type Segment = CharSpan & { readonly type: RegionType };

/** Cuts the dateline off the paragraph that opens the report. */
const segmentOf = (draft: Draft, allowDateline: boolean): Segment[] => {
  const { start, end, text } = draft.line;
  const type = draft.type ?? "body";
  const dateline = allowDateline && (type === "body" || type === "standfirst") ? datelineOf(text) : null;
  if (!dateline || dateline.length >= text.length) return [{ start, end, type }];
  const rest = text.slice(dateline.length);
  const bodyStart = start + dateline.length + (rest.length - rest.trimStart().length);
  return [
    { start, end: start + dateline.length, type: "dateline" },
    { start: bodyStart, end, type },
  ];
};

/**
 * The parts of a plain text as it was scraped, in order. `title` is the headline known from elsewhere, if any; `hints`
 * gives the kind of the paragraph that starts at an offset, where markup said so. Only wording and layout decide; nothing is removed, so every character is in a segment or between two.
 */
export const plainSegments = (
  text: string,
  title: string | null,
  hints: ReadonlyMap<number, RegionType> = new Map(),
): Segment[] => {
  let drafts = draftsOf(text, title);
  for (const draft of drafts) draft.type ??= hints.get(draft.line.start) ?? null;
  markCues(drafts);
  markInserts(drafts);
  if (!drafts.some((d) => d.type === "headline")) markHeadline(drafts, title);
  if (title === null && !drafts.some((d) => d.type === "headline")) drafts = splitGlued(drafts);
  markByline(drafts);
  for (const [index, draft] of drafts.entries()) {
    if (draft.type === null && isSubheading(draft, drafts[index - 1], drafts[index + 1]))
      draft.type = "subheading";
  }
  markStandfirst(drafts);
  let prose = 0;
  return drafts.flatMap((draft) => {
    if (draft.type === null || draft.type === "standfirst") prose += 1;
    return segmentOf(draft, prose <= 2);
  });
};

/** Regions that cover the whole text: white space goes with what stands before it, neighbours of a kind are joined. */
export const regionsOf = (length: number, segments: readonly Segment[]): Region[] => {
  const regions: { start: number; end: number; type: RegionType }[] = [];
  for (const segment of segments) {
    const last = regions[regions.length - 1];
    if (last?.type === segment.type) last.end = segment.end;
    else {
      if (last) last.end = segment.start;
      regions.push({ ...segment, start: last ? segment.start : 0 });
    }
  }
  const last = regions[regions.length - 1];
  if (last) last.end = length;
  return regions;
};
