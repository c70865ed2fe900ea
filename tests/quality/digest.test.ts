import { describe, expect, it } from "vitest";
import { evaluateTimelines } from "@/scripts/evaluate-timelines";
import { hasGold } from "@/scripts/gold-sets";

describe("digest on the development sets", () => {
  it("keeps its agreement with editors on one topic", async () => {
    if (!hasGold()) {
      console.log("../shared/gold is not there: nothing measured.");
      return;
    }
    const figures = await evaluateTimelines(["h1n1"], () => {});
    expect(figures?.timelines).toBe(3);
    expect(figures?.dateF1).toBeGreaterThanOrEqual(0.8);
    expect(figures?.rouge1).toBeGreaterThanOrEqual(0.12);
    expect(figures?.rouge2).toBeGreaterThanOrEqual(0.03);
  }, 30_000);
});
