import { describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/calendar";
import { believe, type DatedSibling } from "./day-belief";
import type { OwnCues } from "./own-cues";

const NO_CUES: OwnCues = { days: [], monthDays: [], weekdays: [], earlierInMonth: [], periods: [] };
const MAY_1 = toDay(2021, 5, 1);
const sibling = (after: number, likeness: number): DatedSibling => ({
  day: MAY_1 + after,
  likeness,
  sharedWords: 0,
  statements: [],
});
const copy = (after: number): DatedSibling => ({ ...sibling(after, 0.55), sharedWords: 20 });
const rangeOf = (...siblings: DatedSibling[]) => believe(siblings, [], NO_CUES, toDay).range;

describe("siblings that tell different days", () => {
  it("about as like: the answer takes both days in", () => {
    const range = rangeOf(copy(0), copy(1), sibling(12, 0.5));
    expect(range).not.toBeNull();
    expect(range?.first).toBeLessThanOrEqual(MAY_1);
    expect(range?.last).toBeGreaterThanOrEqual(MAY_1 + 12);
  });

  it("much less like: it has no say", () => {
    const alone = rangeOf(copy(0), copy(1));
    expect(alone).not.toBeNull();
    expect(rangeOf(copy(0), copy(1), sibling(40, 0.2))?.last).toBeLessThan(MAY_1 + 40);
  });

  it("about as like and months apart: no answer", () => {
    expect(rangeOf(copy(0), copy(1), sibling(200, 0.5))).toBeNull();
  });
});
