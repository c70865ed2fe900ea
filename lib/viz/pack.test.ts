import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admit, depthOf, packLanes } from "./pack";
import { skyline } from "./skyline";
import { spreadOut } from "./spread";

const extents = fc
  .array(fc.record({ x0: fc.integer({ min: 0, max: 500 }), w: fc.integer({ min: 1, max: 120 }) }), {
    maxLength: 60,
  })
  .map((all) => all.map(({ x0, w }, i) => ({ id: `${i}`, x0, x1: x0 + w })));

describe("lanes", () => {
  it("hold no two extents over each other, and are as few as can be", () => {
    fc.assert(
      fc.property(extents, (all) => {
        const lanes = packLanes(all);
        for (const a of all)
          for (const b of all)
            if (a !== b && lanes.get(a.id) === lanes.get(b.id))
              expect(a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
        expect(new Set(lanes.values()).size).toBe(depthOf(all));
      }),
    );
  });

  it("admit in order and never deeper than allowed", () => {
    fc.assert(
      fc.property(extents, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const kept = admit(all, most);
        expect(depthOf(all.filter((e) => kept.has(e.id)))).toBeLessThanOrEqual(most);
        const first = all[0];
        if (first) expect(kept.has(first.id)).toBe(true);
      }),
    );
  });
});

describe("skyline", () => {
  it("slips a short piece in under a long one's mark, beside its label", () => {
    const long = { id: "long", x0: 0, x1: 400, top: 10, w: 100, h: 30, places: [0] };
    const short = { id: "short", x0: 200, x1: 210, top: 10, w: 80, h: 15, places: [200] };
    const spots = skyline([long, short], { x: 0, y: 0 });
    expect(spots.get("short")?.y).toBe(10);
  });
});

describe("spread", () => {
  it("keeps the order, lets nothing overlap and moves nothing that has room", () => {
    const wishes = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 900 }), size: fc.integer({ min: 1, max: 80 }) }),
    );
    fc.assert(
      fc.property(wishes, (unsorted) => {
        const all = [...unsorted].sort((a, b) => a.at - b.at);
        const tops = spreadOut(all, 0);
        tops.slice(1).forEach((top, i) => {
          expect(top).toBeGreaterThanOrEqual((tops[i] ?? 0) + (all[i]?.size ?? 0) - 1e-6);
        });
      }),
    );
    expect(
      spreadOut(
        [
          { at: 10, size: 20 },
          { at: 100, size: 20 },
        ],
        0,
      ),
    ).toEqual([10, 100]);
  });
});
