import type { ActualityModel, DateModel } from "@/lib/contract/models";
import { BAR, DOT, inWindow, type MarkSpan, markSpan } from "./mark-span";
import type { Prim, Tone } from "./scene";

export { inWindow, type MarkSpan, markSpan };

/** How far an approximate date fades out at each end; pixels. */
const FADE = 14;

export type MarkLook = {
  readonly date: DateModel;
  readonly actuality: ActualityModel;
  readonly conflict: boolean;
  readonly tone: Tone;
};

/** Pixels that the mark takes at all, signs beside it included. */
export const markExtent = (look: MarkLook, span: MarkSpan): readonly [number, number] => {
  const fade = look.date.form === "approximate" ? FADE : 0;
  return [
    span.x0 - fade - (look.actuality === "planned" ? 11 : 0),
    span.x1 +
      fade +
      (look.conflict ? 13 : 0) +
      (look.date.form === "uncertain" && span.x1 - span.x0 > 44 ? 10 : 0),
  ];
};

const fadeOut = (from: number, to: number, y: number, tone: Tone): readonly Prim[] => {
  const steps = 6;
  const step = (to - from) / steps;
  return Array.from({ length: steps }, (_, i) => ({
    kind: "rect" as const,
    x: Math.min(from + i * step, from + (i + 1) * step),
    y: y - BAR / 2,
    w: Math.abs(step) + 0.2,
    h: BAR,
    fill: tone,
    opacity: 0.85 * (1 - (i + 0.5) / steps),
  }));
};

const arrow = (x: number, y: number, way: -1 | 1, tone: Tone): Prim => ({
  kind: "path",
  d: `M${r(x - way * 5)} ${r(y - 5)}L${r(x)} ${r(y)}L${r(x - way * 5)} ${r(y + 5)}`,
  stroke: tone,
  width: 1.5,
});

/** Rounds to a tenth of a pixel: short paths, stable snapshots. */
export const r = (n: number): number => Math.round(n * 10) / 10;

const dayMark = (s: MarkSpan, y: number, tone: Tone, planned: boolean): readonly Prim[] => {
  const paint = planned ? ({ fill: "paper", stroke: tone, width: 1.75 } as const) : ({ fill: tone } as const);
  return s.x1 - s.x0 <= 2.6 * DOT
    ? [{ kind: "circle", cx: (s.x0 + s.x1) / 2, cy: y, r: planned ? DOT - 0.9 : DOT, ...paint }]
    : [{ kind: "rect", x: s.x0, y: y - DOT, w: s.x1 - s.x0, h: 2 * DOT, r: DOT, ...paint }];
};

const someDayMark = (s: MarkSpan, y: number, tone: Tone, width: number): readonly Prim[] => {
  const a = s.x0 + 0.75;
  const b = s.x1 - 0.75;
  const cap = (x: number): Prim => ({
    kind: "line",
    x1: x,
    y1: y - 5,
    x2: x,
    y2: y + 5,
    stroke: tone,
    width: 1.5,
  });
  const whole = Math.min(b, width) - Math.max(a, 0);
  // Looking closer than the date is known: a band, because a dot in the middle would claim a day.
  const band = whole > width * 0.6;
  const middle = Math.min(Math.max((a + b) / 2, DOT), width - DOT);
  return [
    ...(band
      ? [{ kind: "rect" as const, x: a, y: y - BAR / 2, w: b - a, h: BAR, fill: tone, opacity: 0.16 }]
      : []),
    { kind: "line", x1: a, y1: y, x2: b, y2: y, stroke: tone, width: 1.5 },
    cap(a),
    cap(b),
    ...(band
      ? []
      : [
          {
            kind: "circle" as const,
            cx: middle,
            cy: y,
            r: DOT - 0.9,
            fill: "paper" as const,
            stroke: tone,
            width: 1.75,
          },
        ]),
  ];
};

const periodMark = (s: MarkSpan, y: number, tone: Tone, planned: boolean): readonly Prim[] => {
  const whole: Prim = {
    kind: "rect",
    x: s.x0,
    y: y - BAR / 2,
    w: s.x1 - s.x0,
    h: BAR,
    r: 1.5,
    fill: tone,
    opacity: 0.35,
  };
  if (planned)
    return [
      {
        kind: "rect",
        x: s.x0 + 0.75,
        y: y - BAR / 2,
        w: s.x1 - s.x0 - 1.5,
        h: BAR,
        r: 1.5,
        fill: "paper",
        stroke: tone,
        width: 1.5,
      },
    ];
  if (s.c1 <= s.c0) return [whole];
  const core: Prim = { kind: "rect", x: s.c0, y: y - BAR / 2, w: s.c1 - s.c0, h: BAR, r: 1.5, fill: tone };
  return s.c0 <= s.x0 && s.c1 >= s.x1 ? [core] : [whole, core];
};

