import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { COLOURS } from "@/lib/viz/theme-colours";

/** The custom properties of one block of the page's tokens. */
const tokensOf = (opening: string): Readonly<Record<string, string>> => {
  const css = readFileSync("app/tokens.css", "utf8");
  const block = css.slice(css.indexOf(opening), css.indexOf("}", css.indexOf(opening)));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map((m) => [m[1] ?? "", m[2] ?? ""]),
  );
};

it("still pages have the page's own colours, light and dark", () => {
  expect(tokensOf(":root {")).toMatchObject(COLOURS.light);
  expect(tokensOf(':root[data-theme="dark"] {')).toMatchObject(COLOURS.dark);
});
