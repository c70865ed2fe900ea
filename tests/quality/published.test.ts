import { expect, it } from "vitest";
import { evaluatePublished } from "@/scripts/evaluate-published";

/**
 * One set of real news, a fifth of its dates hidden. Of the other two sets the large one takes minutes, and one gives
 * crawl dates for some articles, so that no method can reach them; `npm run evaluate` prints all three.
 */
it("infers hidden publication dates above the floors, or says that the set is absent", {
  timeout: 300_000,
}, () => {
  const scores = evaluatePublished(undefined, 0, ["wikinews"]);
  if (!scores) {
    console.warn(
      "Development stories not found beside the repository; inferred publication dates are not scored.",
    );
    expect(scores).toBeNull();
    return;
  }
  for (const score of scores) {
    expect(score.answered).toBeGreaterThan(4);
    expect(score.contains).toBeGreaterThanOrEqual(0.95);
    expect(score.withinADay).toBeGreaterThanOrEqual(0.93);
  }
});
