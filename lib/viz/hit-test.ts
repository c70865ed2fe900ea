import { bisector } from "d3";
import type { Box, Scene } from "./scene";

type Entry = Box & { readonly eventId: string };
export type HitIndex = { readonly at: (x: number, y: number) => string | null };

/** How far from a mark a pointer still means it; pixels. */
const REACH = 6;
const BAND = 16;

const byLeft = bisector((e: Entry) => e.x);

/** Which event's mark lies under a point: marks sorted by their left end in bands of height, searched by bisection. */
export const hitIndex = (scene: Scene): HitIndex => {
  const bands = new Map<number, Entry[]>();
  let widest = 0;
  for (const m of scene.marks) {
    widest = Math.max(widest, m.box.w);
    for (
      let b = Math.floor((m.box.y - REACH) / BAND);
      b <= Math.floor((m.box.y + m.box.h + REACH) / BAND);
      b++
    ) {
      const band = bands.get(b) ?? [];
      band.push({ ...m.box, eventId: m.eventId });
      bands.set(b, band);
    }
  }
  for (const band of bands.values()) band.sort((a, b) => a.x - b.x);
  const at = (x: number, y: number): string | null => {
    const band = bands.get(Math.floor(y / BAND)) ?? [];
    let best: { id: string; far: number } | null = null;
    for (let i = byLeft.right(band, x + REACH) - 1; i >= 0; i--) {
      const e = band[i] as Entry;
      if (e.x + widest < x - REACH) break;
      const dx = Math.max(e.x - x, 0, x - e.x - e.w);
      const dy = Math.max(e.y - y, 0, y - e.y - e.h);
      const far = Math.hypot(dx, dy) + e.w / 10_000;
      if (dx <= REACH && dy <= REACH && (best === null || far < best.far)) best = { id: e.eventId, far };
    }
    return best?.id ?? null;
  };
  return { at };
};
