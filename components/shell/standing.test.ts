import { expect, test } from "vitest";
import { standing } from "./standing";

test("a place is here, holds the page, or lies elsewhere", () => {
  expect(standing("/compare", "/compare", [])).toBe("here");
  expect(standing("/compare/e_1", "/compare", [])).toBe("within");
  expect(standing("/comparison", "/compare", [])).toBe("elsewhere");
});

test("the front page holds only what it covers", () => {
  expect(standing("/", "/", ["/event"])).toBe("here");
  expect(standing("/event/e_1", "/", ["/event"])).toBe("within");
  expect(standing("/undated", "/", ["/event"])).toBe("elsewhere");
});
