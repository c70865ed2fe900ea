import { statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { attributions } from "@/lib/pipeline/framing/attribution";
import { loaded } from "@/lib/pipeline/framing/loaded";
import { type AttributionRow, hasGold, isHeldOut, type LoadedRow, readGold } from "@/scripts/framing-sets";
import { crossValidate, labelEvents } from "@/scripts/label-events";
import { scoreAttributions } from "@/scripts/score-attributions";
import { scoreLoaded } from "@/scripts/score-loaded";

/** Half a point to a point under what was measured; docs/framing.md has the figures. */
const FLOORS = {
  characters: 0.805,
  spans: 0.65,
  withSource: 0.52,
  direct: 0.92,
  labels: 0.635,
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

describe("labels", () => {
  test("hold their floor on each event with weights learned from the others", async () => {
    if (!hasGold("framing/newswcl50")) {
      console.log("Not measured: ../shared/gold/framing/newswcl50.jsonl.gz is not here.");
      return;
    }
    const { all } = await crossValidate(labelEvents());
    expect(all.b3.f).toBeGreaterThan(FLOORS.labels);
  }, 120_000);
});

describe("models", () => {
  test("are smaller than two megabytes together, and none than 900 kB", () => {
    const folder = "lib/pipeline/framing";
    const sizes = [
      "attribution/roles-model.json",
      "attribution/links-model.json",
      "loaded/loaded-model.json",
      "tagger/word-notes.json",
      "labels/label-weights.json",
    ].map((name) => statSync(`${folder}/${name}`).size);
    expect(Math.max(...sizes)).toBeLessThan(900_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
  });
});
