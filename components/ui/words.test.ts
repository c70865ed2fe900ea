import { expect, test } from "vitest";
import { codeFor, count, cutTitle, listWords, outletCount, reasonWords } from "./words";

test("counts agree with their noun", () => {
  expect(count(1, "outlet")).toBe("1 outlet");
  expect(count(0, "outlet")).toBe("0 outlets");
  expect(count(2, "country", "countries")).toBe("2 countries");
});

test("independent texts are named only where copies were found", () => {
  expect(outletCount(4, 2)).toBe("4 outlets, 2 independent texts");
  expect(outletCount(4, 4)).toBe("4 outlets");
});

test("lists read as a sentence", () => {
  expect(listWords(["A"])).toBe("A");
  expect(listWords(["A", "B", "C"])).toBe("A, B and C");
});

test("a long title is cut between characters", () => {
  expect(cutTitle("abc", 3)).toEqual({ shown: "abc", cut: false });
  expect(cutTitle("abcd", 3)).toEqual({ shown: "abc…", cut: true });
  expect(cutTitle("ab\u0301\u0301\u0301c", 3).shown).toBe("a…");
  expect(cutTitle("😀😀😀😀", 3).shown).toBe("😀😀😀…");
});

test("codes come from initials or first letters", () => {
  expect(codeFor("The Northern Courier")).toBe("TNC");
  expect(codeFor("Courier")).toBe("COU");
  expect(codeFor("")).toBe("?");
});

test("a reason loses its code and nothing else", () => {
  expect(reasonWords("no-anchor: it counts from a date")).toBe("It counts from a date");
  expect(reasonWords("the year: not given")).toBe("The year: not given");
  expect(reasonWords("")).toBe("");
});
