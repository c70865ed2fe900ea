import type { TimelineAnswer } from "@/lib/contract/models";
import { toDay } from "@/lib/domain/calendar";
import { buildScene, type SceneRequest } from "../build-scene";
import { approxMeasure } from "../measure";
import type { Scene } from "../scene";
import { warpOf } from "../story-warp";
import { generateEvents, generateOutlets } from "./generate-events";
import { answerOf } from "./sample-answer";
import { sampleStory } from "./sample-story";

export type NamedScene = { readonly name: string; readonly scene: () => Scene };

type Options = Partial<
  Pick<SceneRequest, "arrange" | "vertical" | "width" | "selected" | "window" | "budget">
> & {
  readonly scale?: "true" | "compressed";
};

const sceneOf = (answer: TimelineAnswer, options: Options): Scene => {
  const warp = warpOf(answer, options.scale ?? "compressed");
  return buildScene({
    events: answer.events,
    rest: answer.rest,
    outlets: answer.outlets,
    rows: answer.outlets,
    warp,
    window: warp.extent,
    arrange: "together",
    vertical: false,
    width: 1280,
    measure: approxMeasure,
    selected: null,
    budget: 610,
    ...options,
  });
};

const february = { from: toDay(2017, 2, 8), to: toDay(2017, 2, 24) };
const crowd = (): TimelineAnswer => answerOf(generateEvents(300, 11), generateOutlets(6), 2, 200);

/** Every picture that is held by a snapshot and shown in the gallery. */
export const SCENES: readonly NamedScene[] = [
  { name: "story, together, compressed", scene: () => sceneOf(sampleStory(), {}) },
  { name: "story, together, true time", scene: () => sceneOf(sampleStory(), { scale: "true" }) },
  { name: "story, closer than its dates", scene: () => sceneOf(sampleStory(), { window: february }) },
  { name: "story, by outlet", scene: () => sceneOf(sampleStory(), { arrange: "outlet" }) },
  {
    name: "story, selected",
    scene: () => sceneOf(sampleStory(), { width: 860, selected: "e_000000000003" }),
  },
  { name: "story, 768 wide", scene: () => sceneOf(sampleStory(), { width: 720 }) },
  { name: "story, upright", scene: () => sceneOf(sampleStory(), { vertical: true, width: 328 }) },
  {
    name: "story, upright, by outlet",
    scene: () => sceneOf(sampleStory(), { vertical: true, width: 328, arrange: "outlet" }),
  },
  { name: "crowd, together", scene: () => sceneOf(crowd(), {}) },
  { name: "crowd, by outlet", scene: () => sceneOf(crowd(), { arrange: "outlet" }) },
  { name: "crowd, upright", scene: () => sceneOf(crowd(), { vertical: true, width: 328 }) },
];
