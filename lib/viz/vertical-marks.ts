import type { OutletModel, TimelineEvent } from "@/lib/contract/models";
import { lookOf } from "./layout-input";
import { type MarkSpan, markExtent, markPrims, markSpan, r } from "./mark";
import { packLanes } from "./pack";
import type { Prim, SceneLabel, SceneMark, SceneRow, Tone } from "./scene";
import { swapPrims } from "./swap";
import type { TimeScale } from "./time-scale";

/** Left of the marks: tick names and the axis; pixels. */
export const GUTTER = 70;
const MARK_X = GUTTER + 14;
const LANE = 15;
const MAX_LANES = 4;
const OUTLET_LANE = 19;
const MAX_OUTLETS = 6;

/** One date on the axis; `outlet` when it stands in that outlet's lane. */
export type PlacedMark = {
  readonly event: TimelineEvent;
  readonly span: MarkSpan;
  readonly x: number;
  readonly outlet: OutletModel | null;
};

/** Dates in as few lanes as they need, as far as the screen has room for lanes. */
export const packedMarks = (events: readonly TimelineEvent[], scale: TimeScale): readonly PlacedMark[] => {
  const spans = events.map((event) => ({ event, span: markSpan(event.date, scale) }));
  const lanes = packLanes(
    spans.map(({ event, span }) => {
      const [x0, x1] = markExtent(lookOf(event, "ink"), span);
      return { id: event.id, x0: Math.max(x0, -20), x1: Math.min(x1, scale.width + 20) + 3 };
    }),
  );
  return spans.map((s) => ({
    ...s,
    outlet: null,
    x: MARK_X + ((lanes.get(s.event.id) ?? 0) % MAX_LANES) * LANE,
  }));
};

const laneOf = (i: number): number => MARK_X + (i % MAX_OUTLETS) * OUTLET_LANE;

/** Each outlet's date in that outlet's lane. */
export const outletMarks = (
  events: readonly TimelineEvent[],
  outlets: readonly OutletModel[],
  scale: TimeScale,
): readonly PlacedMark[] =>
  events.flatMap((event) =>
    outlets.flatMap((outlet, i): readonly PlacedMark[] => {
      const claim = event.claims.find((c) => c.outlet === outlet.name);
      if (!claim) return [];
      return [
        { event: { ...event, date: claim.date }, span: markSpan(claim.date, scale), x: laneOf(i), outlet },
      ];
    }),
  );

/** Lanes as the scene's rows: `y` is where the lane runs, from the left. */
export const outletLanes = (outlets: readonly OutletModel[]): readonly SceneRow[] =>
  outlets
    .slice(0, MAX_OUTLETS)
    .map((o, i) => ({ outlet: o.name, code: o.code, hue: o.hue % 12, y: laneOf(i), h: 0 }));

/** Where labels may begin: right of the last lane that is used. */
export const labelEdge = (marks: readonly PlacedMark[]): number =>
  Math.max(MARK_X, ...marks.map((m) => m.x)) + (marks.some((m) => m.outlet) ? OUTLET_LANE : LANE) + 6;

export const uprightMark = (m: PlacedMark, selected: string | null, length: number): SceneMark => {
  const tone: Tone = m.event.id === selected ? "accent" : m.outlet ? `hue-${m.outlet.hue % 12}` : "ink";
  return {
    eventId: m.event.id,
    outlet: m.outlet?.name ?? null,
    form: m.event.date.form,
    box: { x: m.x - 7, y: m.span.x0, w: 14, h: m.span.x1 - m.span.x0 },
    prims: swapPrims(markPrims(lookOf(m.event, tone), m.span, m.x, length)),
  };
};

/** From an event's marks to its label: a thread through the lanes and a leader from the last. */
export const threadTo = (marks: readonly PlacedMark[], label: SceneLabel): readonly Prim[] => {
  const last = marks.at(-1);
  if (!last) return [];
  const tone = label.selected ? "accent" : "faint";
  const opacity = label.selected ? 1 : 0.5;
  const at = (m: PlacedMark) => (Math.max(m.span.x0, 0) + m.span.x1) / 2;
  const through = marks.slice(1).map((m, i): Prim => {
    const before = marks[i] as PlacedMark;
    return {
      kind: "line",
      x1: before.x,
      y1: at(before),
      x2: m.x,
      y2: at(m),
      stroke: tone,
      width: 1,
      opacity,
    };
  });
  return [...through, leader(last, label, tone, opacity)];
};

const leader = (mark: PlacedMark, label: SceneLabel, stroke: Tone, opacity: number): Prim => {
  const y = label.y + 8;
  const low = Math.max(mark.span.x0, 2);
  const from = Math.min(Math.max(y, low), Math.max(low, mark.span.x1));
  const x0 = mark.x + 7;
  const x1 = label.x - 4;
  const bend = (x1 - x0) / 2;
  const d = `M${r(x0)} ${r(from)}C${r(x0 + bend)} ${r(from)} ${r(x1 - bend)} ${r(y)} ${r(x1)} ${r(y)}`;
  return { kind: "path", d, stroke, width: 1, opacity };
};
