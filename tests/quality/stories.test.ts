import { describe, expect, it } from "vitest";
import { evaluateGrouping } from "@/scripts/evaluate-stories";
import { hasGold } from "@/scripts/gold-sets";

const FLOORS: Readonly<Record<string, number>> = { g5: 94, basil: 96, wikinews: 87.5 };

describe("stories on the development sets", () => {
  it("keeps its B-cubed F1 on the smaller sets", async () => {
    if (!hasGold()) {
      console.log("../shared/gold is not there: nothing measured.");
      return;
    }
    const figures = await evaluateGrouping(Object.keys(FLOORS), () => {});
    expect(figures).toHaveLength(3);
    for (const { set, b3 } of figures) expect(b3, set).toBeGreaterThanOrEqual(FLOORS[set] ?? 100);
  }, 30_000);
});
