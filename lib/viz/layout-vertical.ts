import type { TimelineEvent } from "@/lib/contract/models";
import { STEPS, stepNext, stepStart, stepWords } from "./calendar-step";
import { type Atom, atomOfBucket, clusterRow, clusterWords } from "./clusters";
import { type LabelBlock, labelBlock } from "./label";
import {
  atomOf,
  byImportance,
  type LayoutInput,
  lookOf,
  outletMap,
  startDay,
  visibleEvents,
} from "./layout-input";
import { type MarkSpan, markExtent, markPrims, markSpan, r } from "./mark";
import { packLanes } from "./pack";
import type { Prim, Scene, SceneBreak, SceneCluster, SceneLabel, SceneMark } from "./scene";
import { spreadOut } from "./spread";
import { swapPrims } from "./swap";
import { axisOf } from "./ticks";
import { type TimeScale, timeScale } from "./time-scale";

/** From the left: tick names, the axis, lanes of marks, labels; pixels. */
const GUTTER = 70;
const MARK_X = GUTTER + 14;
const MARK_LANE = 15;
const MAX_MARK_LANES = 4;
const LABEL_GAP = 20;
const PILL = 44;
const BREAK_LINE = 26;
const MAX_LABELS = 80;
const MAX_PILLS = 8;

type Entry =
  | {
      readonly kind: "event";
      readonly order: number;
      readonly event: TimelineEvent;
      readonly block: LabelBlock;
    }
  | { readonly kind: "cluster"; readonly order: number; readonly cluster: SceneCluster }
  | { readonly kind: "break"; readonly order: number; readonly words: string; readonly middle: number };

const sizeOf = (e: Entry): number =>
  e.kind === "event" ? e.block.h + LABEL_GAP : e.kind === "cluster" ? PILL + 10 : BREAK_LINE;

/** Names for what found no room, by the finest step that gives no more than a few. */
const pillsOf = (
  atoms: readonly Atom[],
  scale: TimeScale,
  width: number,
  input: LayoutInput,
): readonly SceneCluster[] => {
  if (atoms.length === 0) return [];
  const groups = (step: (typeof STEPS)[number]) => new Set(atoms.map((a) => stepStart(step, a.start)));
  const step = [...STEPS].reverse().find((s) => s !== "third" && s !== "day" && groups(s).size <= MAX_PILLS);
  if (!step)
    return clusterRow(atoms, { ...scale, width }, 0, input.measure).map((c) => ({ ...c, h: PILL, w: width }));
  return [...groups(step)].map((from) => {
    const own = atoms.filter((a) => stepStart(step, a.start) === from);
    const n = own.reduce((sum, a) => sum + a.n, 0);
    const outlets = new Set(own.flatMap((a) => a.outlets)).size;
    const to = stepNext(step, from);
    return {
      key: `${from}:${to}`,
      words: clusterWords(stepWords(step, from), n, outlets),
      x: 0,
      y: 0,
      w: width,
      h: PILL,
      from,
      to,
      n,
      outlets,
      order: from,
    };
  });
};

const entriesOf = (
  kept: readonly TimelineEvent[],
  pills: readonly SceneCluster[],
  input: LayoutInput,
  labelWidth: number,
): readonly Entry[] => {
  const { from, to } = input.scale.window;
  const outlets = outletMap(input.outlets);
  const events = kept.map(
    (event): Entry => ({
      kind: "event",
      order: Math.max(startDay(event), from),
      event,
      block: labelBlock(event, outlets, "full", input.measure, labelWidth),
    }),
  );
  const breaks = input.scale.warp.breaks
    .filter((b) => b.start < to && b.end > from)
    .map((b): Entry => ({ kind: "break", order: b.start, words: b.words, middle: (b.start + b.end) / 2 }));
  const clusters = pills.map(
    (cluster): Entry => ({ kind: "cluster", order: Math.max(cluster.order, from), cluster }),
  );
  const id = (e: Entry) => (e.kind === "event" ? e.event.id : e.kind);
  return [...events, ...breaks, ...clusters].sort((a, b) => a.order - b.order || (id(a) < id(b) ? -1 : 1));
};

const wishOf = (e: Entry, scale: TimeScale): number => {
  if (e.kind === "cluster") return scale.x(e.order);
  if (e.kind === "break")
    return (
      (Math.max(scale.x(e.order), 0) + Math.min(scale.width, scale.x(2 * e.middle - e.order))) / 2 -
      BREAK_LINE / 2
    );
  const span = markSpan(e.event.date, scale);
  const at = e.event.date.form === "day" ? (span.x0 + span.x1) / 2 : span.openStart ? span.x1 - 8 : span.x0;
  return Math.min(Math.max(at, 0), scale.width) - 8;
};

type PlacedMark = { readonly event: TimelineEvent; readonly span: MarkSpan; readonly x: number };

const placeMarks = (events: readonly TimelineEvent[], scale: TimeScale): readonly PlacedMark[] => {
  const spans = events.map((event) => ({ event, span: markSpan(event.date, scale) }));
  const lanes = packLanes(
    spans.map(({ event, span }) => {
      const [x0, x1] = markExtent(lookOf(event, "ink"), span);
      return { id: event.id, x0: Math.max(x0, -20), x1: Math.min(x1, scale.width + 20) + 3 };
    }),
  );
  return spans.map((s) => ({
    ...s,
    x: MARK_X + ((lanes.get(s.event.id) ?? 0) % MAX_MARK_LANES) * MARK_LANE,
  }));
};

