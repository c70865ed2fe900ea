import type { Font } from "fontkit";
import { type Family, faceFor } from "./faces";

export type Lettering = { readonly family: Family; readonly size: number; readonly weight: number };
type Run = { readonly font: Font; readonly text: string };

/** Stands for characters that no face on board can draw, so that nothing vanishes unseen. */
const UNKNOWN = "·";

/** Stretches of text that one face can draw. A missing character becomes a middle dot, several together one. */
const runsOf = (text: string, { family, weight }: Lettering): readonly Run[] => {
  const runs: { font: Font; text: string }[] = [];
  let missed = false;
  for (const char of text) {
    const own = faceFor(family, weight, char.codePointAt(0) ?? 32);
    if (own === null && missed) continue;
    missed = own === null;
    const font = own ?? faceFor(family, weight, UNKNOWN.charCodeAt(0));
    if (font === null) continue;
    const last = runs.at(-1);
    const shown = own === null ? UNKNOWN : char;
    if (last?.font === font) last.text += shown;
    else runs.push({ font, text: shown });
  }
  return runs;
};

const scaleOf = (font: Font, size: number): number => size / font.unitsPerEm;

/** Advance widths by face and character, in the face's units: what takes time is looking them up. */
const advances = new WeakMap<Font, Map<string, number>>();

const advanceOf = (font: Font, char: string): number => {
  const known = advances.get(font) ?? new Map<string, number>();
  advances.set(font, known);
  const width = known.get(char) ?? font.glyphForCodePoint(char.codePointAt(0) ?? 32).advanceWidth;
  known.set(char, width);
  return width;
};

/** Width of a text in pixels; a little more than `outline` draws, which moves some pairs of letters closer. */
export const textWidth = (text: string, lettering: Lettering): number => {
  let width = 0;
  for (const run of runsOf(text, lettering))
    for (const char of run.text) width += advanceOf(run.font, char) * scaleOf(run.font, lettering.size);
  return width;
};

const round = (n: number): number => Math.round(n * 100) / 100;

type Command = { readonly command: string; readonly args: readonly number[] };
const LETTERS: Readonly<Record<string, string>> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};

const placed = (commands: readonly Command[], scale: number, x: number, y: number): string =>
  commands
    .map(({ command, args }) => {
      const points = args.map((v, i) => round(i % 2 === 0 ? x + v * scale : y - v * scale));
      return `${LETTERS[command] ?? ""}${points.join(" ")}`;
    })
    .join("");

/** A text as the path data of its letters: origin at the start of the base line, y downwards, pixels. */
export const outline = (text: string, lettering: Lettering, x: number, y: number): string => {
  let pen = x;
  let data = "";
  for (const run of runsOf(text, lettering)) {
    const scale = scaleOf(run.font, lettering.size);
    const { glyphs, positions } = run.font.layout(run.text);
    glyphs.forEach((glyph, i) => {
      const at = positions[i];
      data += placed(
        glyph.path.commands,
        scale,
        pen + (at?.xOffset ?? 0) * scale,
        y - (at?.yOffset ?? 0) * scale,
      );
      pen += (at?.xAdvance ?? glyph.advanceWidth) * scale;
    });
  }
  return data;
};
