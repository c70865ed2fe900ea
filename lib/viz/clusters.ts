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

const place = (
  groups: readonly Group[],
  scale: TimeScale,
  y: number,
  measure: Measure,
): readonly SceneCluster[] => {
  const out: SceneCluster[] = [];
  let free = 0;
  for (const g of groups) {
    const words = clusterWords(g.words, g.n, g.outlets.size);
    const w = Math.ceil(measure(words, "cluster")) + 2 * SIDE;
    const middle = (Math.max(0, scale.x(g.from)) + Math.min(scale.width, scale.x(g.to))) / 2;
    const x = Math.max(free, Math.min(scale.width - w, middle - w / 2));
    out.push({
      key: `${g.from}:${g.to}`,
      words,
      x,
      y,
      w,
      h: CLUSTER_HEIGHT,
      from: g.from,
      to: g.to,
      n: g.n,
      outlets: g.outlets.size,
      order: g.from,
    });
    free = x + w + GAP;
  }
  return out;
};

/** Pushed along the row until they fit; a cluster may not stand far from its period. */
const fits = (placed: readonly SceneCluster[], scale: TimeScale): boolean =>
  placed.every((c) => c.x + c.w <= scale.width + 0.5 && c.x <= Math.max(0, scale.x(c.to)) + c.w / 2);

/**
 * Names what found no room by the finest calendar step whose names stand side by side without touching; if not even
 * the coarsest does, by one name for all. The counts always add up to the atoms' counts.
 */
export const clusterRow = (
  atoms: readonly Atom[],
  scale: TimeScale,
  y: number,
  measure: Measure,
): readonly SceneCluster[] => {
  if (atoms.length === 0) return [];
  const steps = [...STEPS].reverse().filter((s) => s !== "third");
  for (const step of steps) {
    if (!mayName(step, atoms)) continue;
    const groups = groupBy(atoms, step);
    if (groups.length > scale.width / 60) continue;
    const placed = place(groups, scale, y, measure);
    if (fits(placed, scale)) return placed;
  }
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
