import type { TimelineEvent } from "@/lib/contract/models";
import { atomOfBucket } from "./clusters";
import { atomOf, byImportance, type LayoutInput, startDay, visibleEvents } from "./layout-input";
import type { Scene, SceneBreak, SceneCluster, SceneLabel, ScenePeriod, SceneTick } from "./scene";
import { spreadOut } from "./spread";
import { axisOf } from "./ticks";
import { type TimeScale, timeScale } from "./time-scale";
import { BREAK_LINE, type Entry, entriesOf, pillsOf, sizeOf, wishOf } from "./vertical-entries";
import {
  GUTTER,
  labelEdge,
  outletLanes,
  outletMarks,
  packedMarks,
  threadTo,
  uprightMark,
} from "./vertical-marks";

const MAX_LABELS = 80;

const axisPlace = (e: Extract<Entry, { kind: "break" }>, scale: TimeScale): { a0: number; a1: number } => ({
  a0: Math.max(0, scale.x(e.order)),
  a1: Math.min(scale.width, scale.x(2 * e.middle - e.order)),
});

type Column = {
  readonly entries: readonly Entry[];
  readonly tops: readonly number[];
  readonly x: number;
  readonly w: number;
  readonly scale: TimeScale;
  readonly selected: string | null;
};

const labelsOf = ({ entries, tops, x, w, selected }: Column): readonly SceneLabel[] =>
  entries.flatMap((e, i): readonly SceneLabel[] => {
    if (e.kind !== "event") return [];
    const { event, block } = e;
    const { h, lines, spoken } = block;
    return [
      {
        eventId: event.id,
        x,
        y: tops[i] ?? 0,
        w,
        h,
        lines,
        spoken,
        selected: event.id === selected,
        sticky: false,
        order: startDay(event),
      },
    ];
  });

const clustersOf = ({ entries, tops, x }: Column): readonly SceneCluster[] =>
  entries.flatMap((e, i) => (e.kind === "cluster" ? [{ ...e.cluster, x, y: tops[i] ?? 0 }] : []));

const breaksOf = ({ entries, tops, x, w, scale }: Column): readonly SceneBreak[] =>
  entries.flatMap((e, i): readonly SceneBreak[] =>
    e.kind === "break"
      ? [{ words: e.words, ...axisPlace(e, scale), x, y: tops[i] ?? 0, w, h: BREAK_LINE, lines: [e.words] }]
      : [],
  );

/** One column for both rows of names: "Sep 2015" where a year's name would hide its month. */
const uprightPeriod = (p: ScenePeriod, ticks: readonly SceneTick[]): string => {
  const month = ticks.find((t) => t.label && /^[A-Z]/.test(t.label) && Math.abs(t.x + 4 - p.x) < 15)?.label;
  const short = p.label.replace(/^([A-Z][a-z]{2})[a-z]* /, "$1 ");
  return month && month !== "Jan" && short === p.label && /^\d+$/.test(short) ? `${month} ${short}` : short;
};

/** Room the axis needs so that labels are not pushed far: all of them, and a little air. */
const heightFor = (entries: readonly Entry[]): number =>
  Math.max(420, Math.ceil(entries.reduce((sum, e) => sum + sizeOf(e), 0) * 1.06));

/**
 * For narrow screens: time runs down, the page scrolls as pages do. Marks stand on the axis at their true place,
 * labels beside them in order of time, moved as little as they must be and joined to their marks.
 */
export const layoutVertical = (input: LayoutInput, width: number, byOutlet: boolean): Scene => {
  const marksOn = (events: readonly TimelineEvent[], scale: TimeScale) =>
    byOutlet ? outletMarks(events, input.rows, scale) : packedMarks(events, scale);
  const events = visibleEvents(input);
  const ordered = [...events].sort(byImportance(input.selected));
  const kept = ordered.slice(0, MAX_LABELS);
  const atoms = [
    ...ordered.slice(MAX_LABELS).map((e) => atomOf(e, input.scale.window.from)),
    ...input.rest.map(atomOfBucket),
  ];
  const guess = timeScale(input.scale.warp, input.scale.window, 1000);
  const labelX = labelEdge(marksOn(kept, guess));
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
  const marks = marksOn(kept, scale);
  const column: Column = { entries, tops, x: labelX, w: labelWidth, scale, selected: input.selected };
  const labels = labelsOf(column);
  const axis = axisOf(scale, bottom, () => 12);
  const periods = axis.periods.map((p) => ({ ...p, label: uprightPeriod(p, axis.ticks) }));
  const free = (x: number) => periods.every((p) => Math.abs(p.x - x) > 15);
  return {
    direction: "vertical",
    width,
    height: Math.ceil(bottom + 8),
    axis: GUTTER,
    ticks: axis.ticks.map((t) => (t.label && !free(t.x + 4) ? { ...t, label: null } : t)),
    periods,
    breaks: breaksOf(column),
    rows: byOutlet ? outletLanes(input.rows) : [],
    threads: labels.map((label) => ({
      eventId: label.eventId,
      prims: threadTo(
        marks.filter((m) => m.event.id === label.eventId),
        label,
      ),
    })),
    marks: marks.map((m) => uprightMark(m, input.selected, height)),
    labels,
    clusters: clustersOf(column),
    shown: kept.length,
    clustered: atoms.reduce((sum, a) => sum + a.n, 0),
  };
};
