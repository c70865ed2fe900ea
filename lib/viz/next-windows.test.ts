import { describe, expect, it } from "vitest";
import { nextWindows, zoomStep } from "./next-windows";
import { trueWarp } from "./warp";

const warp = trueWarp({ from: 0, to: 1_000 });

describe("the windows next to one", () => {
  it("are the next closer, the neighbours and the next wider", () => {
    const found = nextWindows(warp, { from: 400, to: 600 }, 3).map((w) => [
      Math.round(w.from),
      Math.round(w.to),
    ]);
    expect(found).toEqual([
      [450, 550],
      [600, 800],
      [200, 400],
      [300, 700],
    ]);
  });

  it("leave out what would be the same window", () => {
    const whole = nextWindows(warp, warp.extent, 3);
    expect(whole.map((w) => Math.round(w.to - w.from))).toEqual([500]);
  });

  it("hold still at the closest look there is", () => {
    const { from, to } = zoomStep(warp, { from: 10, to: 13 }, 3, 1 / 2);
    expect(to - from).toBeCloseTo(3);
  });
});