const approximateMark = (s: MarkSpan, y: number, tone: Tone, width: number): readonly Prim[] => {
  const left = Math.max(s.x0, 0);
  const right = Math.min(s.x1, width);
  if (s.openStart) {
    const solid = Math.max(right - Math.max(40, (right - left) * 0.25), left);
    return [
      { kind: "line", x1: left, y1: y, x2: solid, y2: y, stroke: tone, width: 1.25, opacity: 0.55 },
      ...fadeOut(right, solid, y, tone),
      arrow(left + 1, y, -1, tone),
    ];
  }
  if (s.openEnd) {
    const solid = Math.min(left + Math.max(40, (right - left) * 0.25), right);
    return [
      { kind: "line", x1: solid, y1: y, x2: right, y2: y, stroke: tone, width: 1.25, opacity: 0.55 },
      ...fadeOut(left, solid, y, tone),
      arrow(right - 1, y, 1, tone),
    ];
  }
  return [
    { kind: "rect", x: s.x0, y: y - BAR / 2, w: s.x1 - s.x0, h: BAR, fill: tone, opacity: 0.85 },
    ...fadeOut(s.x0, s.x0 - FADE, y, tone),
    ...fadeOut(s.x1, s.x1 + FADE, y, tone),
  ];
};

const uncertainMark = (s: MarkSpan, y: number, tone: Tone, width: number): readonly Prim[] => {
  const narrow = s.x1 - s.x0 <= 3 * DOT;
  const inside = s.x1 - s.x0 <= 44;
  const middle = (s.x0 + s.x1) / 2;
  const at = inside ? middle : Math.min(s.x1, width - 12) + 4;
  const half = inside ? DOT + 1.5 : BAR / 2;
  const query: Prim = {
    kind: "text",
    x: at,
    y: y + 3.6,
    text: "?",
    style: "glyph",
    fill: tone,
    anchor: inside ? "middle" : "start",
  };
  return narrow
    ? [
        {
          kind: "circle",
          cx: middle,
          cy: y,
          r: DOT + 1.5,
          fill: "paper",
          stroke: tone,
          width: 1.4,
          dash: [2.4, 1.8],
        },
        query,
      ]
    : [
        {
          kind: "rect",
          x: s.x0 + 0.7,
          y: y - half,
          w: s.x1 - s.x0 - 1.4,
          h: 2 * half,
          r: half > 5 ? half : 3,
          fill: "paper",
          stroke: tone,
          width: 1.4,
          dash: [4, 2.5],
        },
        query,
      ];
};

const formPrims = (look: MarkLook, span: MarkSpan, y: number, width: number): readonly Prim[] => {
  const planned = look.actuality === "planned";
  switch (look.date.form) {
    case "day":
      return dayMark(span, y, look.tone, planned);
    case "some-day":
      return someDayMark(span, y, look.tone, width);
    case "period":
      return periodMark(span, y, look.tone, planned);
    case "approximate":
      return approximateMark(span, y, look.tone, width);
    case "uncertain":
      return uncertainMark(span, y, look.tone, width);
  }
};

/** A plan points ahead, a denial is struck through, dates that differ carry "≠": signs, never colour alone. */
const signs = (look: MarkLook, span: MarkSpan, y: number, width: number): readonly Prim[] => {
  const out: Prim[] = [];
  const left = Math.max(span.x0 - (look.date.form === "approximate" ? FADE : 0), 0);
  const right = Math.min(markExtent({ ...look, conflict: false }, span)[1], width - 12);
  if (look.actuality === "planned")
    out.push({
      kind: "path",
      d: `M${r(left - 10)} ${r(y - 4)}L${r(left - 4)} ${r(y)}L${r(left - 10)} ${r(y + 4)}Z`,
      stroke: look.tone,
      width: 1.25,
      fill: "paper",
    });
  if (look.actuality === "negated") {
    const middle = (Math.max(span.x0, 0) + Math.min(span.x1, width)) / 2;
    out.push({
      kind: "line",
      x1: middle - 7,
      y1: y + 7,
      x2: middle + 7,
      y2: y - 7,
      stroke: look.tone,
      width: 1.5,
    });
  }
  if (look.conflict)
    out.push({
      kind: "text",
      x: right + 4,
      y: y + 4,
      text: "≠",
      style: "period",
      fill: "accent",
      anchor: "start",
    });
  return out;
};

/** The mark of one date on the line at height `y`. */
export const markPrims = (look: MarkLook, span: MarkSpan, y: number, width: number): readonly Prim[] => [
  ...formPrims(look, span, y, width),
  ...signs(look, span, y, width),
];
