import type { Bucket, OutletModel, TimelineEvent } from "@/lib/contract/models";
import { layoutRows } from "./layout-rows";
import { layoutTogether } from "./layout-together";
import { layoutVertical } from "./layout-vertical";
import type { Measure } from "./measure";
import type { Scene } from "./scene";
import { timeScale } from "./time-scale";
import type { TimeWindow } from "./time-window";
import type { Warp } from "./warp";

export type SceneRequest = {
  readonly events: readonly TimelineEvent[];
  readonly rest: readonly Bucket[];
  readonly outlets: readonly OutletModel[];
  readonly rows: readonly OutletModel[];
  readonly warp: Warp;
  readonly window: TimeWindow;
  readonly arrange: "together" | "outlet";
  readonly vertical: boolean;
  readonly width: number;
  readonly measure: Measure;
  readonly selected: string | null;
  readonly budget: number;
};

/** The picture of a window: the one entry to the three layouts. */
export const buildScene = (request: SceneRequest): Scene => {
  const { warp, window, width, vertical, arrange } = request;
  const input = { ...request, scale: timeScale(warp, window, width) };
  if (vertical) return layoutVertical(input, width, arrange === "outlet");
  return arrange === "outlet" ? layoutRows(input) : layoutTogether(input);
};
