"use client";

import { useMemo } from "react";
import type { LinkState } from "@/lib/contract/link-state";
import type { TimelineAnswer } from "@/lib/contract/models";
import { buildScene, type SceneRequest } from "@/lib/viz/build-scene";
import type { Measure } from "@/lib/viz/measure";
import { rowsOf } from "@/lib/viz/rows-of";
import type { Scene } from "@/lib/viz/scene";
import type { TimeWindow } from "@/lib/viz/time-window";
import type { Warp } from "@/lib/viz/warp";
import { VERTICAL_BELOW } from "./use-plot-width";

/** Height that labels may take before they give way: more on narrower screens, whose pages scroll anyway; pixels. */
const budgetFor = (width: number): number => Math.round(Math.min(1000, Math.max(610, 800_000 / width)));

export type SceneInput = {
  readonly answer: TimelineAnswer;
  readonly warp: Warp;
  readonly window: TimeWindow;
  readonly state: Pick<LinkState, "arrange" | "event" | "outlets">;
  readonly measure: Measure;
};

export const requestOf = (input: SceneInput, width: number): SceneRequest => ({
  events: input.answer.events,
  rest: input.answer.rest,
  outlets: input.answer.outlets,
  rows: input.state.arrange === "outlet" ? rowsOf(input.answer, input.state.outlets) : [],
  warp: input.warp,
  window: input.window,
  arrange: input.state.arrange,
  vertical: width < VERTICAL_BELOW,
  width,
  measure: input.measure,
  selected: input.state.event,
  budget: budgetFor(width),
});

export const useScene = (input: SceneInput, width: number): Scene => {
  const { answer, warp, window, measure } = input;
  const { arrange, event, outlets } = input.state;
  return useMemo(
    () => buildScene(requestOf({ answer, warp, window, measure, state: { arrange, event, outlets } }, width)),
    [answer, warp, window, measure, arrange, event, outlets, width],
  );
};
