import type { OutletModel, TimelineEvent } from "@/lib/contract/models";
import { atomOfBucket, clusterRow, clustersHeight } from "./clusters";
import { LINE, pieceOf, standsAtEnd } from "./item-piece";
import { AXIS_HEIGHT, byTime, type Item, itemOf, labelOf, MARK_TO_LABEL } from "./label-item";
import { atomOf, byImportance, type LayoutInput, lookOf, visibleEvents } from "./layout-input";
import { inWindow, type MarkSpan, markExtent, markPrims, markSpan, r } from "./mark";
import { admit, type Extent, packLanes } from "./pack";
import type { Prim, Scene, SceneMark, SceneRow, Tone } from "./scene";
import { type Piece, skyline } from "./skyline";
import { axisOf } from "./ticks";

/** Room for the outlet's name at the top of its row, for a mark without and with a label; pixels. */
const NAME = 24;
const MARK_LANE = 16;
const ROW_FOOT = 8;

/** One outlet's report of an event in that outlet's row; `item` when the event's label stands here. */
type Report = {
  readonly event: TimelineEvent;
  readonly span: MarkSpan;
  readonly x0: number;
  readonly x1: number;
  readonly item: Item | null;
};
type RowPlan = { readonly outlet: OutletModel; readonly reports: readonly Report[] };

const hueOf = (outlet: OutletModel): Tone => `hue-${outlet.hue % 12}`;

const claimIn = (event: TimelineEvent, outlet: string): TimelineEvent["date"] | null =>
  event.claims.find((c) => c.outlet === outlet)?.date ?? (event.outlets.includes(outlet) ? event.date : null);

/** Events are labelled once, in the first row that reports them. */
const homeOf = (event: TimelineEvent, outlets: readonly OutletModel[]): string | null =>
  outlets.find((o) => claimIn(event, o.name) !== null)?.name ?? null;

const reportsOf = (
  outlet: OutletModel,
  events: readonly TimelineEvent[],
  homes: ReadonlyMap<string, string | null>,
  labelled: ReadonlySet<string>,
  input: LayoutInput,
): readonly Report[] =>
  events.flatMap((event) => {
    const date = claimIn(event, outlet.name);
    const isHome = homes.get(event.id) === outlet.name;
    if (!date || !(isHome || inWindow(date, input.scale.window.from, input.scale.window.to))) return [];
    const own: TimelineEvent = { ...event, date };
    const span = markSpan(date, input.scale);
    const [m0, m1] = markExtent(lookOf(own, "ink"), span);
    const item = isHome && labelled.has(event.id) ? itemOf(event, input, "compact") : null;
    const x0 = Math.max(0, m0);
    const x1 = Math.min(m1, input.scale.width);
    return [{ event: own, span, x0, x1: Math.max(x1, x0 + 1), item }];
  });

const extentOf = (i: Item): Extent => ({
  id: i.event.id,
  x0: Math.min(Math.max(i.m0, 0), i.labelX),
  x1: Math.max(i.m1, i.labelX + i.block.w + 16),
});

/** Which events get a label: by importance, as long as the rows' lanes together stay inside the height. */
const labelledEvents = (
  events: readonly TimelineEvent[],
  homes: ReadonlyMap<string, string | null>,
  rows: number,
  input: LayoutInput,
): ReadonlySet<string> => {
  const lanes = Math.max(1, Math.floor((input.budget / Math.max(1, rows) - NAME) / 62));
  const ordered = [...events].sort(byImportance(input.selected));
  const byHome = new Map<string, Item[]>();
  for (const e of ordered.slice(0, 600)) {
    const home = homes.get(e.id);
    if (home) byHome.set(home, [...(byHome.get(home) ?? []), itemOf(e, input, "compact")]);
  }
  const busiest = lanes + (rows <= 8 ? 3 : 0);
  return new Set([...byHome.values()].flatMap((items) => [...admit(items.map(extentOf), busiest)]));
};

type PlacedReport = Report & { readonly y: number; readonly outlet: OutletModel };

const GAPS = { x: 16, y: 8 };

const pieceOfReport = (p: Report, width: number): Piece =>
  p.item
    ? { ...pieceOf({ ...p.item, m0: p.x0, m1: p.x1 }, width) }
    : { id: p.event.id, x0: p.x0, x1: p.x1, top: MARK_LANE, w: 0, h: 0, places: [p.x0] };

/** More dates without labels than this stand in a strip of a few levels at the foot of their row. */
const MOST_LOOSE = 30;
const STRIP_LEVELS = 5;
const STRIP_STEP = 11;

const strip = (loose: readonly Report[], top: number): ReadonlyMap<string, number> => {
  const lanes = packLanes(loose.map((p) => ({ id: p.event.id, x0: p.x0, x1: p.x1 })));
  return new Map([...lanes].map(([id, lane]) => [id, top + 6 + (lane % STRIP_LEVELS) * STRIP_STEP]));
};

type PlacedRow = { readonly row: SceneRow; readonly placed: readonly PlacedReport[] };

