import { expect, test } from "vitest";
import { labelHits } from "./label-hits";
import type { LabelLine } from "./scene";

const line = (style: LabelLine["style"], text: string): LabelLine => ({
  style,
  segments: [{ text, tone: "ink", dx: 0 }],
});
const LINES = [line("kicker", "3 May 2019"), line("title", "The old ferry"), line("title", "bridge is open")];
const found = (q: string) =>
  labelHits(LINES, q).map((hits, i) =>
    hits.map((h) => (LINES[i]?.segments[0]?.text ?? "").slice(h.start, h.end)),
  );

test("hits of the title are found line by line, of dates never", () => {
  expect(found("ferry open may")).toEqual([[], ["ferry"], ["open"]]);
});

test("a phrase is found across the end of a line", () => {
  expect(found('"ferry bridge"')).toEqual([[], ["ferry"], ["bridge"]]);
});
