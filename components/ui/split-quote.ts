export type Layer = {
  readonly start: number;
  readonly end: number;
  readonly kind: "date" | "figure" | "clause" | "hit";
};
export type QuotePiece = {
  readonly start: number;
  readonly text: string;
  readonly kinds: ReadonlySet<Layer["kind"]>;
};

/**
 * Cuts a quote at the ends of its layers. Offsets of the layers and `start` count in the same text; parts of a layer outside the
 * quote are ignored. The pieces' texts joined give the quote again.
 */
export const splitQuote = (quote: string, start: number, layers: readonly Layer[]): readonly QuotePiece[] => {
  const end = start + quote.length;
  const inside = layers
    .map((l) => ({ ...l, start: Math.max(l.start, start), end: Math.min(l.end, end) }))
    .filter((l) => l.start < l.end);
  const cuts = [...new Set([start, end, ...inside.flatMap((l) => [l.start, l.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const kinds = new Set(inside.filter((l) => l.start <= from && to <= l.end).map((l) => l.kind));
    return { start: from, text: quote.slice(from - start, to - start), kinds };
  });
};

/** A stretch of at most about `most` units around the focus, cut at spaces; the whole quote when it is short enough. */
export const windowAround = (
  quote: string,
  focus: { readonly start: number; readonly end: number },
  most = 900,
): { readonly start: number; readonly end: number } => {
  if (quote.length <= most) return { start: 0, end: quote.length };
  const middle = Math.min(Math.max((focus.start + focus.end) / 2, 0), quote.length);
  const rough = Math.max(0, Math.min(Math.round(middle - most / 2), quote.length - most));
  const space = rough === 0 ? 0 : quote.indexOf(" ", rough) + 1;
  const start = space > 0 && space < rough + 80 ? space : rough;
  const last = quote.lastIndexOf(" ", start + most);
  const end = start + most >= quote.length ? quote.length : last > start + most - 80 ? last : start + most;
  return { start, end };
};
