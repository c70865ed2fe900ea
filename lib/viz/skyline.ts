import type { Box } from "./scene";

/** A mark with its label below: the mark's strip `[x0, x1)` of height `top`, then the label's box at one of some places. */
export type Piece = {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  /** From the piece's top to its label. */
  readonly top: number;
  readonly w: number;
  readonly h: number;
  /** Left ends that the label may have, best first. */
  readonly places: readonly number[];
};

export type Spot = { readonly y: number; readonly labelX: number };
export type Gaps = { readonly x: number; readonly y: number };

const hits = (x: number, y: number, w: number, h: number, b: Box): boolean =>
  x < b.x + b.w && b.x < x + w && y < b.y + b.h && b.y < y + h;

/** The mark's strip and, unless the piece has no label, the label's box. */
const boxesOf = (p: Piece, y: number, labelX: number, gaps: Gaps): readonly Box[] => {
  const mark = { x: p.x0, y, w: p.x1 - p.x0 + gaps.x / 2, h: p.top };
  return p.h === 0 ? [mark] : [mark, { x: labelX, y: y + p.top, w: p.w + gaps.x, h: p.h + gaps.y }];
};

/** Lowest free top for one place of the label: steps below whatever is in the way until nothing is. */
const settle = (p: Piece, labelX: number, placed: readonly Box[], gaps: Gaps, limit: number): number => {
  const own = boxesOf(p, 0, labelX, gaps);
  const inTheWay = placed.filter((b) => own.some((o) => o.x < b.x + b.w && b.x < o.x + o.w));
  let y = 0;
  while (y < limit) {
    let next = y;
    for (const o of own) {
      for (const b of inTheWay) if (hits(o.x, y + o.y, o.w, o.h, b)) next = Math.max(next, b.y + b.h - o.y);
    }
    if (next <= y) return y;
    y = next;
  }
  return y;
};

/**
 * Places pieces in the given order, each as near to the axis as it can go: a short event slips in under a long one's
 * mark, beside its label. No two boxes overlap. `y` counts from 0. A piece that would
 * reach below `most` is left out, except the first.
 */
export const skyline = (
  pieces: readonly Piece[],
  gaps: Gaps,
  most: number = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, Spot> => {
  const placed: Box[] = [];
  const spots = new Map<string, Spot>();
  for (const p of pieces) {
    let best: Spot | null = null;
    for (const labelX of p.places) {
      const y = settle(p, labelX, placed, gaps, best?.y ?? Number.POSITIVE_INFINITY);
      if (best === null || y < best.y - 1) best = { y, labelX };
    }
    if (!best || (best.y + p.top + p.h > most && spots.size > 0)) continue;
    spots.set(p.id, best);
    placed.push(...boxesOf(p, best.y, best.labelX, gaps));
  }
  return spots;
};
