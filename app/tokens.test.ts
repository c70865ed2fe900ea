import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** Colours declared in the block that `opening` begins; the first closing brace ends it. */
const colours = (opening: string): ReadonlyMap<string, string> => {
  const at = css.indexOf(opening);
  if (at < 0) throw new Error(`no block ${opening}`);
  const block = css.slice(at + opening.length, css.indexOf("}", at));
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? "", m[2] ?? ""]),
  );
};

const light = colours(":root {");
const dark = colours(':root[data-theme="dark"] {');
const darkBySystem = colours(':root:not([data-theme="light"]) {');

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const v = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast ratio of WCAG 2: from 1 to 21. */
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const get = (set: ReadonlyMap<string, string>, name: string): string => {
  const value = set.get(name);
  if (!value) throw new Error(`--${name} is not a colour of this theme`);
  return value;
};

const PAPERS = ["paper", "paper-raised", "paper-sunk"];
const THEMES = [
  ["light", light],
  ["dark", dark],
] as const;

for (const [theme, set] of THEMES) {
  test.each(PAPERS)(`${theme}: text passes 4.5:1 on --%s`, (paper) => {
    for (const ink of ["ink", "ink-soft", "ink-faint", "accent"])
      expect(contrast(get(set, ink), get(set, paper)), ink).toBeGreaterThanOrEqual(4.5);
  });

  test.each(PAPERS)(`${theme}: outlet hues, focus and strong rules pass 3:1 on --%s`, (paper) => {
    const names = [...Array(12).keys()].map((i) => `hue-${i}`).concat("focus", "rule-strong");
    for (const name of names)
      expect(contrast(get(set, name), get(set, paper)), name).toBeGreaterThanOrEqual(3);
  });

  test(`${theme}: text on coloured ground passes 4.5:1`, () => {
    expect(contrast(get(set, "mark-ink"), get(set, "mark"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get(set, "on-accent"), get(set, "accent"))).toBeGreaterThanOrEqual(4.5);
    for (const ink of ["ink", "ink-soft", "accent"])
      expect(contrast(get(set, ink), get(set, "accent-soft")), ink).toBeGreaterThanOrEqual(4.5);
  });
}

test("dark by choice and dark by system are the same", () => {
  expect([...darkBySystem]).toEqual([...dark]);
  expect(dark.size).toBeGreaterThan(20);
});
