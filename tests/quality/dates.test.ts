import { describe, expect, it } from "vitest";
import { evaluateDates } from "../../scripts/evaluate-dates";

/**
 * What the tagger must keep on the development sets: F1 in percent for strict spans, values of all types, and values of
 * dates. A little below what `npm run evaluate -- dates` prints, so that a rule for one sentence cannot cost a class.
 */
const FLOORS: Readonly<Record<string, { strict: number; value: number; dateValue: number }>> = {
  timebank: { strict: 89, value: 81.5, dateValue: 82.5 },
  aquaint: { strict: 82, value: 75.5, dateValue: 78.5 },
  tbaq_corrected: { strict: 87, value: 86, dateValue: 87 },
  meantime_dev: { strict: 89, value: 86, dateValue: 88.5 },
  "wikiwars_dev (no DCT)": { strict: 87, value: 85, dateValue: 87.5 },
  tweets_mod_train: { strict: 82.5, value: 81.5, dateValue: 85.5 },
};

describe("dates on the development sets", () => {
  it("stay above their floors, or are absent here", async () => {
    const scores = await evaluateDates();
    if (!scores) console.log("The development sets are absent: no floor was checked.");
    const short = (scores ?? []).flatMap(({ set, strict, value, dateValue }) => {
      const floor = FLOORS[set];
      if (!floor) return [];
      const got = { strict, value, dateValue };
      return (["strict", "value", "dateValue"] as const)
        .filter((k) => got[k] < floor[k])
        .map((k) => `${set}: ${k} is ${got[k].toFixed(1)}, the floor is ${floor[k]}`);
    });
    expect(short).toEqual([]);
    expect(scores === null || scores.length >= Object.keys(FLOORS).length).toBe(true);
  });
});
