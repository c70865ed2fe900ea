import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LIGHT, lightPalette } from "./palette";

const tokens = readFileSync(join(process.cwd(), "app/tokens.css"), "utf8").split("@media")[0] ?? "";

describe("the colours of pictures", () => {
  it("are those of the light theme", () => {
    for (const [name, value] of Object.entries(LIGHT)) expect(tokens, name).toContain(`--${name}: ${value};`);
  });

  it("know every role of the plot", () => {
    expect(lightPalette("soft")).toBe(LIGHT["ink-soft"]);
    expect(lightPalette("sunk")).toBe(LIGHT["paper-sunk"]);
    expect(lightPalette("hue-11")).toBe(LIGHT["hue-11"]);
  });
});
