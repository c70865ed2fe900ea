import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchHits } from "./search-hits";

const hits = (text: string, q: string) => searchHits(text, q).map(({ start, end }) => text.slice(start, end));

describe("search hits", () => {
  it("marks words and their beginnings, capitals and accents aside", () => {
    expect(hits("The Café opened; cafés followed, decaf did not.", "cafe")).toEqual(["Café", "cafés"]);
    expect(hits("The cafe\u0301 opened.", "CAFÉ")).toEqual(["cafe\u0301"]);
  });

  it("does not take a short word for the beginning of a longer one", () => {
    expect(hits("US troops use the road", "us")).toEqual(["US"]);
  });

  it("marks a phrase in one piece, and only where it stands as one", () => {
    expect(hits("The ferry left. Left the ferry? The-ferry.", '"the ferry"')).toEqual([
      "The ferry",
      "the ferry",
      "The-ferry",
    ]);
  });

  it("marks nothing for what was excluded, and nothing without words", () => {
    expect(hits("ferry and bridge", "ferry -bridge")).toEqual(["ferry"]);
    expect(hits("ferry", "…")).toEqual([]);
    expect(hits("", "ferry")).toEqual([]);
  });

  it("joins what overlaps and stays inside the text, in order", () => {
    expect(hits("the old bridge road", '"old bridge" "bridge road"')).toEqual(["old bridge road"]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, q) => {
        let reached = 0;
        for (const { start, end } of searchHits(text, q)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
