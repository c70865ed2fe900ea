"use client";

import { type RefObject, useEffect, useRef } from "react";
import { pan, type TimeWindow, zoomAbout } from "@/lib/viz/time-window";

/** What a gesture needs to know and whom it tells. Windows here are axis positions, 0 to 1. */
export type GestureTarget = {
  readonly axisWindow: () => TimeWindow;
  readonly onMove: (axisWindow: TimeWindow) => void;
  readonly onEnd: (axisWindow: TimeWindow) => void;
};

/** A pointer that moved less is a click; pixels. */
const CLICK_SLOP = 5;
/** A wheel that rests this long has stopped; milliseconds. */
const WHEEL_REST = 180;

type Finger = { x: number; readonly x0: number };

const spread = (fingers: readonly Finger[], key: "x" | "x0"): number =>
  Math.max(20, Math.abs((fingers[0]?.[key] ?? 0) - (fingers[1]?.[key] ?? 0)));
const middle = (fingers: readonly Finger[], key: "x" | "x0"): number =>
  fingers.reduce((sum, f) => sum + f[key], 0) / Math.max(1, fingers.length);

/** Where the window goes when the fingers go from where they began to where they are. */
const moved = (start: TimeWindow, fingers: readonly Finger[], width: number): TimeWindow => {
  const per = (start.to - start.from) / width;
  const factor = fingers.length > 1 ? spread(fingers, "x0") / spread(fingers, "x") : 1;
  const at = start.from + middle(fingers, "x0") * per;
  const zoomed = zoomAbout(start, at, factor);
  return pan(zoomed, (middle(fingers, "x0") - middle(fingers, "x")) * per * factor);
};

/**
 * Drag and pinch to move, wheel with Ctrl or ⌘ (or while the timeline has focus) to zoom. A vertical swipe and a plain
 * wheel stay the page's. React is told when a gesture ends, never while it runs.
 */
export const usePlotGestures = (
  ref: RefObject<HTMLElement | null>,
  target: GestureTarget,
  enabled: boolean,
): void => {
  const latest = useRef(target);
  latest.current = target;
  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return;
    const fingers = new Map<number, Finger>();
    let start: TimeWindow | null = null;
    let now: TimeWindow | null = null;
    let dragging = false;
    let frame = 0;
    let rest = 0;

    const xOf = (e: MouseEvent) => e.clientX - element.getBoundingClientRect().left;
    const show = (w: TimeWindow) => {
      now = w;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (now) latest.current.onMove(now);
      });
    };
    const end = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      if (now) latest.current.onEnd(now);
      now = null;
      start = null;
      dragging = false;
    };
    const rebase = () => {
      start = now ?? latest.current.axisWindow();
      for (const [id, f] of fingers) fingers.set(id, { x: f.x, x0: f.x });
    };

    const down = (e: PointerEvent) => {
      if (e.button !== 0 || (e.pointerType === "mouse" && (e.ctrlKey || e.metaKey))) return;
      fingers.set(e.pointerId, { x: xOf(e), x0: xOf(e) });
      rebase();
    };
    const move = (e: PointerEvent) => {
      const finger = fingers.get(e.pointerId);
      if (!finger || !start) return;
      finger.x = xOf(e);
      if (!dragging && Math.abs(finger.x - finger.x0) < CLICK_SLOP && fingers.size < 2) return;
      if (!dragging) {
        dragging = true;
        element.setPointerCapture(e.pointerId);
      }
      show(moved(start, [...fingers.values()], element.clientWidth));
    };
    const up = (e: PointerEvent) => {
      if (!fingers.delete(e.pointerId)) return;
      if (fingers.size > 0) return rebase();
      if (dragging) swallowClick(element);
      if (dragging) end();
      start = null;
    };
    const wheel = (e: WheelEvent) => {
      const zooms = e.ctrlKey || e.metaKey || element.contains(document.activeElement);
      const sideways = Math.abs(e.deltaX) > Math.abs(e.deltaY);
      if (!zooms && !sideways) return;
      e.preventDefault();
      const w = now ?? latest.current.axisWindow();
      const per = (w.to - w.from) / element.clientWidth;
      const unit = e.deltaMode === 1 ? 20 : e.deltaMode === 2 ? 400 : 1;
      show(
        sideways && !e.ctrlKey
          ? pan(w, e.deltaX * unit * per)
          : zoomAbout(w, w.from + xOf(e) * per, 2 ** (zoomSteps(e) * unit)),
      );
      window.clearTimeout(rest);
      rest = window.setTimeout(end, WHEEL_REST);
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(rest);
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
      element.removeEventListener("wheel", wheel);
    };
  }, [ref, enabled]);
};

/** Pinching on a touchpad comes as a wheel with Ctrl and small steps; a wheel's own steps are large. */
const zoomSteps = (e: WheelEvent): number => {
  const fine = e.ctrlKey && Math.abs(e.deltaY) < 30;
  return Math.max(-1, Math.min(1, (e.deltaY * (fine ? 5 : 1)) / 400));
};

/** The click that ends a drag is not a click on what lies under it. */
const swallowClick = (element: HTMLElement): void => {
  const swallow = (e: MouseEvent) => {
    e.preventDefault();
    e.stopPropagation();
  };
  element.addEventListener("click", swallow, { capture: true, once: true });
  window.setTimeout(() => element.removeEventListener("click", swallow, { capture: true }), 60);
};
