import { expect, test } from "vitest";
import { parsePlace, placeHref } from "./parse-place";

test("a place survives the trip through its link", () => {
  const href = placeHref("a_0", { start: 12, end: 34 });
  const raw = new URL(href, "https://x.example").searchParams.get("at") ?? undefined;
  expect(parsePlace(raw, 40)).toEqual({ start: 12, end: 34 });
});

test.each([undefined, "", "5", "5-5", "9-3", "-1-4", "1-99", "1e1-12", "a-b", "1-2-3"])(
  "%j is no place",
  (raw) => {
    expect(parsePlace(raw, 40)).toBeNull();
  },
);
