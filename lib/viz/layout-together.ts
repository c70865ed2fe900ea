import type { TimelineEvent } from "@/lib/contract/models";
import { atomOfBucket, clusterRow, clustersHeight } from "./clusters";
import { CROWD_HEIGHT, crowdMarks } from "./crowd";
import { LINE, pieceOf, standsAtEnd } from "./item-piece";
import type { LabelSize } from "./label";
import { AXIS_HEIGHT, byTime, type Item, itemOf, labelOf, MARK_TO_LABEL } from "./label-item";
import { atomOf, byImportance, type LayoutInput, lookOf, visibleEvents } from "./layout-input";
import { markExtent, markPrims } from "./mark";
import type { Scene, SceneMark } from "./scene";
import { type Piece, type Spot, skyline } from "./skyline";
import { axisOf } from "./ticks";

const GAPS = { x: 16, y: 10 };
const FIRST = AXIS_HEIGHT + 8;
/** Short labels may take this much more height before any is dropped. */
const STRETCH = 1.3;
/** Beyond this number, nobody expects every event to be named at once. */
const MOST_LABELS = 140;

type Plan = {
  readonly items: readonly Item[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly bottom: number;
  readonly dropped: readonly TimelineEvent[];
};

const byStart = (a: Item, b: Item): number =>
  Math.max(a.span.x0, 0) - Math.max(b.span.x0, 0) ||
  b.event.salience - a.event.salience ||
  (a.event.id < b.event.id ? -1 : 1);

const bottomOf = (p: Piece, spots: ReadonlyMap<string, Spot>): number => {
  const spot = spots.get(p.id);
  return spot ? spot.y + p.top + p.h + GAPS.y : 0;
};

const placeAll = (items: readonly Item[], input: LayoutInput): Pick<Plan, "items" | "spots" | "bottom"> => {
  const pieces = [...items].sort(byStart).map((i) => pieceOf(i, input.scale.width));
  const spots = skyline(pieces, GAPS);
  const bottom = Math.max(0, ...pieces.map((p) => bottomOf(p, spots)));
  return { items, spots, bottom };
};

const sized = (events: readonly TimelineEvent[], input: LayoutInput, size: LabelSize): readonly Item[] =>
  events.map((e) => itemOf(e, input, size));

/** The most important first, each where there is still room; one that has none is dropped and the next may fit. */
const fitMost = (events: readonly TimelineEvent[], input: LayoutInput): Plan => {
  const ordered = [...events].sort(byImportance(input.selected));
  const items = sized(ordered.slice(0, MOST_LABELS), input, "brief");
  const pieces = items.map((i) => pieceOf(i, input.scale.width));
  const spots = skyline(pieces, GAPS, input.budget);
  const bottom = Math.max(0, ...pieces.map((p) => bottomOf(p, spots)));
  return {
    items: items.filter((i) => spots.has(i.event.id)),
    spots,
    bottom,
    dropped: ordered.filter((e) => !spots.has(e.id)),
  };
};

/** True when the labels' area alone says that they cannot fit, so that nobody needs to try. */
const hopeless = (items: readonly Item[], width: number, height: number): boolean =>
  items.reduce((sum, i) => sum + i.block.w * (i.block.h + 2 * LINE), 0) > width * height;

/** The roomiest labels that leave nobody out; if none do, short labels for as many as the height carries. */
const planLabels = (events: readonly TimelineEvent[], input: LayoutInput): Plan => {
  const sizes = events.length <= MOST_LABELS ? (["roomy", "compact", "brief"] as const) : [];
  for (const size of sizes) {
    const height = size === "roomy" ? input.budget : input.budget * STRETCH;
    const items = sized(events, input, size);
    if (hopeless(items, input.scale.width, height)) continue;
    const placed = placeAll(items, input);
    if (placed.bottom <= height) return { ...placed, dropped: [] };
  }
  return fitMost(events, input);
};

const markOf = (item: Item, y: number, input: LayoutInput): SceneMark => {
  const tone = item.event.id === input.selected ? "accent" : "ink";
  const look = lookOf(item.event, tone);
  const [x0, x1] = markExtent(look, item.span);
  return {
    eventId: item.event.id,
    outlet: null,
    form: item.event.date.form,
    box: { x: x0, y: y - 7, w: x1 - x0, h: 14 },
    prims: markPrims(look, item.span, y, input.scale.width),
  };
};

/** Events packed under the axis, nearest first; what finds no room is marked in a row below and named by its period. */
export const layoutTogether = (input: LayoutInput): Scene => {
  const { scale } = input;
  const { items, spots, bottom, dropped } = planLabels(visibleEvents(input), input);
  const placed = items.flatMap((item) => {
    const spot = spots.get(item.event.id);
    return spot
      ? [
          {
            item: { ...item, labelX: spot.labelX, end: standsAtEnd(item, spot.labelX, scale.width) },
            y: FIRST + spot.y + LINE,
          },
        ]
      : [];
  });
  let y = FIRST + bottom;
  const atoms = [...dropped.map((e) => atomOf(e, scale.window.from)), ...input.rest.map(atomOfBucket)];
  const crowdY = y;
  if (dropped.length > 0) y += CROWD_HEIGHT;
  const clusters = clusterRow(atoms, scale, y, input.measure);
  const height = Math.ceil(Math.max(y + clustersHeight(clusters, y), AXIS_HEIGHT + 120));
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
