import { type Measure, TEXT_STYLES, type TextStyle, wrapText } from "@/lib/viz/measure";
import type { DrawText } from "@/lib/viz/scene-svg";
import { type Lettering, outline, textWidth } from "./outline";

/** Widths already worked out; the oldest goes when there are too many. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 20_000;

const letteringOf = (style: TextStyle): Lettering => ({
  family: "sans",
  size: TEXT_STYLES[style].size,
  weight: TEXT_STYLES[style].weight,
});

/** Widths of the plot's texts as they will be drawn; pixels. */
export const exactMeasure: Measure = (text, style) => {
  const key = `${style} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = textWidth(text, letteringOf(style));
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
};

const pathTag = (data: string, fill: string): string => `<path d="${data}" fill="${fill}"/>`;

/** Text as outlines, so that a picture looks the same wherever it is drawn and needs no face installed there. */
export const drawOutlined: DrawText = (x, y, text, style, fill, anchor = "start") => {
  const lettering = letteringOf(style);
  const width = anchor === "start" ? 0 : textWidth(text, lettering);
  const start = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return pathTag(outline(text, lettering, start, y), fill);
};

export type Words = {
  readonly text: string;
  readonly lettering: Lettering;
  readonly fill: string;
  /** Most lines; what is cut ends in an ellipsis. */
  readonly lines: number;
  /** Distance of base lines, pixels. */
  readonly leading: number;
};

/** A paragraph set below `top`, `width` pixels wide; `bottom` is where the next one may begin. */
export const paragraph = (
  words: Words,
  x: number,
  top: number,
  width: number,
): { readonly svg: string; readonly bottom: number } => {
  const { lettering, leading, fill } = words;
  const lines = wrapText(words.text, "title", width, words.lines, (t) => textWidth(t, lettering));
  const rise = (leading + lettering.size * 0.68) / 2;
  const svg = lines.map((line, i) => pathTag(outline(line, lettering, x, top + i * leading + rise), fill));
  return { svg: svg.join(""), bottom: top + lines.length * leading };
};
