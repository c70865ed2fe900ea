/**
 * A stretch of an article's text: UTF-16 code units, half open (`start` included, `end` excluded), so that
 * `text.slice(span.start, span.end)` is what it covers.
 */
export type CharSpan = { readonly start: number; readonly end: number };

export const sliceSpan = (text: string, span: CharSpan): string => text.slice(span.start, span.end);

export const overlaps = (a: CharSpan, b: CharSpan): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: CharSpan, inner: CharSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
