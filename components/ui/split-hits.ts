import { searchHits } from "@/lib/domain/search-hits";

export type HitPiece = { readonly start: number; readonly text: string; readonly hit: boolean };

/** Cuts a text where a search hits it. The pieces' texts joined give the text again; none is empty. */
export const splitHits = (text: string, q: string): readonly HitPiece[] => {
  const pieces: HitPiece[] = [];
  let at = 0;
  const put = (end: number, hit: boolean) => {
    if (end > at) pieces.push({ start: at, text: text.slice(at, end), hit });
    at = Math.max(at, end);
  };
  for (const { start, end } of searchHits(text, q)) {
    put(start, false);
    put(end, true);
  }
  put(text.length, false);
  return pieces;
};
