import fc from "fast-check";
import { expect, test } from "vitest";
import { ARTICLE_LAYERS, articleHref, DEFAULT_LAYERS, parseLayers } from "./article-link";

const fieldsOf = (href: string): URLSearchParams => new URL(href, "http://x").searchParams;

test("every choice of layers comes back from its link", () => {
  fc.assert(
    fc.property(fc.subarray([...ARTICLE_LAYERS]), (chosen) => {
      const raw = fieldsOf(articleHref("a_1", chosen)).get("layers") ?? undefined;
      expect(parseLayers(raw)).toEqual({ layers: chosen, unknown: [] });
    }),
    { seed: 11 },
  );
});

test("a form's fields and a place in the text are read", () => {
  expect(parseLayers(["none", "words", "time"]).layers).toEqual(["time", "words"]);
  expect(parseLayers(["none"]).layers).toEqual([]);
  expect(articleHref("a_1", DEFAULT_LAYERS, { start: 3, end: 9 })).toBe("/article/a_1?at=3-9#at");
});

test("what is no layer falls back alone and is told", () => {
  expect(parseLayers("speech,glitter")).toEqual({ layers: ["speech"], unknown: ["glitter"] });
  expect(parseLayers("glitter")).toEqual({ layers: DEFAULT_LAYERS, unknown: ["glitter"] });
});
