import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "@/lib/contract/models";
import { buildScene } from "./build-scene";
import { approxMeasure } from "./measure";
import { overviewOf } from "./overview";
import { generateEvents, generateOutlets } from "./sample/generate-events";
import { answerOf } from "./sample/sample-answer";
import { sampleDate } from "./sample/sample-story";
import { sceneSvg } from "./scene-svg";
import { warpOf } from "./story-warp";

const base = generateEvents(1, 1)[0] as TimelineEvent;
const event = (i: number, edtf: string, more: Partial<TimelineEvent> = {}): TimelineEvent => {
  const date = sampleDate(edtf);
  return {
    ...base,
    id: `e_${i}`,
    date,
    claims: base.outlets.map((outlet) => ({ outlet, date, mentions: 1 })),
    ...more,
  };
};

const COLLECTIONS: readonly { readonly name: string; readonly events: readonly TimelineEvent[] }[] = [
  { name: "one event", events: [event(1, "2019-02-27")] },
  { name: "all on one day", events: Array.from({ length: 40 }, (_, i) => event(i, "2019-02-27")) },
  {
    name: "from -13000 to 9999",
    events: [event(1, "Y-13000"), event(2, "0044-03-15"), event(3, "9999-12-31")],
  },
  {
    name: "spans of a thousand years",
    events: [event(1, "0100/1100"), event(2, "0900/1900"), event(3, "1500-01-01")],
  },
  { name: "open on both sides", events: [event(1, "[..2014]"), event(2, "2015/.."), event(3, "/2016")] },
  {
    name: "titles of 5,000 characters and of none",
    events: [
      event(1, "2019-01-01", { title: "long ".repeat(1000) }),
      event(2, "2019-01-02", { title: "" }),
      event(3, "2019-01-03", { title: "x".repeat(5000) }),
    ],
  },
];

const scenesOf = (events: readonly TimelineEvent[], outlets = generateOutlets(12)) => {
  const answer = answerOf(events, outlets, 0);
  return (["compressed", "true"] as const).flatMap((kind) => {
    const warp = warpOf(answer, kind);
    const request = {
      events: answer.events,
      rest: answer.rest,
      outlets,
      rows: outlets,
      warp,
      window: warp.extent,
      measure: approxMeasure,
      selected: null,
      budget: 610,
    };
    expect(JSON.stringify(overviewOf(answer, warp, 900))).not.toMatch(/null,"w"|NaN/);
    return [
      buildScene({ ...request, width: 1280, vertical: false, arrange: "together" }),
      buildScene({ ...request, width: 1280, vertical: false, arrange: "outlet" }),
      buildScene({ ...request, width: 328, vertical: true, arrange: "together" }),
      buildScene({ ...request, width: 328, vertical: true, arrange: "outlet" }),
    ];
  });
};

describe("odd collections are drawn whole and without a number missing", () => {
  for (const { name, events } of COLLECTIONS) {
    it(name, () => {
      for (const scene of scenesOf(events)) {
        expect(sceneSvg(scene)).not.toMatch(/NaN|Infinity|undefined/);
        expect(scene.shown + scene.clustered).toBe(events.length);
      }
    });
  }

  it("no event at all", () => {
    const outlets = generateOutlets(2);
    const answer = { ...answerOf([event(1, "2019-02-27")], outlets, 3), events: [], gaps: [] };
    const warp = warpOf(answer, "compressed");
    const scene = buildScene({
      events: [],
      rest: [],
      outlets,
      rows: outlets,
      warp,
      window: warp.extent,
      measure: approxMeasure,
      selected: null,
      budget: 610,
      width: 900,
      vertical: false,
      arrange: "together",
    });
    expect([scene.shown, scene.clustered, scene.labels.length]).toEqual([0, 0, 0]);
    expect(sceneSvg(scene)).not.toMatch(/NaN|Infinity/);
  });

  it("400 outlets", () => {
    const outlets = generateOutlets(400);
    for (const scene of scenesOf(generateEvents(200, 5, outlets), outlets)) {
      expect(sceneSvg(scene)).not.toMatch(/NaN|Infinity|undefined/);
      expect(scene.shown + scene.clustered).toBe(200);
    }
  });
});
