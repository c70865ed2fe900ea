import fc from "fast-check";
import { expect, test } from "vitest";
import { compareHref, moveName, NO_CHOICE, parseCompareLink } from "./compare-link";

const fieldsOf = (href: string) => Object.fromEntries(new URL(href, "http://x").searchParams);
const name = fc
  .string({ minLength: 1, maxLength: 12 })
  .map((s) => s.trim())
  .filter((s) => s !== "");

test("a choice of outlets comes back in its order, whatever their names", () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), fc.option(name), (outlets, base) => {
      const link = { outlets, base, more: ["labels"], by: "country", group: { key: "owner", value: "A: B" } };
      expect(parseCompareLink(fieldsOf(compareHref("e_1", link)))).toEqual(link);
    }),
    { seed: 7 },
  );
});

test("no choice is no field, and what cannot be a dimension is left out", () => {
  expect(compareHref("e_1")).toBe("/compare/e_1");
  expect(parseCompareLink({})).toEqual(NO_CHOICE);
  expect(parseCompareLink({ more: "labels,<b>,figures" }).more).toEqual(["labels", "figures"]);
  expect(parseCompareLink({ outlets: ["A", "B,A"] }).outlets).toEqual(["A", "B"]);
});

test("moving keeps every name and stops at the ends", () => {
  expect(moveName(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(moveName(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  expect(moveName(["a", "b", "c"], "a", 9)).toEqual(["b", "c", "a"]);
  expect(moveName(["a"], "x", 1)).toEqual(["a"]);
});
