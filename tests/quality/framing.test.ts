import { describe, expect, test } from "vitest";
import { attributions } from "@/lib/pipeline/framing/attribution";
import { type AttributionRow, hasGold, isHeldOut, readGold } from "@/scripts/framing-sets";
import { scoreAttributions } from "@/scripts/score-attributions";

/** Half a point to a point under what was measured; docs/framing.md has the figures. */
const FLOORS = { characters: 0.78, spans: 0.62, withSource: 0.49, direct: 0.91 };

describe("attributions", () => {
  test("hold their floors on the articles that were never learned from", () => {
    if (!hasGold("framing/polnear")) {
      console.log("Not measured: ../shared/gold/framing/polnear.jsonl.gz is not here.");
      return;
    }
    const rows = readGold<AttributionRow>("framing/polnear").filter((row) => isHeldOut(row.id));
    const scores = scoreAttributions(
      rows,
      rows.map((row) => attributions(row.text)),
    );
    expect(scores.characters.f1).toBeGreaterThan(FLOORS.characters);
    expect(scores.spans.f1).toBeGreaterThan(FLOORS.spans);
    expect(scores.withSource.f1).toBeGreaterThan(FLOORS.withSource);
    expect(scores.recallOf.direct).toBeGreaterThan(FLOORS.direct);
  }, 60_000);
});
