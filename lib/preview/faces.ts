import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";

/** The two families of the page; each comes as one file for a script and a weight. */
export type Family = "sans" | "serif";

const FOLDERS: Readonly<Record<Family, string>> = {
  sans: "@fontsource/source-sans-3/files/source-sans-3",
  serif: "@fontsource/source-serif-4/files/source-serif-4",
};
/** Scripts the faces can draw, the likeliest first. */
const SUBSETS = [
  "latin",
  "latin-ext",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "greek-ext",
  "vietnamese",
] as const;

const loaded = new Map<string, Font | null>();

/** A face from disk, read once. Null where its file is absent. The product runs in its own folder, as the store does. */
const face = (family: Family, subset: string, weight: number): Font | null => {
  const name = `${FOLDERS[family]}-${subset}-${weight}-normal.woff`;
  const known = loaded.get(name);
  if (known !== undefined) return known;
  let font: Font | null = null;
  try {
    const opened = create(readFileSync(join(process.cwd(), "node_modules", name)));
    font = "fonts" in opened ? null : opened;
  } catch {
    font = null;
  }
  loaded.set(name, font);
  return font;
};

/** Weights that are shipped: every hundred. */
const shippedWeight = (weight: number): number =>
  Math.min(900, Math.max(200, Math.floor(weight / 100) * 100));

const chosen = new Map<string, Font | null>();

/** The first face that can draw the character, or null where none can. */
export const faceFor = (family: Family, weight: number, codePoint: number): Font | null => {
  const key = `${family}${shippedWeight(weight)} ${codePoint}`;
  const known = chosen.get(key);
  if (known !== undefined) return known;
  const subset = SUBSETS.find((s) => face(family, s, shippedWeight(weight))?.hasGlyphForCodePoint(codePoint));
  const font = subset === undefined ? null : face(family, subset, shippedWeight(weight));
  chosen.set(key, font);
  return font;
};
