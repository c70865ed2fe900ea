import type { Bucket } from "@/lib/contract/models";
import { STEPS, type Step, stepNext, stepStart, stepWords } from "./calendar-step";
import { countWords } from "./count-words";
import type { Measure } from "./measure";
import type { SceneCluster } from "./scene";
import type { TimeScale } from "./time-scale";

/** Something that found no room: one event or a counted period; days, `[start, end)`. */
export type Atom = {
  readonly start: number;
  readonly end: number;
  readonly n: number;
  readonly outlets: readonly string[];
};

export const CLUSTER_HEIGHT = 26;
const SIDE = 10;
const GAP = 6;

export const atomOfBucket = (b: Bucket): Atom => ({
  start: b.start,
  end: b.end,
  n: b.n,
  outlets: b.outlets.map((o) => o.name),
});

type Group = { from: number; to: number; n: number; outlets: Set<string>; words: string };

export const clusterWords = (period: string, n: number, outlets: number): string =>
  `${period}: ${countWords(n, "event")}${outlets > 0 ? `, ${countWords(outlets, "outlet")}` : ""}`;

const groupBy = (atoms: readonly Atom[], step: Step): readonly Group[] => {
  const groups = new Map<number, Group>();
  for (const atom of atoms) {
    const key = stepStart(step, atom.start);
    const group = groups.get(key) ?? {
      from: key,
      to: stepNext(step, key),
      n: 0,
      outlets: new Set(),
      words: stepWords(step, key),
    };
    group.n += atom.n;
    group.to = Math.max(group.to, atom.end);
    for (const name of atom.outlets) group.outlets.add(name);
    groups.set(key, group);
  }
  const named = [...groups.values()].map((g) => ({ ...g, words: rangeWords(step, g.from, g.to) }));
  return named.sort((a, b) => a.from - b.from);
};

const rangeWords = (step: Step, from: number, to: number): string => {
  const first = stepWords(step, from);
  const last = stepWords(step, to - 1);
  return first === last ? first : `${first} to ${last}`;
};

/** A name may not be finer than what it names: days only for what is dated to the day, and so on. */
const mayName = (step: Step, atoms: readonly Atom[]): boolean =>
  step !== "day" || atoms.every((a) => a.end - a.start <= 1);

/** Rows that clusters may take, and from one to the next; pixels. */
const ROWS = 2;
const ROW_STEP = CLUSTER_HEIGHT + 6;

type Row = { free: number; readonly placed: SceneCluster[] };

/** Rows that ran over the right edge are pushed back from there. */
const pushBack = (row: Row, width: number): readonly SceneCluster[] => {
  let limit = width;
  return [...row.placed]
    .reverse()
    .map((c) => {
      const x = Math.min(c.x, limit - c.w);
      limit = x - GAP;
      return { ...c, x };
    })
    .reverse();
};

const place = (
  groups: readonly Group[],
  scale: TimeScale,
  y: number,
  measure: Measure,
): readonly SceneCluster[] => {
  const rows: Row[] = Array.from({ length: ROWS }, () => ({ free: 0, placed: [] }));
  for (const g of groups) {
    const words = clusterWords(g.words, g.n, g.outlets.size);
    const w = Math.ceil(measure(words, "cluster")) + 2 * SIDE;
    const wished = Math.max(0, Math.min(scale.width - w, middleOf(g, scale) - w / 2));
    const nearest = Math.min(...rows.map((r) => Math.max(r.free, wished)));
    const i = rows.findIndex((r) => Math.max(r.free, wished) === nearest);
    const row = rows[i] as Row;
    row.placed.push({
      key: `${g.from}:${g.to}`,
      words,
      x: nearest,
      y: y + i * ROW_STEP,
      w,
      h: CLUSTER_HEIGHT,
      from: g.from,
      to: g.to,
      n: g.n,
      outlets: g.outlets.size,
      order: g.from,
    });
    row.free = nearest + w + GAP;
  }
  return rows.flatMap((row) => pushBack(row, scale.width)).sort((a, b) => a.from - b.from);
};

const middleOf = (g: { readonly from: number; readonly to: number }, scale: TimeScale): number =>
  (Math.max(0, scale.x(g.from)) + Math.min(scale.width, scale.x(g.to))) / 2;

