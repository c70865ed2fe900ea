import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outletModels } from "./outlet-models";

const codes = (...names: string[]) =>
  outletModels(names.map((name) => ({ name, articles: 1, events: 1 }))).map((o) => [o.name, o.code]);

describe("outletModels", () => {
  it("takes initials of the telling words, or the beginning of a single one", () => {
    expect(codes("The Ferry Post", "Gazette", "News of the Valley Today")).toEqual([
      ["Gazette", "GAZ"],
      ["News of the Valley Today", "NVT"],
      ["The Ferry Post", "FP"],
    ]);
  });

  it("gives every outlet a code of its own, 2 to 4 letters, and the same in any order", () => {
    const name = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom("A B", "A Bee", "A-B", "Ab", "AB", "الجزيرة", "新聞"),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 60 }), (names) => {
        const counted = names.map((n) => ({ name: n, articles: 1, events: 0 }));
        const models = outletModels(counted);
        expect(new Set(models.map((o) => o.code)).size).toBe(names.length);
        for (const { code } of models) expect([...code].length).toSatisfy((n: number) => n >= 2 && n <= 4);
        expect(outletModels([...counted].reverse())).toEqual(models);
        expect(models.map((o) => o.hue)).toEqual(names.map((_, i) => i));
      }),
    );
  });
});
