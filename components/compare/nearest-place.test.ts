import { expect, test } from "vitest";
import { nearestPlace } from "./nearest-place";

test("the nearest centre wins, in either direction, and gaps are passed over", () => {
  const row = [{ x: 0, y: 0 }, null, { x: 100, y: 0 }, { x: 0, y: 40 }];
  expect(nearestPlace(row, { x: 60, y: 5 })).toBe(2);
  expect(nearestPlace(row, { x: 5, y: 30 })).toBe(3);
  expect(nearestPlace([null], { x: 0, y: 0 })).toBeNull();
});
