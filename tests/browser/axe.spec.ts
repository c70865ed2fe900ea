import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { findPages, SCHEMES, settle, WIDTHS } from "./pages";

const NAMES = [
  "timeline",
  "list",
  "table",
  "event",
  "compare",
  "compareIndex",
  "article",
  "digest",
  "undated",
  "about",
] as const;

for (const scheme of SCHEMES) {
  for (const width of WIDTHS) {
    test(`axe finds nothing on any page, ${scheme}, ${width} px`, async ({ page, request }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      const pages = await findPages(request);
      for (const name of NAMES) {
        await page.goto(pages[name]);
        await settle(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        const found = violations.map(
          (v) => `${name}: ${v.id} (${v.nodes.length}) ${v.nodes[0]?.target.join(" ")}`,
        );
        expect(found).toEqual([]);
      }
    });
  }
}
