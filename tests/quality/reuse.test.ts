import { describe, expect, it } from "vitest";
import { evaluateReuse } from "@/scripts/evaluate-stories";
import { hasGold } from "@/scripts/gold-sets";

describe("reuse on the development sets", () => {
  it("finds what an exact comparison finds", () => {
    if (!hasGold()) {
      console.log("../shared/gold is not there: nothing measured.");
      return;
    }
    const figures = evaluateReuse(150, () => {});
    expect(figures.pairsByJaccard).toBeGreaterThan(40);
    expect(figures.pairsByContainment).toBeGreaterThan(90);
    expect(figures.jaccard).toBeGreaterThanOrEqual(99);
    expect(figures.containment).toBeGreaterThanOrEqual(95);
  }, 30_000);
});
