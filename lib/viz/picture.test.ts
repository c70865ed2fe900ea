import { describe, expect, it } from "vitest";
import { approxMeasure } from "./measure";
import { pictureOf, pictureSvg } from "./picture";
import { SCENES } from "./sample/scenes";

const scene = () => {
  const found = SCENES[0];
  if (!found) throw new Error("no scene");
  return found.scene();
};
const words = (sources: readonly string[]) => ({
  title: "21 events, 2009 to 2017",
  sum: "21 shown + 0 in clusters + 4 undated = 25 events",
  sources,
  address: "http://127.0.0.1:3000/?scale=true",
});
const plain = (): string => "#000000";

describe("a picture for a file", () => {
  it("names what it shows, its marks, its sources by number, its address and its faces", () => {
    const picture = pictureOf(
      scene(),
      words(["Harbour Post, “A dam”", "Valley Wire, “The lake”"]),
      approxMeasure,
    );
    const svg = pictureSvg(picture, "21 events", plain, '"A Face", sans-serif');
    for (const said of [
      "21 events, 2009 to 2017",
      "4 undated = 25 events",
      "some day in a period",
      "outlets give different dates",
      "[1] Harbour Post",
      "[2] Valley Wire",
      "http://127.0.0.1:3000/?scale=true",
      "&quot;A Face&quot;",
    ])
      expect(svg).toContain(said);
    expect(svg).not.toContain("var(--");
  });

  it("keeps everything inside its own size", () => {
    const picture = pictureOf(
      scene(),
      words(Array.from({ length: 90 }, (_, i) => `Paper ${i}`)),
      approxMeasure,
    );
    expect(picture.height).toBeGreaterThan(picture.top + picture.scene.height);
    for (const prim of picture.around)
      if (prim.kind === "text") {
        expect(prim.y).toBeLessThan(picture.height);
        expect(prim.x + approxMeasure(prim.text, prim.style)).toBeLessThanOrEqual(picture.width);
      }
    expect(picture.around.some((p) => p.kind === "text" && p.text === "and 50 more")).toBe(true);
  });

  it("lets no word end its element", () => {
    const hostile = "<script>alert(1)</script>\"'&";
    const svg = pictureSvg(pictureOf(scene(), words([hostile]), approxMeasure), hostile, plain, hostile);
    expect(svg).not.toContain("<script");
  });
});