const leader = (mark: PlacedMark, label: SceneLabel, tone: "faint" | "accent"): Prim => {
  const y = label.y + 8;
  const low = Math.max(mark.span.x0, 2);
  const from = Math.min(Math.max(y, low), Math.max(low, mark.span.x1));
  const x0 = mark.x + 7;
  const x1 = label.x - 4;
  const bend = (x1 - x0) / 2;
  return {
    kind: "path",
    d: `M${r(x0)} ${r(from)}C${r(x0 + bend)} ${r(from)} ${r(x1 - bend)} ${r(y)} ${r(x1)} ${r(y)}`,
    stroke: tone,
    width: 1,
    opacity: tone === "accent" ? 1 : 0.5,
  };
};

const axisPlace = (e: Extract<Entry, { kind: "break" }>, scale: TimeScale): { a0: number; a1: number } => ({
  a0: Math.max(0, scale.x(e.order)),
  a1: Math.min(scale.width, scale.x(2 * e.middle - e.order)),
});

/** Room the axis needs so that labels are not pushed far: all of them, and a little air. */
const heightFor = (entries: readonly Entry[]): number =>
  Math.max(420, Math.ceil(entries.reduce((sum, e) => sum + sizeOf(e), 0) * 1.06));

/**
 * For narrow screens: time runs down, the page scrolls as pages do. Marks stand on the axis at their true place,
 * labels beside them in order of time, moved as little as they must be and joined to their marks.
 */
export const layoutVertical = (input: LayoutInput, width: number): Scene => {
  const events = visibleEvents(input);
  const ordered = [...events].sort(byImportance(input.selected));
  const kept = ordered.slice(0, MAX_LABELS);
  const atoms = [
    ...ordered.slice(MAX_LABELS).map((e) => atomOf(e, input.scale.window.from)),
    ...input.rest.map(atomOfBucket),
  ];
  const lanesAt = MARK_X + MAX_MARK_LANES * MARK_LANE;
  const guess = timeScale(input.scale.warp, input.scale.window, 1000);
  const used = Math.max(...placeMarks(kept, guess).map((m) => m.x), MARK_X) + MARK_LANE;
  const labelX = Math.min(used, lanesAt) + 8;
  const labelWidth = Math.max(80, width - labelX - 4);
  const entries = entriesOf(kept, pillsOf(atoms, guess, labelWidth, input), input, labelWidth);
  const height = heightFor(entries);
  const scale = timeScale(input.scale.warp, input.scale.window, height);
  const tops = spreadOut(
    entries.map((e) => ({ at: wishOf(e, scale), size: sizeOf(e) })),
    4,
  );
  const last = entries.length - 1;
  const bottom = last < 0 ? height : Math.max(height, (tops[last] ?? 0) + sizeOf(entries[last] as Entry));
  const marks = placeMarks(kept, scale);
  const labels = entries.flatMap((e, i): readonly SceneLabel[] =>
    e.kind === "event"
      ? [
          {
            eventId: e.event.id,
            x: labelX,
            y: tops[i] ?? 0,
            w: labelWidth,
            h: e.block.h,
            lines: e.block.lines,
            spoken: e.block.spoken,
            selected: e.event.id === input.selected,
            sticky: false,
            order: startDay(e.event),
          },
        ]
      : [],
  );
  const clusters = entries.flatMap((e, i) =>
    e.kind === "cluster" ? [{ ...e.cluster, x: labelX, y: tops[i] ?? 0 }] : [],
  );
  const breaks = entries.flatMap((e, i): readonly SceneBreak[] =>
    e.kind === "break"
      ? [
          {
            words: e.words,
            ...axisPlace(e, scale),
            x: labelX,
            y: tops[i] ?? 0,
            w: labelWidth,
            h: BREAK_LINE,
            lines: [e.words],
          },
        ]
      : [],
  );
  const axis = axisOf(scale, bottom, () => 12);
  const periods = axis.periods.map((p) => ({
    ...p,
    label: p.label.replace(/^([A-Z][a-z]{2})[a-z]* /, "$1 "),
  }));
  const free = (x: number) => periods.every((p) => Math.abs(p.x - x) > 15);
  return {
    direction: "vertical",
    width,
    height: Math.ceil(bottom + 8),
    axis: GUTTER,
    ticks: axis.ticks.map((t) => (t.label && !free(t.x + 4) ? { ...t, label: null } : t)),
    periods,
    breaks,
    rows: [],
    threads: labels.flatMap((label) => {
      const mark = marks.find((m) => m.event.id === label.eventId);
      return mark
        ? [{ eventId: label.eventId, prims: [leader(mark, label, label.selected ? "accent" : "faint")] }]
        : [];
    }),
    marks: marks.map((m): SceneMark => {
      const look = lookOf(m.event, m.event.id === input.selected ? "accent" : "ink");
      return {
        eventId: m.event.id,
        outlet: null,
        form: m.event.date.form,
        box: { x: m.x - 7, y: m.span.x0, w: 14, h: m.span.x1 - m.span.x0 },
        prims: swapPrims(markPrims(look, m.span, m.x, height)),
      };
    }),
    labels,
    clusters,
    shown: kept.length,
    clustered: atoms.reduce((sum, a) => sum + a.n, 0),
  };
};
