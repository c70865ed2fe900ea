import { CODE_BAR } from "./label";
import { TEXT_STYLES, type TextStyle } from "./measure";
import type { Picture } from "./picture";
import type { Prim, Scene, SceneLabel, Tone } from "./scene";
import { zigzag } from "./zigzag";

/** Colours and face as the page has them now. */
export type Theme = { readonly color: (tone: Tone) => string; readonly family: string };

type Pen = CanvasRenderingContext2D;

const fontOf = (style: TextStyle, theme: Theme): string =>
  `${TEXT_STYLES[style].weight} ${TEXT_STYLES[style].size}px ${theme.family}`;

const write = (
  pen: Pen,
  theme: Theme,
  style: TextStyle,
  tone: Tone,
  text: string,
  x: number,
  y: number,
): void => {
  pen.font = fontOf(style, theme);
  pen.fillStyle = theme.color(tone);
  pen.fillText(text, x, y);
};

const outline = (pen: Pen, p: Prim): void => {
  pen.beginPath();
  if (p.kind === "line") {
    pen.moveTo(p.x1, p.y1);
    pen.lineTo(p.x2, p.y2);
  } else if (p.kind === "rect")
    pen.roundRect(p.x, p.y, Math.max(0, p.w), p.h, Math.min(p.r ?? 0, p.h / 2, Math.max(0, p.w / 2)));
  else if (p.kind === "circle") pen.arc(p.cx, p.cy, p.r, 0, 2 * Math.PI);
};

const drawPrim = (pen: Pen, theme: Theme, p: Prim): void => {
  if (p.kind === "text") {
    pen.textAlign = p.anchor === "middle" ? "center" : p.anchor;
    write(pen, theme, p.style, p.fill, p.text, p.x, p.y);
    pen.textAlign = "start";
    return;
  }
  pen.globalAlpha = p.opacity ?? 1;
  const path = p.kind === "path" ? new Path2D(p.d) : null;
  if (!path) outline(pen, p);
  if ("fill" in p && p.fill) {
    pen.fillStyle = theme.color(p.fill);
    if (path) pen.fill(path);
    else pen.fill();
  }
  if (p.stroke) {
    pen.strokeStyle = theme.color(p.stroke);
    pen.lineWidth = p.width ?? 1;
    pen.setLineDash(p.dash ? [...p.dash] : []);
    if (path) pen.stroke(path);
    else pen.stroke();
  }
  pen.globalAlpha = 1;
};

const drawLabel = (pen: Pen, theme: Theme, l: SceneLabel): void => {
  let bottom = l.y;
  for (const line of l.lines) {
    bottom += TEXT_STYLES[line.style].line;
    for (const s of line.segments) {
      if (s.bar) {
        pen.fillStyle = theme.color(s.bar);
        pen.fillRect(l.x + s.dx, bottom - 13, 4, 11);
        write(pen, theme, "code", s.tone, s.text, l.x + s.dx + CODE_BAR, bottom - 4);
      } else write(pen, theme, line.style, s.tone, s.text, l.x + s.dx, bottom - 4);
    }
  }
};

const drawAxis = (pen: Pen, theme: Theme, s: Scene): void => {
  for (const b of s.breaks) {
    pen.fillStyle = theme.color("sunk");
    pen.fillRect(b.x, b.y, b.w, b.h);
    pen.textAlign = "center";
    b.lines.forEach((l, i) => {
      write(pen, theme, "meta", "soft", l, b.x + b.w / 2, b.y + 13 + i * 13);
    });
    pen.textAlign = "start";
  }
  pen.fillStyle = theme.color("ink");
  pen.fillRect(0, s.axis - 0.5, s.width, 1);
  for (const b of s.breaks) {
    const path = new Path2D(zigzag(b.a0, b.a1, s.axis, true));
    for (const [tone, width] of [
      ["paper", 5],
      ["ink", 1.25],
    ] as const) {
      pen.strokeStyle = theme.color(tone);
      pen.lineWidth = width;
      pen.setLineDash([]);
      pen.stroke(path);
    }
  }
  for (const t of s.ticks) {
    pen.fillStyle = theme.color("faint");
    pen.fillRect(t.x - 0.5, s.axis - (t.major ? 9 : 5), 1, t.major ? 9 : 5);
    if (t.label) write(pen, theme, "tick", "faint", t.label, t.x + 4, s.axis - 27);
  }
  for (const p of s.periods) write(pen, theme, "period", "ink", p.label, p.x, s.axis - 11);
};

/** Draws only the marks and threads: the canvas under the labels when there are too many for elements. */
export const paintMarks = (pen: Pen, theme: Theme, s: Scene): void => {
  for (const t of s.threads) for (const p of t.prims) drawPrim(pen, theme, p);
  for (const m of s.marks) for (const p of m.prims) drawPrim(pen, theme, p);
};

/** Draws a picture with the words around its scene, on its own paper. Horizontal scenes only. */
export const paintPicture = (pen: Pen, theme: Theme, p: Picture): void => {
  pen.fillStyle = theme.color("paper");
  pen.fillRect(0, 0, p.width, p.height);
  for (const prim of p.around) drawPrim(pen, theme, prim);
  pen.translate(p.left, p.top);
  paintScene(pen, theme, p.scene);
};

/** Draws everything, labels included: the picture while the window moves. Horizontal scenes only. */
export const paintScene = (pen: Pen, theme: Theme, s: Scene): void => {
  drawAxis(pen, theme, s);
  for (const row of s.rows) {
    pen.fillStyle = theme.color("rule");
    pen.fillRect(0, row.y, s.width, 1);
    write(pen, theme, "kicker", "ink", row.outlet, 0, row.y + 17);
  }
  paintMarks(pen, theme, s);
  for (const l of s.labels) drawLabel(pen, theme, l);
  pen.textAlign = "center";
  for (const c of s.clusters) {
    pen.strokeStyle = theme.color("rule");
    pen.beginPath();
    pen.roundRect(c.x, c.y, c.w, c.h, c.h / 2);
    pen.stroke();
    write(pen, theme, "cluster", "ink", c.words, c.x + c.w / 2, c.y + c.h / 2 + 4);
  }
  pen.textAlign = "start";
};
