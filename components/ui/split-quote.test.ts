import { expect, test } from "vitest";
import { splitQuote, windowAround } from "./split-quote";

test("pieces carry the layers over them and join to the quote", () => {
  const quote = "On 3 May some 40 boats left.";
  const pieces = splitQuote(quote, 100, [
    { start: 103, end: 108, kind: "date" },
    { start: 114, end: 116, kind: "figure" },
    { start: 100, end: 128, kind: "clause" },
    { start: 300, end: 310, kind: "date" },
  ]);
  expect(pieces.map((p) => p.text).join("")).toBe(quote);
  expect(pieces.find((p) => p.kinds.has("date"))?.text).toBe("3 May");
  expect(pieces.find((p) => p.kinds.has("figure"))?.text).toBe("40");
  expect(pieces.every((p) => p.kinds.has("clause"))).toBe(true);
});

test("no layers: one piece; an empty quote: none", () => {
  expect(splitQuote("abc", 5, [])).toEqual([{ start: 5, text: "abc", kinds: new Set() }]);
  expect(splitQuote("", 5, [])).toEqual([]);
});

test("a long quote is shown around its focus", () => {
  const quote = "word ".repeat(1000);
  const w = windowAround(quote, { start: 2500, end: 2510 }, 200);
  expect(w.end - w.start).toBeLessThanOrEqual(200);
  expect(w.start).toBeLessThanOrEqual(2500);
  expect(w.end).toBeGreaterThanOrEqual(2510);
  expect(windowAround("short", { start: 0, end: 1 })).toEqual({ start: 0, end: 5 });
});

test("a long quote without spaces still has a window", () => {
  const w = windowAround("x".repeat(5000), { start: 4990, end: 5000 }, 200);
  expect(w).toEqual({ start: 4800, end: 5000 });
});
