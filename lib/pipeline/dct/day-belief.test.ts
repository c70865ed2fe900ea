import { describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/calendar";
import { believe, type DatedSibling } from "./day-belief";
import type { OwnCues } from "./own-cues";

const MAY_1 = toDay(2021, 5, 1);
/** The text names 1 May as past. */
const CUES: OwnCues = {
  days: [{ start: 0, end: 10, text: "1 May 2021", day: MAY_1, future: false }],
  monthDays: [],
  weekdays: [],
  earlierInMonth: [],
  periods: [],
};
const sibling = (after: number, likeness: number, sharedWords = 0): DatedSibling => ({
  day: MAY_1 + after,
  likeness,
  sharedWords,
  statements: [],
});
const NEAR = [sibling(0, 0.55, 20), sibling(1, 0.55, 20)];
const lastAfter = (...others: DatedSibling[]): number | null => {
  const { range } = believe([...NEAR, ...others], [], CUES, toDay);
  return range === null ? null : range.last - MAY_1;
};

describe("siblings that tell different days", () => {
  it("about as like: the answer takes both days in", () => {
    expect(lastAfter(sibling(12, 0.5))).toBe(12);
  });

  it("much less like: it has no say", () => {
    expect(lastAfter(sibling(12, 0.2))).toBeLessThan(6);
  });

  it("about as like and months apart: no answer", () => {
    expect(lastAfter(sibling(200, 0.5))).toBeNull();
  });
});
