"use client";

import { type KeyboardEvent, type RefObject, useCallback, useMemo, useState } from "react";
import type { Scene } from "@/lib/viz/scene";

/** Something the arrow keys stop at: an event or a cluster, in order of time. */
type Stop = { readonly key: string; readonly order: number };

const stopsOf = (scene: Scene): readonly Stop[] =>
  [
    ...scene.labels.map((l) => ({ key: l.eventId, order: l.order })),
    ...scene.clusters.map((c) => ({ key: c.key, order: c.order })),
  ].sort((a, b) => a.order - b.order);

/** The stop that stands nearest in time to one that is gone; the first where there was none. */
const nearest = (stops: readonly Stop[], order: number | null): string | null => {
  if (order === null) return stops[0]?.key ?? null;
  const away = (s: Stop) => Math.abs(s.order - order);
  return (
    stops.reduce<Stop | null>((best, s) => (best === null || away(s) < away(best) ? s : best), null)?.key ??
    null
  );
};

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One tab stop for the whole timeline; arrows walk it in order of time, Home and End go to its ends. */
export const useStops = (scene: Scene, ref: RefObject<HTMLElement | null>, selected: string | null) => {
  const stops = useMemo(() => stopsOf(scene), [scene]);
  const [last, setLast] = useState<Stop | null>(null);
  const wanted = last?.key ?? selected;
  const active = stops.some((s) => s.key === wanted) ? wanted : nearest(stops, last?.order ?? null);
  const setActive = useCallback(
    (key: string) => setLast(stops.find((s) => s.key === key) ?? { key, order: 0 }),
    [stops],
  );
  const focus = useCallback(
    (key: string | undefined) => {
      if (key === undefined) return;
      const name = CSS.escape(key);
      ref.current?.querySelector<HTMLElement>(`[data-event-id="${name}"],[data-cluster="${name}"]`)?.focus();
    },
    [ref],
  );
  const onKeyDown = useCallback(
    (e: KeyboardEvent): boolean => {
      const at = stops.findIndex((s) => s.key === active);
      const step = STEPS[e.key];
      const goal =
        e.key === "Home" ? 0 : e.key === "End" ? stops.length - 1 : step === undefined ? -1 : at + step;
      const stop = stops[goal];
      if (!stop || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return false;
      e.preventDefault();
      focus(stop.key);
      return true;
    },
    [stops, active, focus],
  );
  return { active, setActive, onKeyDown, focus };
};
