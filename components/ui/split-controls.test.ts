import { expect, test } from "vitest";
import { splitControls } from "./split-controls";

test("a text without controls stays in one piece", () => {
  expect(splitControls("שלום and سلام")).toEqual([{ at: 0, text: "שלום and سلام", control: null }]);
});

test("controls become pieces of their own and nothing is lost", () => {
  const text = "\u202Eabc\u2066d\uFEFF";
  const pieces = splitControls(text);
  expect(pieces.map((p) => p.text).join("")).toBe(text);
  expect(pieces.flatMap((p) => p.control ?? [])).toEqual(["U+202E", "U+2066", "U+FEFF"]);
});

test("joiners are left alone", () => {
  expect(splitControls("👩\u200d🚒")).toHaveLength(1);
});
