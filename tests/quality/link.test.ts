import { describe, expect, it } from "vitest";
import { evaluateLinks } from "@/scripts/evaluate-stories";
import { hasGold } from "@/scripts/gold-sets";

describe("event words on the development sets", () => {
  it("keeps its CoNLL F1", async () => {
    if (!hasGold()) {
      console.log("../shared/gold is not there: nothing measured.");
      return;
    }
    expect(
      await evaluateLinks(
        () => true,
        () => {},
      ),
    ).toBeGreaterThanOrEqual(78.5);
  }, 30_000);
});
