"use client";

import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { buildScene } from "@/lib/viz/build-scene";
import { hitIndex } from "@/lib/viz/hit-test";
import { zoomStep } from "@/lib/viz/next-windows";
import { paintMarks, paintScene, type Theme } from "@/lib/viz/painter";
import type { Scene, SceneCluster } from "@/lib/viz/scene";
import { fromAxis, toAxis } from "@/lib/viz/time-scale";
import { fitWithin, type TimeWindow } from "@/lib/viz/time-window";
import { MIN_DAYS } from "@/lib/viz/window-link";
import { MOST_MARK_ELEMENTS, SceneView } from "./scene-view";
import { ClusterPill, EventLabel } from "./stop-label";
import { themeOf } from "./theme";
import styles from "./timeline.module.css";
import { useKeptFocus } from "./use-kept-focus";
import { usePlotGestures } from "./use-plot-gestures";
import { requestOf, type SceneInput, useScene } from "./use-scene";
import { useStops } from "./use-stops";
import { useWayBack } from "./use-way-back";

export type PlotProps = {
  readonly input: SceneInput;
  /** What the reader searched for, marked in labels. */
  readonly q: string;
  readonly width: number;
  readonly hrefOf: (eventId: string) => string;
  readonly hrefOfWindow: (window: TimeWindow) => string;
  readonly onOpen: (eventId: string) => void;
  readonly onNear: (eventId: string) => void;
  readonly onEscape: () => void;
  /** The window after a move that has ended. */
  readonly onWindow: (window: TimeWindow, how: "step" | "gesture") => void;
  /** The window while a gesture runs: for those who follow it without React. */
  readonly onMoving?: (window: TimeWindow) => void;
  readonly onScene?: (scene: Scene) => void;
};

const sizeCanvas = (
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null => {
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const pen = canvas.getContext("2d");
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen?.clearRect(0, 0, width, height);
  return pen;
};

/** The timeline itself: resting it is elements, moving it is one canvas that nothing else draws on. */
export function Plot({
  input,
  q,
  width,
  hrefOf,
  hrefOfWindow,
  onOpen,
  onNear,
  onEscape,
  onWindow,
  onMoving,
  onScene,
}: PlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const still = useRef<HTMLCanvasElement>(null);
  const theme = useRef<Theme | null>(null);
  const scene = useScene(input, width);
  const flat = scene.direction === "horizontal";
  const many = scene.marks.length > MOST_MARK_ELEMENTS;
  const stops = useStops(scene, frame, input.state.event);
  const hits = useMemo(() => hitIndex(scene), [scene]);
  const { warp, window: shown } = input;
  const way = useWayBack();
  /** The cluster that the focus goes to once it is drawn again. */
  const awaited = useRef<string | null>(null);
  useKeptFocus(frame, scene, () => stops.active !== null && stops.focus(stops.active));

  const clamp = useCallback(
    (axis: TimeWindow) =>
      fitWithin(fromAxis(warp, fitWithin(axis, { from: 0, to: 1 }, 0)), warp.extent, MIN_DAYS),
    [warp],
  );
  const paint = (axis: TimeWindow) => {
    const canvas = moving.current;
    const element = frame.current;
    if (!canvas || !element) return;
    const next = clamp(axis);
    if (element.dataset.moving === undefined) theme.current = themeOf(element);
    element.dataset.moving = "";
    const pen = sizeCanvas(canvas, width, element.clientHeight);
    if (pen)
      paintScene(
        pen,
        theme.current ?? themeOf(element),
        buildScene(requestOf({ ...input, window: next }, width)),
      );
    onMoving?.(next);
  };
  const rest = (axis: TimeWindow) => {
    const next = clamp(axis);
    if (Math.abs(next.from - shown.from) + Math.abs(next.to - shown.to) < 1e-9)
      delete frame.current?.dataset.moving;
    else onWindow(next, "gesture");
  };
  usePlotGestures(frame, { axisWindow: () => toAxis(warp, shown), onMove: paint, onEnd: rest }, flat);

  const focusStop = stops.focus;
  // The elements of the new window are in place: the moving picture can go.
  useLayoutEffect(() => {
    delete frame.current?.dataset.moving;
    if (many && still.current && frame.current) {
      const pen = sizeCanvas(still.current, scene.width, scene.height);
      if (pen) paintMarks(pen, themeOf(frame.current), scene);
    }
    if (awaited.current !== null) focusStop(awaited.current);
    awaited.current = null;
    onScene?.(scene);
  }, [scene, many, onScene, focusStop]);

  const zoom = (factor: number) => {
    way.forget();
    onWindow(zoomStep(warp, shown, MIN_DAYS, factor), "step");
  };
  /** Escape closes the event, else leads out of the cluster that was opened last. */
  const goBack = () => {
    const step = input.state.event === null ? way.back() : undefined;
    if (step === undefined) return onEscape();
    awaited.current = step.key;
    onWindow(step.window, "step");
  };
  const openCluster = (cluster: SceneCluster) => {
    way.into(shown, cluster.key);
    onWindow(fitWithin(cluster, warp.extent, MIN_DAYS), "step");
  };
  const onKeyDown = (e: KeyboardEvent) => {
    if (stops.onKeyDown(e) || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "+" || e.key === "=") zoom(1 / 2);
    else if (e.key === "-") zoom(2);
    else if (e.key === "0") onWindow(warp.extent, "step");
    else if (e.key === "Escape") goBack();
    else return;
    e.preventDefault();
  };
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const click = (e: MouseEvent) => {
      if (e.defaultPrevented || (e.target instanceof Element && e.target.closest("a,button"))) return;
      const box = element.getBoundingClientRect();
      const hit = hits.at(e.clientX - box.left, e.clientY - box.top);
      if (hit) onOpen(hit);
    };
    element.addEventListener("click", click);
    return () => element.removeEventListener("click", click);
  }, [hits, onOpen]);

  return (
    <section
      ref={frame}
      className={styles.frame}
      data-testid="timeline-plot"
      data-flat={flat || undefined}
      aria-label="Timeline. Arrow keys walk through the events, plus and minus zoom, 0 shows everything."
      onKeyDown={onKeyDown}
    >
      <SceneView scene={scene} drawMarks={!many}>
        {many && (
          <div aria-hidden="true">
            <canvas ref={still} className={styles.still} />
          </div>
        )}
        <ol className={styles.labels}>
          {scene.labels.map((label) => (
            <li key={label.eventId}>
              <EventLabel
                label={label}
                q={q}
                href={hrefOf(label.eventId)}
                tabIndex={stops.active === label.eventId ? 0 : -1}
                onFocus={() => stops.setActive(label.eventId)}
                onOpen={() => onOpen(label.eventId)}
                onNear={() => onNear(label.eventId)}
              />
            </li>
          ))}
          {scene.clusters.map((cluster) => (
            <li key={cluster.key}>
              <ClusterPill
                cluster={cluster}
                href={hrefOfWindow(cluster)}
                tabIndex={stops.active === cluster.key ? 0 : -1}
                onFocus={() => stops.setActive(cluster.key)}
                onOpen={() => openCluster(cluster)}
              />
            </li>
          ))}
        </ol>
      </SceneView>
      <div aria-hidden="true">
        <canvas ref={moving} className={styles.moving} />
      </div>
    </section>
  );
}
