import { bisector } from "d3";

/** Something that takes `[x0, x1)` on a lane; the gap to its neighbour is already in it. */
export type Extent = { readonly id: string; readonly x0: number; readonly x1: number };

const byStart = (a: Extent, b: Extent): number =>
  a.x0 - b.x0 || a.x1 - b.x1 || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The lowest lane that is free, in order of start: interval partitioning, which needs as many lanes as there are
 * extents at the most crowded place and no more.
 */
export const packLanes = (extents: readonly Extent[]): ReadonlyMap<string, number> => {
  const ends: number[] = [];
  const lanes = new Map<string, number>();
  for (const e of [...extents].sort(byStart)) {
    const found = ends.findIndex((end) => end <= e.x0);
    const lane = found < 0 ? ends.length : found;
    ends[lane] = e.x1;
    lanes.set(e.id, lane);
  }
  return lanes;
};

/** How many extents lie over each other at the most crowded place. */
export const depthOf = (extents: readonly Extent[]): number => {
  const edges = extents.flatMap((e) => [
    { x: e.x0, step: 1 },
    { x: e.x1, step: -1 },
  ]);
  edges.sort((a, b) => a.x - b.x || a.step - b.step);
  let depth = 0;
  let most = 0;
  for (const edge of edges) {
    depth += edge.step;
    most = Math.max(most, depth);
  }
  return most;
};

/** Admits extents in the given order as long as no place is more than `maxLanes` deep; returns the ids. */
export const admit = (ordered: readonly Extent[], maxLanes: number): ReadonlySet<string> => {
  const profile = new DepthProfile();
  const kept = new Set<string>();
  for (const e of ordered) {
    if (profile.most(e.x0, e.x1) >= maxLanes) continue;
    profile.add(e.x0, e.x1);
    kept.add(e.id);
  }
  return kept;
};

/** A step function over x, kept as sorted breakpoints, that says how deep the admitted extents lie. */
class DepthProfile {
  readonly #steps: { x: number; depth: number }[] = [{ x: Number.NEGATIVE_INFINITY, depth: 0 }];
  readonly #at = bisector((s: { x: number }) => s.x).right;

  most(x0: number, x1: number): number {
    let most = 0;
    for (let i = this.#at(this.#steps, x0) - 1; i < this.#steps.length; i++) {
      const step = this.#steps[i];
      if (!step || step.x >= x1) break;
      most = Math.max(most, step.depth);
    }
    return most;
  }

  add(x0: number, x1: number): void {
    const begin = this.#split(x0);
    const end = this.#split(x1);
    for (let i = begin; i < end; i++) {
      const step = this.#steps[i];
      if (step) step.depth++;
    }
  }

  #split(x: number): number {
    const i = this.#at(this.#steps, x) - 1;
    const step = this.#steps[i];
    if (step && step.x === x) return i;
    this.#steps.splice(i + 1, 0, { x, depth: step?.depth ?? 0 });
    return i + 1;
  }
}
