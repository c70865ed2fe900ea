"use client";

import { type RefObject, startTransition, useEffect, useState } from "react";

/** Below this the timeline runs from top to bottom; pixels of the plot. */
export const VERTICAL_BELOW = 600;

/**
 * Width of an element in whole pixels, or null before it is known: on the server and while hydrating. The first
 * drawing is a transition, so that the page answers to the reader while it is made.
 */
export const usePlotWidth = (ref: RefObject<HTMLElement | null>): number | null => {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => startTransition(() => setWidth(Math.max(240, Math.floor(element.clientWidth))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
};
