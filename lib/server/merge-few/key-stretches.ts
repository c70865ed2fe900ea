import type { MergeKey } from "@/lib/domain/merge-memory";
import { type Posted, REACH, type Stretch } from "@/lib/pipeline/incremental";
import type { Store } from "@/lib/store";

/** Lists up to this length are looked at as a whole. */
const WHOLE = 64;

const before = (a: Posted, b: Posted): boolean => a.at < b.at || (a.at === b.at && a.mention < b.mention);

type Window = { stored: Map<string, Posted>; places: Posted[] };

const joined = (windows: readonly Window[]): Window[] => {
  const out: Window[] = [];
  for (const w of windows) {
    const last = out.at(-1);
    if (last && [...w.stored.keys()].some((id) => last.stored.has(id))) {
      for (const [id, p] of w.stored) last.stored.set(id, p);
      last.places.push(...w.places);
    } else out.push(w);
  }
  return out;
};

/** The neighbourhoods of some places in one long list; those that touch are one. */
const around = async (
  store: Store,
  key: number,
  places: readonly Posted[],
  reach: number,
): Promise<Window[]> => {
  const windows: Window[] = [];
  for (const place of [...places].sort((a, b) => (before(a, b) ? -1 : 1))) {
    const rows = await store.keyAround(key, place, reach);
    windows.push({ stored: new Map(rows.map((r) => [r.mention, r])), places: [place] });
  }
  return joined(windows);
};

const grouped = (keys: readonly MergeKey[]): Map<number, Posted[]> => {
  const out = new Map<number, Posted[]>();
  for (const { key, at, mention } of keys) {
    const list = out.get(key);
    if (list) list.push({ at, mention });
    else out.set(key, [{ at, mention }]);
  }
  return out;
};

/** The parts of the lists in which mentions come or go, with enough around them to see who is near whom. */
export const keyStretches = async (
  store: Store,
  added: readonly MergeKey[],
  lost: readonly MergeKey[],
): Promise<readonly Stretch[]> => {
  const [coming, going] = [grouped(added), grouped(lost)];
  const keys = [...new Set([...coming.keys(), ...going.keys()])];
  const sizes = await store.keySizes(keys);
  const short = await store.keyLists(
    keys.filter((k) => (sizes.get(k) ?? 0) > 0 && (sizes.get(k) ?? 0) <= WHOLE),
  );
  const stretches: Stretch[] = [];
  for (const key of keys) {
    const come = coming.get(key) ?? [];
    const go = going.get(key) ?? [];
    if ((sizes.get(key) ?? 0) <= WHOLE) {
      stretches.push({ stored: short.get(key) ?? [], added: come });
      continue;
    }
    const isComing = new Set<Posted>(come);
    for (const w of await around(store, key, [...come, ...go], REACH + go.length))
      stretches.push({ stored: [...w.stored.values()], added: w.places.filter((p) => isComing.has(p)) });
  }
  return stretches;
};
