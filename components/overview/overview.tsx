"use client";

import {
  forwardRef,
  type KeyboardEvent,
  type PointerEvent,
  useImperativeHandle,
  useMemo,
  useRef,
} from "react";
import type { TimelineAnswer } from "@/lib/contract/models";
import { overviewOf } from "@/lib/viz/overview";
import { contextColumns, searchTicks } from "@/lib/viz/search-ticks";
import { fromAxis, toAxis } from "@/lib/viz/time-scale";
import { fitWithin, pan, type TimeWindow } from "@/lib/viz/time-window";
import type { Warp } from "@/lib/viz/warp";
import { MIN_DAYS } from "@/lib/viz/window-link";
import { windowWords } from "@/lib/viz/window-words";
import styles from "./overview.module.css";

export type OverviewHandle = { readonly show: (window: TimeWindow) => void };

type Props = {
  readonly whole: TimelineAnswer;
  /** While a search holds events back: everything they are a part of, once it is known. */
  readonly context: TimelineAnswer | null;
  /** Whether what is shown are the hits of a search, which get a tick each. */
  readonly searched: boolean;
  readonly warp: Warp;
  readonly window: TimeWindow;
  readonly width: number;
  readonly onWindow: (window: TimeWindow) => void;
};

type Part = "from" | "to" | "both";
const UNIT: TimeWindow = { from: 0, to: 1 };
const SMALL = 0.01;
const LARGE = 0.1;
const LEAST = 0.004;
/** Height of the ticks of a search; pixels. */
const TICK = 9;

const shift = (axis: TimeWindow, part: Part, by: number): TimeWindow => {
  if (part === "both") return fitWithin(pan(axis, by), UNIT, 0);
  if (part === "from") return { from: Math.min(Math.max(0, axis.from + by), axis.to - LEAST), to: axis.to };
  return { from: axis.from, to: Math.max(Math.min(1, axis.to + by), axis.from + LEAST) };
};

const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -SMALL,
  ArrowDown: -SMALL,
  ArrowRight: SMALL,
  ArrowUp: SMALL,
  PageDown: -LARGE,
  PageUp: LARGE,
  Home: -1,
  End: 1,
};

/** The whole extent in little with a window to drag; its ends are sliders for the keyboard. */
export const Overview = forwardRef<OverviewHandle, Props>(function Overview(
  { whole, context, searched, warp, window: shown, width, onWindow },
  ref,
) {
  const picture = useMemo(() => overviewOf(whole, warp, width), [whole, warp, width]);
  const ticks = useMemo(
    () => (searched ? searchTicks(whole, warp, width) : []),
    [searched, whole, warp, width],
  );
  const behind = useMemo(() => (context ? contextColumns(context, warp, width) : []), [context, warp, width]);
  const top = searched ? TICK : 0;
  const height = picture.height + 12 + top;
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<{
    readonly part: Part;
    readonly x: number;
    readonly axis: TimeWindow;
    next: TimeWindow;
  } | null>(null);
  const axis = toAxis(warp, shown);

  const place = (a: TimeWindow) => {
    track.current?.style.setProperty("--from", `${a.from * 100}%`);
    track.current?.style.setProperty("--to", `${a.to * 100}%`);
  };
  useImperativeHandle(ref, () => ({ show: (w) => place(toAxis(warp, w)) }));

  const commit = (a: TimeWindow) => onWindow(fitWithin(fromAxis(warp, a), warp.extent, MIN_DAYS));
  const down = (part: Part) => (e: PointerEvent<HTMLElement>) => {
    if (e.button !== 0) return;
    e.stopPropagation();
    e.currentTarget.setPointerCapture(e.pointerId);
    drag.current = { part, x: e.clientX, axis, next: axis };
  };
  const move = (e: PointerEvent) => {
    const d = drag.current;
    if (!d || !track.current) return;
    d.next = shift(d.axis, d.part, (e.clientX - d.x) / track.current.clientWidth);
    place(d.next);
  };
  const up = () => {
    const d = drag.current;
    drag.current = null;
    if (d && d.next !== d.axis) commit(d.next);
  };
  const jump = (e: PointerEvent<HTMLElement>) => {
    if (e.button !== 0 || !track.current) return;
    const box = track.current.getBoundingClientRect();
    const at = (e.clientX - box.left) / box.width;
    const half = Math.min((axis.to - axis.from) / 2, 0.1);
    commit(fitWithin({ from: at - half, to: at + half }, UNIT, 0));
  };
  const key = (part: Part) => (e: KeyboardEvent) => {
    const by = KEYS[e.key];
    if (by === undefined || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    commit(shift(axis, part, by));
  };
  const moves = { onPointerMove: move, onPointerUp: up, onPointerCancel: up };
  const slider = (part: "from" | "to", name: string) => ({
    role: "slider",
    tabIndex: 0,
    "aria-label": name,
    "aria-valuemin": 0,
    "aria-valuemax": 1000,
    "aria-valuenow": Math.round(axis[part] * 1000),
    "aria-valuetext": windowWords({
      from: part === "from" ? shown.from : shown.to - 1,
      to: part === "from" ? shown.from + 1 : shown.to,
    }),
    onPointerDown: down(part),
    onKeyDown: key(part),
    ...moves,
  });
  return (
    <div className={styles.root}>
      <div
        ref={track}
        className={styles.track}
        style={
          {
            height,
            "--from": `${axis.from * 100}%`,
            "--to": `${axis.to * 100}%`,
          } as React.CSSProperties
        }
        onPointerDown={jump}
      >
        <svg
          className={styles.picture}
          width="100%"
          height={height}
          viewBox={`0 ${-6 - top} ${picture.width} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {picture.folds.map((f) => (
            <rect key={f.x} x={f.x} y={-6 - top} width={f.w} height={height} className={styles.fold} />
          ))}
          {behind.map((c) => (
            <rect
              key={c.x}
              x={c.x}
              width={c.w}
              y={picture.height + 6 - picture.height * c.h}
              height={picture.height * c.h}
              className={styles.context}
            />
          ))}
          {ticks.map((x) => (
            <rect key={x} x={x - 1} width={2} y={-2 - top} height={TICK} className={styles.hit} />
          ))}
          {picture.rows.map((row) => (
            <g
              key={row.outlet?.name ?? "all"}
              fill={row.outlet ? `var(--hue-${row.outlet.hue % 12})` : "var(--ink-soft)"}
            >
              {row.bars.map((b) => {
                const h = Math.max(1.5, (picture.rowHeight - 3) * b.h);
                return (
                  <rect
                    key={`${b.x},${b.w}`}
                    x={b.x}
                    width={b.w}
                    y={row.outlet ? row.y + (picture.rowHeight - h) / 2 : row.y + picture.rowHeight - h}
                    height={h}
                  />
                );
              })}
            </g>
          ))}
        </svg>
        <div className={styles.before} />
        <div className={styles.after} />
        <div className={styles.window} onPointerDown={down("both")} {...moves} />
        <div className={`${styles.end} ${styles.from}`} {...slider("from", "Start of the window")} />
        <div className={`${styles.end} ${styles.to}`} {...slider("to", "End of the window")} />
      </div>
      <p className={styles.words}>
        <span>
          Overview: drag the window or its ends
          {searched && ". Ticks on top are the hits"}
          {context && ", in grey what they are a part of"}
        </span>
        <span>{windowWords(shown, whole.extent)}</span>
      </p>
    </div>
  );
});
