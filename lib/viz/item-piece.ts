import { type Item, MARK_TO_LABEL } from "./label-item";
import type { Piece } from "./skyline";

/** From the top of a piece to the line of its mark. */
export const LINE = 8;

/** Where the label may stand: under the left end of its mark, along it, or ending under its right end. */
const placesOf = (item: Item, width: number): readonly number[] => {
  const right = Math.min(item.m1, width);
  const last = Math.max(0, right - item.block.w);
  if (item.span.openStart) return [item.labelX];
  return last - item.labelX > 60 ? [item.labelX, (item.labelX + last) / 2, last] : [item.labelX, last];
};

/** An item as the packing sees it. */
export const pieceOf = (item: Item, width: number): Piece => ({
  id: item.event.id,
  x0: Math.max(item.m0, 0),
  x1: Math.min(item.m1, width),
  top: LINE + MARK_TO_LABEL,
  w: item.block.w,
  h: item.block.h,
  places: placesOf(item, width),
});

/** True when the label ends where its mark does and does not begin there. */
export const standsAtEnd = (item: Item, labelX: number, width: number): boolean =>
  labelX !== item.labelX && Math.abs(labelX + item.block.w - Math.min(item.m1, width)) < 1;
