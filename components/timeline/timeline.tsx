"use client";

import {
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { LinkState } from "@/lib/contract/link-state";
import type { TimelineAnswer } from "@/lib/contract/models";
import type { Edtf } from "@/lib/domain/ids";
import { buildScene } from "@/lib/viz/build-scene";
import { windowAround } from "@/lib/viz/go-to-date";
import { approxMeasure } from "@/lib/viz/measure";
import { zoomStep } from "@/lib/viz/next-windows";
import { rowsOf } from "@/lib/viz/rows-of";
import type { Scene } from "@/lib/viz/scene";
import { announcement, sumOf, sumWords } from "@/lib/viz/sum-line";
import { fitWithin, type TimeWindow } from "@/lib/viz/time-window";
import type { Warp } from "@/lib/viz/warp";
import { MIN_DAYS } from "@/lib/viz/window-link";
import { windowWords } from "@/lib/viz/window-words";
import { Legend } from "./legend";
import { Plot } from "./plot";
import { ServerPlot } from "./server-plot";
import { SERVER_WIDTH } from "./server-widths";
import styles from "./timeline.module.css";
import { TimelineControls } from "./timeline-controls";
import { useMeasure } from "./use-measure";
import { usePlotWidth } from "./use-plot-width";
import { requestOf } from "./use-scene";

export type TimelineProps = {
  /** Fits the window; the whole extent's answer when that lists everything. */
  readonly answer: TimelineAnswer;
  readonly warp: Warp;
  readonly window: TimeWindow;
  readonly state: LinkState;
  readonly hrefOf: (eventId: string) => string;
  readonly hrefOfWindow: (window: TimeWindow) => string;
  readonly onOpen: (eventId: string) => void;
  readonly onNear: (eventId: string) => void;
  readonly onEscape: () => void;
  readonly onWindow: (window: TimeWindow, how: "step" | "gesture") => void;
  readonly onMoving: (window: TimeWindow) => void;
  readonly overview: (width: number) => ReactNode;
  readonly frame: RefObject<HTMLDivElement | null>;
};

/** The timeline with its sum, its moves, its overview and its legend. */
export function Timeline(props: TimelineProps) {
  const { answer, warp, window: shown, state, onWindow } = props;
  const width = usePlotWidth(props.frame);
  const exact = useMeasure();
  const measure = exact ?? approxMeasure;
  const input = useMemo(
    () => ({ answer, warp, window: shown, state, measure }),
    [answer, warp, shown, state, measure],
  );
  const [scene, setScene] = useState<Scene | null>(null);
  // Only until widths and faces are known: on the server and while hydrating.
  const guess = useMemo(
    () =>
      scene === null
        ? buildScene(requestOf({ answer, warp, window: shown, state, measure: approxMeasure }, SERVER_WIDTH))
        : null,
    [scene, answer, warp, shown, state],
  );
  const sum = sumOf(scene ?? guess ?? { shown: 0, clustered: 0 }, answer.counts);
  const whole = shown.from <= warp.extent.from && shown.to >= warp.extent.to;
  const zoom = (factor: number) => onWindow(zoomStep(warp, shown, MIN_DAYS, factor), "step");
  const goTo = (date: Edtf): boolean => {
    const around = windowAround(date);
    if (!around || around.to <= warp.extent.from || around.from >= warp.extent.to) return false;
    onWindow(fitWithin(around, warp.extent, MIN_DAYS), "step");
    return true;
  };
  const note = useCallback((s: Scene) => setScene(s), []);
  useRenderedMark(scene !== null);
  return (
    <section className={styles.root} aria-label="Timeline">
      <div className={styles.bar}>
        <p className={styles.sum} data-testid="timeline-sum">
          {sumWords(sum)}
        </p>
        <TimelineControls
          whole={whole}
          onZoom={zoom}
          onAll={() => onWindow(warp.extent, "step")}
          onDate={goTo}
        />
      </div>
      <Announcer words={announcement(sum, windowWords(shown, answer.extent))} />
      <div ref={props.frame}>
        {guess !== null && (width === null || exact === null) ? (
          // A boundary of its own: the page wakes up around this picture, and mostly replaces it before it wakes up itself.
          <Suspense>
            <ServerPlot
              input={input}
              q={state.q}
              wide={guess}
              hrefOf={props.hrefOf}
              hrefOfWindow={props.hrefOfWindow}
            />
          </Suspense>
        ) : (
          <Plot
            input={input}
            q={state.q}
            width={width ?? SERVER_WIDTH}
            hrefOf={props.hrefOf}
            hrefOfWindow={props.hrefOfWindow}
            onOpen={props.onOpen}
            onNear={props.onNear}
            onEscape={props.onEscape}
            onWindow={onWindow}
            onMoving={props.onMoving}
            onScene={note}
          />
        )}
      </div>
      <RowsNote answer={answer} state={state} />
      {props.overview(width ?? SERVER_WIDTH)}
      <Legend />
      <p className={styles.hint}>
        Drag to move, Ctrl or ⌘ and the wheel to zoom. With the keyboard: arrow keys walk through the events,
        Enter opens one, + and − zoom, 0 shows everything.
      </p>
    </section>
  );
}

/** Names what the rows leave out: nothing is lost in silence. */
function RowsNote({ answer, state }: Pick<TimelineProps, "answer" | "state">) {
  if (state.arrange !== "outlet") return null;
  const rows = rowsOf(answer, state.outlets).length;
  const others = (state.outlets.length || answer.outlets.filter((o) => o.events > 0).length) - rows;
  if (others <= 0) return null;
  return (
    <p className={styles.sum}>
      Rows for the {rows} outlets with most of these events. What only the {others} others report is counted
      in the clusters; choose outlets above to see their rows.
    </p>
  );
}

/** Says politely what is shown once a move has ended; silent at first. */
function Announcer({ words }: { readonly words: string }) {
  const last = useRef(words);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (words === last.current) return;
    last.current = words;
    const timer = window.setTimeout(() => setSaid(words), 400);
    return () => window.clearTimeout(timer);
  }, [words]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-testid="timeline-announcement">
      {said}
    </p>
  );
}

/** Sets the user-timing mark after the first drawn timeline. */
const useRenderedMark = (drawn: boolean): void => {
  const done = useRef(false);
  useEffect(() => {
    if (!drawn || done.current) return;
    done.current = true;
    requestAnimationFrame(() => performance.mark("dateline:rendered"));
  }, [drawn]);
};
