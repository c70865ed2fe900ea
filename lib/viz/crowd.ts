import type { TimelineEvent } from "@/lib/contract/models";
import { markSpan } from "./mark";
import type { SceneMark } from "./scene";
import type { TimeScale } from "./time-scale";

/** Height of the row in which events without a label are marked; pixels. */
export const CROWD_HEIGHT = 40;
const LEVELS = 4;
const STEP = 8;

/**
 * Small marks for events that found no room for a label: a dot for a day, a thin bar as long as the date is vague
 * for the rest. They stack where they would touch; the row is a picture of the crowd, the cluster below counts it.
 */
export const crowdMarks = (
  events: readonly TimelineEvent[],
  scale: TimeScale,
  top: number,
): readonly SceneMark[] => {
  const ends = new Array<number>(LEVELS).fill(Number.NEGATIVE_INFINITY);
  const spans = events.map((event) => ({ event, span: markSpan(event.date, scale) }));
  spans.sort((a, b) => a.span.x0 - b.span.x0 || (a.event.id < b.event.id ? -1 : 1));
  return spans.map(({ event, span }, i) => {
    const free = ends.findIndex((end) => end <= span.x0);
    const level = free < 0 ? i % LEVELS : free;
    ends[level] = span.x1 + 1;
    const y = top + 6 + level * STEP;
    const x0 = Math.max(span.x0, -4);
    const x1 = Math.min(span.x1, scale.width + 4);
    const dot = event.date.form === "day" && x1 - x0 < 14;
    return {
      eventId: event.id,
      outlet: null,
      form: event.date.form,
      box: { x: x0, y: y - 3, w: x1 - x0, h: 6 },
      prims: dot
        ? [{ kind: "circle", cx: (x0 + x1) / 2, cy: y, r: 3, fill: "soft" }]
        : [{ kind: "rect", x: x0, y: y - 1.5, w: x1 - x0, h: 3, r: 1.5, fill: "faint", opacity: 0.7 }],
    };
  });
};
