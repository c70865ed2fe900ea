import type { MouseEvent } from "react";

/** A click that asks for nothing but the link: no new tab, no download. */
export const isPlain = (e: MouseEvent): boolean =>
  e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;
