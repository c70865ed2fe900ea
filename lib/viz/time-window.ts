/**
 * The visible stretch, an immutable value. Numbers are days since 1970 (`[from, to)`) or, where a caller says so,
 * positions on a warped axis: the arithmetic is the same.
 */
export type TimeWindow = { readonly from: number; readonly to: number };

export const spanOf = (w: TimeWindow): number => w.to - w.from;

export const pan = (w: TimeWindow, by: number): TimeWindow => ({ from: w.from + by, to: w.to + by });

/** Scales the window about a fixed point; a factor below 1 zooms in. */
export const zoomAbout = (w: TimeWindow, at: number, factor: number): TimeWindow => ({
  from: at + (w.from - at) * factor,
  to: at + (w.to - at) * factor,
});

/**
 * The nearest window inside `extent` that is at least `minSpan` long (or as long as the extent, if that is shorter).
 * Keeps the length where it can and moves instead of cutting.
 */
export const fitWithin = (w: TimeWindow, extent: TimeWindow, minSpan: number): TimeWindow => {
  const room = spanOf(extent);
  const span = Math.min(room, Math.max(minSpan, spanOf(w)));
  const middle = (w.from + w.to) / 2;
  const from = Math.min(
    extent.to - span,
    Math.max(extent.from, spanOf(w) === span ? w.from : middle - span / 2),
  );
  return { from, to: Math.min(extent.to, from + span) };
};
