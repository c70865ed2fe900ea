import { expect, test } from "vitest";
import { foldCells } from "./cell-looks";

const sentence = { start: 0, end: 20, text: "Boats left on 3 May." };
const whole = { ...sentence, articleId: "a_1", mention: null, sentence, note: null };
const dated = { ...whole, start: 14, end: 19, text: "3 May" };

test("cells that give a date come first and none is lost", () => {
  const { shown, folded } = foldCells("date", [whole, whole, whole, dated]);
  expect(shown[0]).toBe(dated);
  expect(shown).toHaveLength(1);
  expect(folded).toHaveLength(3);
});

test("a fold for a single cell would hide more than it saves", () => {
  expect(foldCells("position", [whole, whole]).folded).toEqual([]);
  expect(foldCells("position", [])).toEqual({ shown: [], folded: [] });
});
