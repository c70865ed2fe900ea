import type { TimelineEvent } from "@/lib/contract/models";
import { endLines, LABEL_WIDTHS, type LabelBlock, type LabelSize, labelBlock } from "./label";
import { type LayoutInput, lookOf, outletMap, startDay } from "./layout-input";
import { type MarkSpan, markExtent, markSpan } from "./mark";
import type { SceneLabel } from "./scene";

export const AXIS_HEIGHT = 44;
/** From the line of a mark to its label. */
export const MARK_TO_LABEL = 8;

/** An event with its mark's place and its label, not yet placed in height. `m0` to `m1` is all the mark draws. */
export type Item = {
  readonly event: TimelineEvent;
  readonly span: MarkSpan;
  readonly m0: number;
  readonly m1: number;
  readonly block: LabelBlock;
  readonly labelX: number;
  /** Label pushed to the right, ending under the right end of its mark. */
  readonly end?: boolean;
};

/** A label may be as wide as its mark, up to this; pixels. */
const MOST_WIDTH = 380;

/** Label under the left end of its mark (the known end, if the start is open); kept inside the plot at both edges. */
export const itemOf = (event: TimelineEvent, input: LayoutInput, size: LabelSize): Item => {
  const { scale } = input;
  const span = markSpan(event.date, scale);
  const seen = Math.min(span.x1, scale.width) - Math.max(span.x0, 0);
  const room = Math.min(
    Math.max(LABEL_WIDTHS[size], span.openStart || span.openEnd ? 0 : seen),
    MOST_WIDTH,
    scale.width,
  );
  const block = labelBlock(event, outletMap(input.outlets), size, input.measure, room);
  const [m0, m1] = markExtent(lookOf(event, "ink"), span);
  const anchor = Math.max(span.openStart ? span.x1 - block.w : span.x0, 0);
  return { event, span, m0, m1, block, labelX: Math.max(0, Math.min(anchor, scale.width - block.w)) };
};

export const labelOf = (item: Item, y: number, selected: boolean): SceneLabel => ({
  eventId: item.event.id,
  x: item.labelX,
  y,
  w: item.block.w,
  h: item.block.h,
  lines: item.end ? endLines(item.block) : item.block.lines,
  spoken: item.block.spoken,
  selected,
  sticky: item.span.x0 < 0,
  order: startDay(item.event),
});

export const byTime = (a: SceneLabel, b: SceneLabel): number =>
  a.order - b.order || a.x - b.x || (a.eventId < b.eventId ? -1 : 1);
