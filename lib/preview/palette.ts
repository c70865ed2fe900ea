import type { Palette } from "@/lib/viz/scene-svg";

/**
 * The light theme's colours, for pictures that stand outside the page and know no custom properties. A test holds them
 * equal to the page's own.
 */
export const LIGHT = {
  ink: "#16181c",
  "ink-soft": "#44484f",
  "ink-faint": "#666a71",
  paper: "#fcfbf8",
  "paper-sunk": "#f3f1ec",
  rule: "#dedad1",
  accent: "#9a1b30",
  "hue-0": "#3f82d6",
  "hue-1": "#a67f22",
  "hue-2": "#1d5d5d",
  "hue-3": "#5f0f96",
  "hue-4": "#402005",
  "hue-5": "#dd5590",
  "hue-6": "#102658",
  "hue-7": "#776502",
  "hue-8": "#5b638b",
  "hue-9": "#ba5e62",
  "hue-10": "#2e4911",
  "hue-11": "#9144e0",
} as const;

const isKnown = (name: string): name is keyof typeof LIGHT => name in LIGHT;

/** The colour of a role of the plot. */
export const lightPalette: Palette = (tone) => {
  const name =
    tone === "soft" || tone === "faint" ? `ink-${tone}` : tone === "sunk" ? "paper-sunk" : (tone as string);
  return isKnown(name) ? LIGHT[name] : LIGHT.ink;
};
