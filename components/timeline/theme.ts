import type { Theme } from "@/lib/viz/painter";
import type { Tone } from "@/lib/viz/scene";

/** The custom property behind a tone. */
export const propertyOf = (tone: Tone): string => {
  if (tone === "soft" || tone === "faint") return `--ink-${tone}`;
  return tone === "sunk" ? "--paper-sunk" : `--${tone}`;
};

export const cssColor = (tone: Tone): string => `var(${propertyOf(tone)})`;

/** Colours and face as they stand on an element now, for the canvas, which knows no custom properties. */
export const themeOf = (element: HTMLElement): Theme => {
  const style = getComputedStyle(element);
  const cache = new Map<Tone, string>();
  return {
    family: style.fontFamily,
    color: (tone) => {
      const known = cache.get(tone) ?? style.getPropertyValue(propertyOf(tone)).trim();
      cache.set(tone, known);
      return known || "CanvasText";
    },
  };
};
