"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { nearestPlace } from "./nearest-place";

export type DragOrder = {
  readonly order: readonly string[];
  /** The name that is being dragged. */
  readonly held: string | null;
  /** Shows an order before the page has it. */
  readonly preview: (names: readonly string[]) => void;
  readonly item: (name: string) => (element: HTMLElement | null) => void;
  readonly handle: (name: string) => { readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void };
};

/**
 * A list whose items a pointer can drag into another order. While it moves only the list changes; `settle` hears the
 * order when the pointer lets go. Mouse, pen and finger alike; a cancelled drag leaves things as they were. The window
 * is listened to, because a handle that changes its place in the page loses a captured pointer.
 */
export const useDragOrder = (
  names: readonly string[],
  settle: (names: readonly string[]) => void,
): DragOrder => {
  const key = names.join("\n");
  const [order, setOrder] = useState(names);
  const [held, setHeld] = useState<string | null>(null);
  const items = useRef(new Map<string, HTMLElement>());
  const latest = useRef({ order, settle, key });
  useEffect(() => {
    latest.current = { order, settle, key };
  });
  useEffect(() => setOrder(key === "" ? [] : key.split("\n")), [key]);

  useEffect(() => {
    if (held === null) return;
    const centreOf = (name: string) => {
      const box = items.current.get(name)?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    };
    const move = (event: globalThis.PointerEvent): void => {
      const now = latest.current.order;
      const to = nearestPlace(now.map(centreOf), { x: event.clientX, y: event.clientY });
      if (to === null || now[to] === held) return;
      const rest = now.filter((n) => n !== held);
      setOrder([...rest.slice(0, to), held, ...rest.slice(to)]);
    };
    const drop = (): void => {
      setHeld(null);
      const { order: now, key: before, settle: tell } = latest.current;
      if (now.join("\n") !== before) tell(now);
    };
    const cancel = (): void => {
      setHeld(null);
      setOrder(latest.current.key.split("\n"));
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", cancel);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", cancel);
    };
  }, [held]);

  return {
    order,
    held,
    preview: setOrder,
    item: (name) => (element) => {
      if (element) items.current.set(name, element);
      else items.current.delete(name);
    },
    handle: (name) => ({
      onPointerDown: (event) => {
        if (event.button === 0) setHeld(name);
      },
    }),
  };
};
