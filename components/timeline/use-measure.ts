"use client";

import { startTransition, useEffect, useState } from "react";
import { approxMeasure, type Measure, TEXT_STYLES, type TextStyle } from "@/lib/viz/measure";

const MAX_CACHED = 20_000;

/** Widths as the browser draws them in a face; the faces must be loaded. */
export const canvasMeasure = (family: string): Measure => {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return approxMeasure;
  const cache = new Map<string, number>();
  return (text, style: TextStyle) => {
    const key = `${style}${text}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    if (cache.size > MAX_CACHED) cache.clear();
    const { size, weight } = TEXT_STYLES[style];
    pen.font = `${weight} ${size}px ${family}`;
    const width = Math.ceil(pen.measureText(text).width + 0.5);
    cache.set(key, width);
    return width;
  };
};

let shared: Measure | null = null;

/** Exact text widths once the page's own faces are loaded; null until then. */
export const useMeasure = (): Measure | null => {
  const [measure, setMeasure] = useState<Measure | null>(null);
  useEffect(() => {
    let live = true;
    document.fonts.ready.then(() => {
      shared ??= canvasMeasure(getComputedStyle(document.body).fontFamily);
      if (live) startTransition(() => setMeasure(() => shared));
    });
    return () => {
      live = false;
    };
  }, []);
  return measure;
};
