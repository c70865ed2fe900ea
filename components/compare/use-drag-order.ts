"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { nearestPlace } from "./nearest-place";

type Handle = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
};

export type DragOrder = {
  readonly order: readonly string[];
  /** The name that is being dragged. */
  readonly held: string | null;
  /** Shows an order before the page has it. */
  readonly preview: (names: readonly string[]) => void;
  readonly item: (name: string) => (element: HTMLElement | null) => void;
  readonly handle: (name: string) => Handle;
};

/**
 * A list whose items a pointer can drag into another order. While it moves only the list changes; `settle` hears the
 * order when the pointer lets go. Mouse, pen and finger alike; a cancelled drag leaves things as they were.
 */
export const useDragOrder = (
  names: readonly string[],
  settle: (names: readonly string[]) => void,
): DragOrder => {
  const key = names.join("\n");
  const [order, setOrder] = useState(names);
  const [held, setHeld] = useState<string | null>(null);
  const items = useRef(new Map<string, HTMLElement>());
  useEffect(() => setOrder(key === "" ? [] : key.split("\n")), [key]);

  const place = (name: string, x: number, y: number): void => {
    const boxes = order.map((n) => items.current.get(n)?.getBoundingClientRect());
    const to = nearestPlace(
      boxes.map((b) => (b ? { x: b.x + b.width / 2, y: b.y + b.height / 2 } : null)),
      { x, y },
    );
    if (to === null || order[to] === name) return;
    const rest = order.filter((n) => n !== name);
    setOrder([...rest.slice(0, to), name, ...rest.slice(to)]);
  };

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
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(name);
      },
      onPointerMove: (event) => {
        if (held === name) place(name, event.clientX, event.clientY);
      },
      onPointerUp: () => {
        if (held !== name) return;
        setHeld(null);
        if (order.join("\n") !== key) settle(order);
      },
      onPointerCancel: () => {
        setHeld(null);
        setOrder(names);
      },
    }),
  };
};
