import { CODE_BAR } from "./label";
import { TEXT_STYLES, type TextStyle } from "./measure";
import type { LabelSegment, Prim, Scene, Tone } from "./scene";

/** Colours for a picture that stands alone; in the page the theme's custom properties take their place. */
export type Palette = (tone: Tone) => string;

export const cssPalette: Palette = (tone) =>
  tone === "paper"
    ? "var(--paper)"
    : tone === "sunk"
      ? "var(--paper-sunk)"
      : tone === "soft" || tone === "faint"
        ? `var(--ink-${tone})`
        : `var(--${tone})`;

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const n = (value: number): string => `${Math.round(value * 10) / 10}`;

const paint = (p: Prim, palette: Palette): string => {
  const fill = "fill" in p && p.fill ? palette(p.fill) : "none";
  const stroke = p.stroke ? ` stroke="${palette(p.stroke)}" stroke-width="${p.width ?? 1}"` : "";
  const dash = p.dash ? ` stroke-dasharray="${p.dash.join(" ")}"` : "";
  const opacity = p.opacity === undefined ? "" : ` opacity="${Math.round(p.opacity * 100) / 100}"`;
  return `fill="${fill}"${stroke}${dash}${opacity}`;
};

/** Writes a text: base line at `y`, `x` at the anchor. */
export type DrawText = (
  x: number,
  y: number,
  text: string,
  style: TextStyle,
  fill: string,
  anchor?: "start" | "middle" | "end",
) => string;

/** Text as text, for readers that have faces of their own. */
export const textTag: DrawText = (x, y, text, style, fill, anchor = "start") =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${TEXT_STYLES[style].size}" font-weight="${TEXT_STYLES[style].weight}" fill="${fill}" text-anchor="${anchor}">${escapeText(text)}</text>`;

export const primSvg = (p: Prim, palette: Palette, draw: DrawText = textTag): string => {
  switch (p.kind) {
    case "line":
      return `<line x1="${n(p.x1)}" y1="${n(p.y1)}" x2="${n(p.x2)}" y2="${n(p.y2)}" ${paint(p, palette)}/>`;
    case "rect":
      return `<rect x="${n(p.x)}" y="${n(p.y)}" width="${n(Math.max(0, p.w))}" height="${n(p.h)}"${p.r ? ` rx="${p.r}"` : ""} ${paint(p, palette)}/>`;
    case "circle":
      return `<circle cx="${n(p.cx)}" cy="${n(p.cy)}" r="${n(p.r)}" ${paint(p, palette)}/>`;
    case "path":
      return `<path d="${p.d}" ${paint(p, palette)}/>`;
    case "text":
      return draw(p.x, p.y, p.text, p.style, palette(p.fill), p.anchor);
  }
};

const segmentSvg = (
  x: number,
  bottom: number,
  seg: LabelSegment,
  style: TextStyle,
  palette: Palette,
  draw: DrawText,
): string =>
  seg.bar
    ? `<rect x="${n(x)}" y="${n(bottom - 13)}" width="4" height="11" fill="${palette(seg.bar)}"/>${draw(x + CODE_BAR, bottom - 4, seg.text, "code", palette(seg.tone))}`
    : draw(x, bottom - 4, seg.text, style, palette(seg.tone));

const axisSvg = (s: Scene, palette: Palette, draw: DrawText): readonly string[] => {
  const flat = s.direction === "horizontal";
  const line = flat
    ? `<line x1="0" y1="${s.axis}" x2="${n(s.width)}" y2="${s.axis}" stroke="${palette("ink")}"/>`
    : `<line x1="${s.axis}" y1="0" x2="${s.axis}" y2="${n(s.height)}" stroke="${palette("ink")}"/>`;
  const ticks = s.ticks.flatMap((t) => [
    flat
      ? `<line x1="${n(t.x)}" y1="${s.axis - (t.major ? 10 : 6)}" x2="${n(t.x)}" y2="${s.axis}" stroke="${palette("faint")}"/>`
      : `<line x1="${s.axis - (t.major ? 10 : 6)}" y1="${n(t.x)}" x2="${s.axis}" y2="${n(t.x)}" stroke="${palette("faint")}"/>`,
    ...(t.label
      ? [
          flat
            ? draw(t.x + 4, s.axis - 24, t.label, "tick", palette("faint"))
            : draw(s.axis - 12, t.x + 4, t.label, "tick", palette("faint"), "end"),
        ]
      : []),
  ]);
  const periods = s.periods.map((p) =>
    flat
      ? draw(p.x, s.axis - 8, p.label, "period", palette("ink"))
      : draw(s.axis - 12, p.x + 8, p.label, "period", palette("ink"), "end"),
  );
  const breaks = s.breaks.flatMap((b) => [
    `<rect x="${n(b.x)}" y="${n(b.y)}" width="${n(b.w)}" height="${n(b.h)}" fill="${palette("sunk")}"/>`,
    ...b.lines.map((l, i) => draw(b.x + b.w / 2, b.y + 16 + i * 14, l, "meta", palette("soft"), "middle")),
  ]);
  return [...breaks, line, ...ticks, ...periods];
};

/** What a scene draws, as SVG elements without the one around them. `draw` may write text as outlines. */
export const sceneBody = (s: Scene, palette: Palette, draw: DrawText = textTag): string =>
  [
    ...axisSvg(s, palette, draw),
    ...(s.direction === "horizontal" ? s.rows : []).map((row) =>
      draw(0, row.y + 15, row.outlet, "kicker", palette(`hue-${row.hue}`)),
    ),
    ...s.threads.flatMap((t) => t.prims.map((p) => primSvg(p, palette, draw))),
    ...s.marks.map(
      (m) =>
        `<g data-event="${escapeText(m.eventId)}">${m.prims.map((p) => primSvg(p, palette, draw)).join("")}</g>`,
    ),
    ...s.labels.flatMap((l) => {
      let y = l.y;
      return l.lines.map((line) => {
        y += TEXT_STYLES[line.style].line;
        return line.segments
          .map((seg) => segmentSvg(l.x + seg.dx, y, seg, line.style, palette, draw))
          .join("");
      });
    }),
    ...s.clusters.flatMap((c) => [
      `<rect x="${n(c.x)}" y="${n(c.y)}" width="${n(c.w)}" height="${n(c.h)}" rx="${n(c.h / 2)}" fill="none" stroke="${palette("rule")}"/>`,
      draw(c.x + c.w / 2, c.y + c.h / 2 + 4, c.words, "cluster", palette("ink"), "middle"),
    ]),
  ].join("\n");

/** A scene as SVG text: for snapshots, the gallery and for saving a picture. */
export const sceneSvg = (s: Scene, palette: Palette = cssPalette, draw: DrawText = textTag): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(s.width)} ${n(s.height)}" width="${n(s.width)}" height="${n(s.height)}">\n${sceneBody(s, palette, draw)}\n</svg>\n`;
