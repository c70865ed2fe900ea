import type { TimelineEvent } from "@/lib/contract/models";
import { atomOfBucket, CLUSTER_HEIGHT, clusterRow } from "./clusters";
import { CROWD_HEIGHT, crowdMarks } from "./crowd";
import { type LabelBlock, type LabelSize, labelBlock } from "./label";
import {
  atomOf,
  byImportance,
  type LayoutInput,
  lookOf,
  outletMap,
  startDay,
  visibleEvents,
} from "./layout-input";
import { type MarkSpan, markExtent, markPrims, markSpan } from "./mark";
import { admit, type Extent, packLanes } from "./pack";
import type { Scene, SceneLabel, SceneMark } from "./scene";
import { axisOf } from "./ticks";

export const AXIS_HEIGHT = 44;
const LANE_TOP = 14;
/** From the line of the mark to its label, and from the label to the next lane. */
const MARK_TO_LABEL = 9;
const LANE_GAP = 13;
const SIDE_GAP = 18;

export type Item = {
  readonly event: TimelineEvent;
  readonly span: MarkSpan;
  readonly block: LabelBlock;
  readonly labelX: number;
  readonly extent: Extent;
};

/** Label under the left end of its mark; kept inside the plot at both edges. */
export const itemOf = (event: TimelineEvent, input: LayoutInput, size: LabelSize): Item => {
  const { scale } = input;
  const span = markSpan(event.date, scale);
  const block = labelBlock(
    event,
    outletMap(input.outlets),
    size,
    input.measure,
    Math.min(labelRoom(size), scale.width),
  );
  const [m0, m1] = markExtent(lookOf(event, "ink"), span);
  const anchor = Math.max(span.openStart ? span.x1 - block.w : span.x0, 0);
  const labelX = Math.max(0, Math.min(anchor, scale.width - block.w));
  const x0 = Math.min(Math.max(m0, 0), labelX);
  const x1 = Math.max(Math.min(m1, scale.width), labelX + block.w);
  return { event, span, block, labelX, extent: { id: event.id, x0, x1: x1 + SIDE_GAP } };
};

const labelRoom = (size: LabelSize): number => (size === "roomy" ? 212 : 232);

const laneHeight = (items: readonly Item[]): number =>
  LANE_TOP + MARK_TO_LABEL + Math.max(0, ...items.map((i) => i.block.h)) + LANE_GAP;

const COMPACT_LANE = 68;
/** Short labels may take this much more height before any is dropped. */
const STRETCH = 1.4;

type Lanes = {
  readonly of: ReadonlyMap<string, number>;
  readonly tops: readonly number[];
  readonly bottom: number;
};

const stackLanes = (items: readonly Item[], prefer: LayoutInput["prefer"]): Lanes => {
  const of = packLanes(
    items.map((i) => i.extent),
    prefer,
  );
  const count = Math.max(0, ...[...of.values()].map((l) => l + 1));
  const members: Item[][] = Array.from({ length: count }, () => []);
  for (const item of items) members[of.get(item.event.id) ?? 0]?.push(item);
  const tops: number[] = [];
  let bottom = AXIS_HEIGHT + 6;
  for (const lane of members) {
    tops.push(bottom);
    bottom += laneHeight(lane);
  }
  return { of, tops, bottom };
};

type Plan = {
  readonly items: readonly Item[];
  readonly lanes: Lanes;
  readonly dropped: readonly TimelineEvent[];
};

/** The roomiest labels that leave nobody out; if none do, short labels for as many as the height carries. */
const planLabels = (events: readonly TimelineEvent[], input: LayoutInput): Plan => {
  const sizes = events.length <= 120 ? (["roomy", "compact"] as const) : [];
  for (const size of sizes) {
    const items = events.map((e) => itemOf(e, input, size));
    const lanes = stackLanes(items, input.prefer);
    if (lanes.bottom <= AXIS_HEIGHT + input.budget * (size === "roomy" ? 1 : STRETCH))
      return { items, lanes, dropped: [] };
  }
  const ordered = [...events].sort(byImportance(input.selected));
  const items = ordered.map((e) => itemOf(e, input, "compact"));
  const kept = admit(
    items.map((i) => i.extent),
    Math.max(1, Math.floor(input.budget / COMPACT_LANE)),
  );
  const admitted = items.filter((i) => kept.has(i.event.id));
  return {
    items: admitted,
    lanes: stackLanes(admitted, input.prefer),
    dropped: items.filter((i) => !kept.has(i.event.id)).map((i) => i.event),
  };
};

export const labelOf = (item: Item, y: number, selected: boolean): SceneLabel => ({
  eventId: item.event.id,
  x: item.labelX,
  y,
  w: item.block.w,
  h: item.block.h,
  lines: item.block.lines,
  spoken: item.block.spoken,
  selected,
  sticky: item.span.x0 < 0,
  order: startDay(item.event),
});

const markOf = (item: Item, y: number, input: LayoutInput): SceneMark => {
  const tone = item.event.id === input.selected ? "accent" : "ink";
  const [x0, x1] = markExtent(lookOf(item.event, tone), item.span);
  return {
    eventId: item.event.id,
    outlet: null,
    form: item.event.date.form,
    box: { x: x0, y: y - 7, w: x1 - x0, h: 14 },
    prims: markPrims(lookOf(item.event, tone), item.span, y, input.scale.width),
  };
};

const byTime = (a: SceneLabel, b: SceneLabel): number =>
  a.order - b.order || a.x - b.x || (a.eventId < b.eventId ? -1 : 1);

/** Events packed in the fewest lanes under the axis; what finds no room is marked in a row below and named by its period. */
export const layoutTogether = (input: LayoutInput): Scene => {
  const { scale } = input;
  const { items, lanes, dropped } = planLabels(visibleEvents(input), input);
  let y = lanes.bottom;
  const placed = items.map((item) => ({
    item,
    y: (lanes.tops[lanes.of.get(item.event.id) ?? 0] ?? y) + LANE_TOP,
  }));
  const atoms = [...dropped.map((e) => atomOf(e, scale.window.from)), ...input.rest.map(atomOfBucket)];
  const crowdY = y;
  if (dropped.length > 0) y += CROWD_HEIGHT;
  const clusters = clusterRow(atoms, scale, y, input.measure);
  const height = Math.ceil(clusters.length > 0 ? y + CLUSTER_HEIGHT + 10 : Math.max(y, AXIS_HEIGHT + 120));
  return {
    direction: "horizontal",
    width: scale.width,
    height,
    axis: AXIS_HEIGHT,
    ...axisOf(scale, height, input.measure),
    rows: [],
    threads: [],
    marks: [...placed.map((p) => markOf(p.item, p.y, input)), ...crowdMarks(dropped, scale, crowdY)],
    labels: placed
      .map((p) => labelOf(p.item, p.y + MARK_TO_LABEL, p.item.event.id === input.selected))
      .sort(byTime),
    clusters,
    shown: items.length,
    clustered: atoms.reduce((sum, a) => sum + a.n, 0),
  };
};
