import type { Palette } from "@/lib/viz/scene-svg";
import { COLOURS } from "@/lib/viz/theme-colours";

/** Pictures that stand outside the page are drawn in its light theme. */
export const LIGHT = COLOURS.light;

const isKnown = (name: string): name is keyof typeof LIGHT => name in LIGHT;

/** The colour of a role of the plot. */
export const lightPalette: Palette = (tone) => {
  const name =
    tone === "soft" || tone === "faint" ? `ink-${tone}` : tone === "sunk" ? "paper-sunk" : (tone as string);
  return isKnown(name) ? LIGHT[name] : LIGHT.ink;
};