const placeRow = (plan: RowPlan, top: number, width: number): PlacedRow => {
  const ordered = [...plan.reports].sort((a, b) => a.x0 - b.x0 || (a.event.id < b.event.id ? -1 : 1));
  const bare = ordered.filter((p) => !p.item);
  const loose = bare.length > MOST_LOOSE ? bare : [];
  const pieces = ordered.filter((p) => !loose.includes(p)).map((p) => pieceOfReport(p, width));
  const spots = skyline(pieces, GAPS);
  const foot = (p: Piece) => (spots.get(p.id)?.y ?? 0) + p.top + p.h + (p.h > 0 ? GAPS.y : 0);
  const bottom = Math.max(loose.length > 0 ? 0 : MARK_LANE, ...pieces.map(foot));
  const levels = strip(loose, top + NAME + bottom);
  const placed = ordered.map((p) => {
    const spot = spots.get(p.event.id) ?? { y: 0, labelX: 0 };
    const item = p.item && {
      ...p.item,
      labelX: spot.labelX,
      end: standsAtEnd(p.item, spot.labelX, width),
    };
    return { ...p, item, outlet: plan.outlet, y: levels.get(p.event.id) ?? top + NAME + spot.y + LINE };
  });
  const { outlet } = plan;
  const h = NAME + bottom + (loose.length > 0 ? STRIP_LEVELS * STRIP_STEP : 0) + ROW_FOOT;
  return { row: { outlet: outlet.name, code: outlet.code, hue: outlet.hue % 12, y: top, h }, placed };
};

const markOf = (p: PlacedReport, input: LayoutInput): SceneMark => {
  const look = lookOf(p.event, p.event.id === input.selected ? "accent" : hueOf(p.outlet));
  const [x0, x1] = markExtent(look, p.span);
  return {
    eventId: p.event.id,
    outlet: p.outlet.name,
    form: p.event.date.form,
    box: { x: x0, y: p.y - 7, w: x1 - x0, h: 14 },
    prims: markPrims(look, p.span, p.y, input.scale.width),
  };
};

/** A line through one event's reports, from row to row, so that silence between them is seen as a gap. */
const threadOf = (reports: readonly PlacedReport[], input: LayoutInput): readonly Prim[] => {
  const tone: Tone = reports[0]?.event.id === input.selected ? "accent" : "faint";
  const at = (p: PlacedReport) => ({
    x: (Math.max(p.span.x0, 0) + Math.min(p.span.x1, input.scale.width)) / 2,
    y: p.y,
  });
  return reports.slice(1).map((p, i) => {
    const a = at(reports[i] as PlacedReport);
    const b = at(p);
    const bend = (b.y - a.y) / 2;
    return {
      kind: "path",
      d: `M${r(a.x)} ${r(a.y)}C${r(a.x)} ${r(a.y + bend)} ${r(b.x)} ${r(b.y - bend)} ${r(b.x)} ${r(b.y)}`,
      stroke: tone,
      width: tone === "accent" ? 1.75 : 1,
      opacity: tone === "accent" ? 1 : 0.55,
    };
  });
};

const threadsOf = (placed: readonly PlacedReport[], input: LayoutInput): Scene["threads"] => {
  const byEvent = new Map<string, PlacedReport[]>();
  for (const p of placed) byEvent.set(p.event.id, [...(byEvent.get(p.event.id) ?? []), p]);
  return [...byEvent]
    .filter(([, reports]) => reports.length > 1)
    .map(([eventId, reports]) => ({ eventId, prims: threadOf(reports, input) }));
};

/** A row for each outlet; one event's reports are joined by a thread and labelled in the first row that has them. */
export const layoutRows = (input: LayoutInput): Scene => {
  const { scale } = input;
  const events = visibleEvents(input);
  const outlets = input.rows;
  const homes = new Map(events.map((e) => [e.id, homeOf(e, outlets)]));
  const labelled = labelledEvents(events, homes, outlets.length, input);
  const rows: SceneRow[] = [];
  const placed: PlacedReport[] = [];
  let y = AXIS_HEIGHT + 4;
  for (const outlet of outlets) {
    const done = placeRow(
      { outlet, reports: reportsOf(outlet, events, homes, labelled, input) },
      y,
      scale.width,
    );
    rows.push(done.row);
    placed.push(...done.placed);
    y += done.row.h;
  }
  const dropped = events.filter((e) => !labelled.has(e.id));
  const atoms = [...dropped.map((e) => atomOf(e, scale.window.from)), ...input.rest.map(atomOfBucket)];
  const clusters = clusterRow(atoms, scale, y + 8, input.measure);
  const height = Math.ceil(y + 8 + clustersHeight(clusters, y + 8));
  return {
    direction: "horizontal",
    width: scale.width,
    height,
    axis: AXIS_HEIGHT,
    ...axisOf(scale, height, input.measure),
    rows,
    threads: threadsOf(placed, input),
    marks: placed.map((p) => markOf(p, input)),
    labels: placed
      .flatMap((p) => (p.item ? [labelOf(p.item, p.y + MARK_TO_LABEL, p.event.id === input.selected)] : []))
      .sort(byTime),
    clusters,
    shown: labelled.size,
    clustered: atoms.reduce((sum, a) => sum + a.n, 0),
  };
};
