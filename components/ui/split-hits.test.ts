import { expect, test } from "vitest";
import { splitHits } from "./split-hits";

test("hits become pieces of their own and nothing is lost", () => {
  const text = "Two ferries; one Ferry sank.";
  const pieces = splitHits(text, "ferr");
  expect(pieces.map((p) => p.text).join("")).toBe(text);
  expect(pieces.filter((p) => p.hit).map((p) => p.text)).toEqual(["ferries", "Ferry"]);
});

test("no search: one piece; no text: none", () => {
  expect(splitHits("a ferry", "")).toEqual([{ start: 0, text: "a ferry", hit: false }]);
  expect(splitHits("", "ferry")).toEqual([]);
});
