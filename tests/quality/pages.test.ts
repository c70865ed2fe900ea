import { expect, it } from "vitest";
import { evaluatePages } from "@/scripts/evaluate-pages";

it("reads the development pages above their floors, or says that they are absent", {
  timeout: 300_000,
}, () => {
  const score = evaluatePages();
  if (!score) {
    console.warn("Development pages not found beside the repository; reading of HTML is not scored.");
    expect(score).toBeNull();
    return;
  }
  expect(score.bodyF1).toBeGreaterThanOrEqual(0.93);
  expect(score.dateAccuracy).toBeGreaterThanOrEqual(0.85);
  expect(score.titleAccuracy).toBeGreaterThanOrEqual(0.9);
  expect(score.snippetsKept).toBeGreaterThanOrEqual(0.9);
  expect(score.snippetsLeaked).toBeLessThanOrEqual(0.13);
});
