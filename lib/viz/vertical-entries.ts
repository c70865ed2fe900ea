import type { TimelineEvent } from "@/lib/contract/models";
import { STEPS, stepNext, stepStart, stepWords } from "./calendar-step";
import { type Atom, clusterRow, clusterWords } from "./clusters";
import { type LabelBlock, labelBlock } from "./label";
import { type LayoutInput, outletMap, startDay } from "./layout-input";
import { markSpan } from "./mark";
import type { SceneCluster } from "./scene";
import type { TimeScale } from "./time-scale";

const LABEL_GAP = 20;
const PILL = 44;
const MAX_PILLS = 8;
export const BREAK_LINE = 26;

/** What stands in the column beside the axis, in order of time. */
export type Entry =
  | {
      readonly kind: "event";
      readonly order: number;
      readonly event: TimelineEvent;
      readonly block: LabelBlock;
    }
  | { readonly kind: "cluster"; readonly order: number; readonly cluster: SceneCluster }
  | { readonly kind: "break"; readonly order: number; readonly words: string; readonly middle: number };

/** Height with the gap below; pixels. */
export const sizeOf = (e: Entry): number =>
  e.kind === "event" ? e.block.h + LABEL_GAP : e.kind === "cluster" ? PILL + 10 : BREAK_LINE + 10;

/** Names for what found no room, by the finest step that gives no more than a few. */
export const pillsOf = (
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

export const entriesOf = (
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

/** Where an entry would like its top to be. */
export const wishOf = (e: Entry, scale: TimeScale): number => {
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
