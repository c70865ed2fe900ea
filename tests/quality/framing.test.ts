import { describe, expect, test } from "vitest";
import { attributions } from "@/lib/pipeline/framing/attribution";
import { loaded } from "@/lib/pipeline/framing/loaded";
import { type AttributionRow, hasGold, isHeldOut, type LoadedRow, readGold } from "@/scripts/framing-sets";
import { scoreAttributions } from "@/scripts/score-attributions";
import { scoreLoaded } from "@/scripts/score-loaded";

/** Half a point to a point under what was measured; docs/framing.md has the figures. */
const FLOORS = {
  characters: 0.785,
  spans: 0.625,
  withSource: 0.5,
  direct: 0.915,
  words: 0.485,
  sentences: 0.73,
};

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

describe("loaded words", () => {
  test("hold their floors on the sentences that were never learned from", () => {
    if (!hasGold("framing/babe")) {
      console.log("Not measured: ../shared/gold/framing/babe.jsonl.gz is not here.");
      return;
    }
    const rows = readGold<LoadedRow>("framing/babe").filter((row) => isHeldOut(row.url));
    const scores = scoreLoaded(
      rows,
      rows.map((row) => loaded(row.text)),
    );
    expect(scores.words.f1).toBeGreaterThan(FLOORS.words);
    expect(scores.sentenceMacroF1).toBeGreaterThan(FLOORS.sentences);
  }, 60_000);
});
