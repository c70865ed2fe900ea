"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the keyboard's place when what it stood on goes away: after every new picture, a focus that was inside and is
 * nowhere now goes to `refocus`. A focus that the reader took elsewhere stays there.
 */
export const useKeptFocus = (
  ref: RefObject<HTMLElement | null>,
  picture: unknown,
  refocus: () => void,
): void => {
  const inside = useRef(false);
  const latest = useRef(refocus);
  latest.current = refocus;
  useEffect(() => {
    const note = (e: Event) => {
      inside.current = e.target instanceof Node && ref.current?.contains(e.target) === true;
    };
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", note);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", note);
    };
  }, [ref]);
  useEffect(() => {
    if (picture !== null && inside.current && document.activeElement === document.body) latest.current();
  }, [picture]);
};
