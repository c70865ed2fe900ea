import { describe, expect, it } from "vitest";
import { evaluateDates } from "../../scripts/evaluate-dates";

/**
 * What the tagger must keep on the development sets: F1 in percent for strict spans, values of all types, and values of
 * dates. A little below what `npm run evaluate -- dates` prints, so that a rule for one sentence cannot cost a class.
 */
const FLOORS: Readonly<Record<string, { strict: number; value: number; dateValue: number }>> = {
  timebank: { strict: 90.4, value: 83.8, dateValue: 84.6 },
  aquaint: { strict: 83.7, value: 77, dateValue: 79.9 },
  tbaq_corrected: { strict: 88.3, value: 88.5, dateValue: 89.5 },
  meantime_dev: { strict: 90.2, value: 87.1, dateValue: 89.5 },
  "wikiwars_dev (no DCT)": { strict: 89.6, value: 88, dateValue: 90.4 },
  tweets_mod_train: { strict: 85.6, value: 84.8, dateValue: 88.7 },
  esc: { strict: 77.7, value: 64.1, dateValue: 75.1 },
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
