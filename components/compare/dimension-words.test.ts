import { expect, test } from "vitest";
import { differenceWords, inReadingOrder } from "./dimension-words";

test("rows stand in reading order and none is lost", () => {
  const rows = ["credits", "figures", "headline", "figures", "excerpts"].map((dimension, i) => ({
    dimension: dimension as "credits" | "figures" | "headline" | "excerpts",
    differs: i === 3,
    i,
  }));
  expect(inReadingOrder(rows).map((r) => r.i)).toEqual([2, 3, 1, 4, 0]);
});

test("a difference is named where it is news", () => {
  const plain = { relation: null, differs: true };
  expect(differenceWords({ ...plain, dimension: "figures" })).toBe("Figures differ");
  expect(differenceWords({ ...plain, dimension: "figures", differs: false })).toBeNull();
  expect(differenceWords({ ...plain, dimension: "headline" })).toBeNull();
  expect(differenceWords({ dimension: "figures", differs: true, relation: "nested" })).toBe(
    "One contains the other",
  );
});
