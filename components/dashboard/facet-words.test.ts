import { expect, test } from "vitest";
import { DEFAULT_LINK_STATE, parseLinkSearch, serialiseLinkState } from "@/lib/contract/link-state";
import { chosenWords, FACETS, facetOptions, withoutFacet } from "./facet-words";

test("choosing a value and choosing it again leads back", () => {
  for (const facet of FACETS)
    for (const option of facetOptions(facet, DEFAULT_LINK_STATE)) {
      const chosen = { ...DEFAULT_LINK_STATE, ...option.change };
      expect(option.on).toBe(false);
      const again = facetOptions(facet, chosen).find((o) => o.value === option.value);
      expect(again?.on).toBe(true);
      expect({ ...chosen, ...again?.change }).toEqual(DEFAULT_LINK_STATE);
      expect({ ...chosen, ...withoutFacet(facet) }).toEqual(DEFAULT_LINK_STATE);
      expect(parseLinkSearch(serialiseLinkState(chosen)).state).toEqual(chosen);
    }
});

test("several values of a facet are one phrase", () => {
  const state = { ...DEFAULT_LINK_STATE, precision: ["day", "none"] as const, texts: 3 };
  expect(FACETS.map((f) => chosenWords(f, state))).toEqual([
    "The date leaves one day or no date",
    null,
    null,
    "3 or more independent texts",
    null,
  ]);
});