/** Height that a row of clusters takes, its foot included; 0 without any. */
export const clustersHeight = (clusters: readonly SceneCluster[], y: number): number =>
  clusters.length === 0 ? 0 : Math.max(...clusters.map((c) => c.y + c.h)) - y + 10;

/** All inside the plot, and none far from the period it names. */
const fits = (placed: readonly SceneCluster[], scale: TimeScale): boolean =>
  placed.every((c) => {
    const near =
      Math.abs(middleOf(c, scale) - (c.x + c.w / 2)) <= c.w + (scale.x(c.to) - scale.x(c.from)) / 2;
    return c.x >= 0 && near;
  });

/** The step that names begin with, as fine as the window's length makes sensible. */
const firstStep = (atoms: readonly Atom[], scale: TimeScale): Step => {
  const days = scale.window.to - scale.window.from;
  const fine = days > 3000 ? "year" : days > 100 || !mayName("day", atoms) ? "month" : "day";
  const order = [...STEPS].reverse().filter((s) => s !== "third" && s !== "quarter");
  const from = order.slice(order.indexOf(fine));
  return (
    from.find((s) => new Set(atoms.map((a) => stepStart(s, a.start))).size <= MOST_GROUPS) ?? "millennium"
  );
};
const MOST_GROUPS = 150;

const joined = (a: Group, b: Group, step: Step): Group => {
  const to = Math.max(a.to, b.to);
  return {
    from: a.from,
    to,
    n: a.n + b.n,
    outlets: new Set([...a.outlets, ...b.outlets]),
    words: rangeWords(step, a.from, to),
  };
};

/** Neighbours that lie closest on the axis become one, until the names stand side by side. */
const mergeToFit = (
  groups: readonly Group[],
  step: Step,
  scale: TimeScale,
  y: number,
  measure: Measure,
): readonly SceneCluster[] => {
  let left = [...groups];
  while (left.length > 1) {
    const placed = place(left, scale, y, measure);
    if (fits(placed, scale)) return placed;
    const widths = left.slice(1).map((g, i) => scale.x(g.to) - scale.x(left[i]?.from ?? g.from));
    const i = widths.indexOf(Math.min(...widths));
    left = [...left.slice(0, i), joined(left[i] as Group, left[i + 1] as Group, step), ...left.slice(i + 2)];
  }
  return [];
};

/** Fewer names than this say too little about where the events are. */
const FEWEST = 5;

/**
 * Names what found no room. By one calendar step, the finest whose names stand side by side without touching; where
 * that leaves too few names, by neighbouring steps joined ("2014 to 2015"); if nothing fits, by one name for all. The
 * counts always add up to the atoms' counts.
 */
export const clusterRow = (
  atoms: readonly Atom[],
  scale: TimeScale,
  y: number,
  measure: Measure,
): readonly SceneCluster[] => {
  if (atoms.length === 0) return [];
  const first = firstStep(atoms, scale);
  const groups = groupBy(atoms, first);
  for (const step of [...STEPS].reverse().filter((s) => s !== "third")) {
    if (!mayName(step, atoms)) continue;
    const own = groupBy(atoms, step);
    if (own.length > scale.width / 30) continue;
    if (own.length < Math.min(FEWEST, groups.length)) break;
    const placed = place(own, scale, y, measure);
    if (fits(placed, scale)) return placed;
  }
  const merged = mergeToFit(groups, first, scale, y, measure);
  if (merged.length > 0) return merged;
  return place([oneGroup(atoms)], scale, y, measure).map((c) => ({
    ...c,
    x: Math.max(0, Math.min(c.x, scale.width - c.w)),
  }));
};

const oneGroup = (atoms: readonly Atom[]): Group => {
  const from = Math.min(...atoms.map((a) => a.start));
  const to = Math.max(...atoms.map((a) => Math.max(a.end, a.start + 1)));
  const first = stepWords("year", from);
  const last = stepWords("year", to - 1);
  return {
    from,
    to,
    n: atoms.reduce((sum, a) => sum + a.n, 0),
    outlets: new Set(atoms.flatMap((a) => a.outlets)),
    words: first === last ? first : `${first} to ${last}`,
  };
};
