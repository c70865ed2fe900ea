import type { OutletModel, TimelineAnswer } from "@/lib/contract/models";
import { buildScene } from "./build-scene";
import { startDay } from "./layout-input";
import type { Measure } from "./measure";
import type { Scene } from "./scene";
import type { TimeWindow } from "./time-window";
import type { Warp } from "./warp";
import { MIN_DAYS } from "./window-link";

/** One sheet of a timeline on paper: a stretch of time with room for all its labels. */
export type PrintSheet = { readonly window: TimeWindow; readonly scene: Scene };

export type SheetRequest = {
  readonly answer: TimelineAnswer;
  readonly warp: Warp;
  readonly arrange: "together" | "outlet";
  readonly rows: readonly OutletModel[];
  readonly measure: Measure;
  /** Room on a sheet; pixels. */
  readonly width: number;
  readonly height: number;
};

/** Nobody reads more; what then finds no room is named in clusters. */
const MOST_SHEETS = 24;

const sceneOf = (r: SheetRequest, window: TimeWindow): Scene =>
  buildScene({
    events: r.answer.events,
    rest: r.answer.rest,
    outlets: r.answer.outlets,
    rows: r.rows,
    warp: r.warp,
    window,
    arrange: r.arrange,
    vertical: false,
    width: r.width,
    measure: r.measure,
    selected: null,
    budget: r.height,
  });

const isCrowded = (scene: Scene, height: number): boolean =>
  scene.clustered > 0 || scene.height > height * 1.4;

/** The day that leaves about as many events on either side; null where there is none inside. */
const middleDay = (answer: TimelineAnswer, { from, to }: TimeWindow): number | null => {
  const starts = answer.events
    .map(startDay)
    .filter((day) => day >= from && day < to)
    .sort((a, b) => a - b);
  const median = starts[starts.length >> 1] ?? (from + to) / 2;
  const inside = [Math.floor(median), Math.floor((from + to) / 2)];
  return inside.find((day) => day - from >= MIN_DAYS && to - day >= MIN_DAYS) ?? null;
};

/**
 * The whole of a timeline in sheets, in order of time: each is cut in two until its labels have room, or until it is a
 * few days long. An event that reaches over a cut stands on both sheets.
 */
export const printSheets = (request: SheetRequest): readonly PrintSheet[] => {
  const waiting: TimeWindow[] = [request.warp.extent];
  const done: PrintSheet[] = [];
  for (let window = waiting.pop(); window !== undefined; window = waiting.pop()) {
    const scene = sceneOf(request, window);
    const full = done.length + waiting.length + 2 > MOST_SHEETS;
    const cut = full || !isCrowded(scene, request.height) ? null : middleDay(request.answer, window);
    if (cut === null) done.push({ window, scene });
    else waiting.push({ from: cut, to: window.to }, { from: window.from, to: cut });
  }
  return done;
};

/** Ids of the events that have a label on some sheet. */
export const labelledOn = (sheets: readonly PrintSheet[]): ReadonlySet<string> =>
  new Set(sheets.flatMap((s) => s.scene.labels.map((l) => l.eventId)));
