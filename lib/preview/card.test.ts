import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { SCENES } from "@/lib/viz/sample/scenes";
import { CARD, sceneCard, wordsCard } from "./card";
import { textWidth } from "./outline";
import { rasterise } from "./rasterise";
import { paragraph } from "./words";

const quotes = (n: number, quote = "The bridge was opened on Monday, the ministry said.") =>
  Array.from({ length: n }, (_, i) => ({ outlet: `Outlet ${i}`, hue: i, quote }));

const sizeOf = async (svg: string) => {
  const { format, width, height } = await sharp(await rasterise(svg)).metadata();
  return { format, width, height };
};

const PICTURE = { format: "png", ...CARD };

describe("the picture of a page", () => {
  it.each([0, 1, 2, 3, 9])("has its size with %i quotes", async (n) => {
    const svg = wordsCard({
      kicker: "2 March 2020",
      title: "The bridge was opened",
      quotes: quotes(n),
      foot: "n",
    });
    expect(await sizeOf(svg)).toEqual(PICTURE);
  });

  it("asks for no face of the machine: every letter is an outline", () => {
    const svg = wordsCard({ kicker: "k", title: "Title", quotes: quotes(2), foot: "foot" });
    expect(svg).not.toContain("<text");
    expect(svg).not.toContain("font");
  });

  it("is the same each time", async () => {
    const card = { kicker: "k", title: "The bridge was opened", quotes: quotes(2), foot: "foot" };
    expect(wordsCard(card)).toBe(wordsCard(card));
  });

  it.each([
    ["5,000 characters", "word ".repeat(1000)],
    ["one word of 5,000 characters", "x".repeat(5000)],
    ["markup", '</svg><script>alert("1")</script>&amp;'],
    ["letters without a face", "الركبان 难民 🏕️"],
    ["half of a pair", "\ud83c"],
    ["nothing", ""],
  ])("stays inside its frame: %s", async (_, text) => {
    const svg = wordsCard({ kicker: text, title: text, quotes: quotes(3, text), foot: text });
    expect(svg).not.toContain("<script");
    expect(await sizeOf(svg)).toEqual(PICTURE);
  });

  it("draws every scene the plot can draw", async () => {
    for (const { scene } of SCENES)
      expect(
        await sizeOf(sceneCard({ title: "What was reported", scene: scene(), foot: "1 shown" })),
      ).toEqual(PICTURE);
  }, 60_000);
});

describe("letters as outlines", () => {
  const lettering = { family: "sans", size: 20, weight: 400 } as const;

  it("are as wide as their advances", () => {
    expect(textWidth("", lettering)).toBe(0);
    expect(textWidth("mm", lettering)).toBeCloseTo(2 * textWidth("m", lettering));
    expect(textWidth("The bridge", { ...lettering, size: 40 })).toBeCloseTo(
      2 * textWidth("The bridge", lettering),
    );
  });

  it("break into lines that fit, and end where the next may begin", () => {
    const words = { text: "one two three four five six", lettering, fill: "#000", lines: 2, leading: 30 };
    expect(paragraph(words, 0, 100, 80).bottom).toBe(160);
    expect(paragraph({ ...words, text: "one" }, 0, 100, 80).bottom).toBe(130);
  });
});
