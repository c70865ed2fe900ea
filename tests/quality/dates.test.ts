import { describe, expect, it } from "vitest";
import { evaluateDates } from "../../scripts/evaluate-dates";

/**
 * What the tagger must keep on the development sets: F1 in percent for strict spans, values of all types, and values of
 * dates. A little below what `npm run evaluate -- dates` prints, so that a rule for one sentence cannot cost a class.
 */
const FLOORS: Readonly<Record<string, { strict: number; value: number; dateValue: number }>> = {
  timebank: { strict: 89.9, value: 82.4, dateValue: 83.4 },
  aquaint: { strict: 83.7, value: 76.5, dateValue: 79.3 },
  tbaq_corrected: { strict: 87.9, value: 87.2, dateValue: 88.4 },
  meantime_dev: { strict: 89.9, value: 86.9, dateValue: 89.2 },
  "wikiwars_dev (no DCT)": { strict: 88.7, value: 87, dateValue: 89.6 },
  tweets_mod_train: { strict: 84.8, value: 83.9, dateValue: 88.2 },
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
