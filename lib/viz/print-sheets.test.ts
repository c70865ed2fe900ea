import { describe, expect, it } from "vitest";
import { approxMeasure } from "./measure";
import { labelledOn, printSheets } from "./print-sheets";
import { generateEvents, generateOutlets } from "./sample/generate-events";
import { answerOf } from "./sample/sample-answer";
import { sampleStory } from "./sample/sample-story";
import { warpOf } from "./story-warp";

const outlets = generateOutlets(5);
const sheetsOf = (answer: ReturnType<typeof sampleStory>, arrange: "together" | "outlet" = "together") =>
  printSheets({
    answer,
    warp: warpOf(answer, "compressed"),
    arrange,
    rows: answer.outlets,
    measure: approxMeasure,
    width: 1000,
    height: 520,
  });

describe("a timeline on paper", () => {
  it("labels every event of a story, on sheets that follow one another without a gap", () => {
    for (const n of [60, 200]) {
      const answer = answerOf(generateEvents(n, 5, outlets), outlets, 3, 600);
      const sheets = sheetsOf(answer);
      expect(labelledOn(sheets).size).toBe(n);
      const extent = warpOf(answer, "compressed").extent;
      expect(sheets[0]?.window.from).toBe(extent.from);
      expect(sheets.at(-1)?.window.to).toBe(extent.to);
      sheets.forEach((s, i) => {
        if (i > 0) expect(s.window.from).toBe(sheets[i - 1]?.window.to);
        expect(s.scene.clustered).toBe(0);
      });
    }
  });

  it("needs one sheet where one has room", () => {
    const story = sampleStory();
    const few = answerOf(story.events.slice(0, 6), story.outlets, 0);
    expect(sheetsOf(few).length).toBe(1);
  });

  it("stays bounded, and counts what it does not label", () => {
    const answer = answerOf(generateEvents(2000, 9, outlets), outlets, 0, 600);
    const sheets = sheetsOf(answer);
    expect(sheets.length).toBeLessThanOrEqual(24);
    expect(sheets.reduce((sum, s) => sum + s.scene.shown + s.scene.clustered, 0)).toBeGreaterThanOrEqual(
      2000,
    );
  });

  it("draws rows by outlet too", () => {
    const sheets = sheetsOf(sampleStory(), "outlet");
    expect(labelledOn(sheets).size).toBe(sampleStory().events.length);
  });
});
