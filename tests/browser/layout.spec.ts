import { expect, test } from "@playwright/test";
import { findPages, SCHEMES, settle, WIDTHS } from "./pages";

const PICTURED = ["timeline", "event", "compare"] as const;
/** The browser the pictures were made with. Another draws letters and curves a little differently. */
const PICTURED_WITH = "156";
const tolerance = (version: string): number => (version.startsWith(`${PICTURED_WITH}.`) ? 0.01 : 0.05);

for (const width of WIDTHS) {
  test(`no page is wider than ${width} px, and each has one heading of the first level`, async ({
    page,
    request,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    for (const [name, path] of Object.entries(await findPages(request))) {
      await page.goto(path);
      await settle(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      await expect(page.locator("h1"), `${name} has one h1`).toHaveCount(1);
    }
  });

  test(`no two labels of the timeline overlap at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    await settle(page);
    const boxes = await page
      .locator("[data-testid=timeline-plot] [data-event-id]")
      .evaluateAll((nodes) =>
        nodes
          .map((node) => node.getBoundingClientRect())
          .map((b) => ({ x: b.x, y: b.y, r: b.right, b: b.bottom })),
      );
    expect(boxes.length).toBeGreaterThan(10);
    const overlapping = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((c) => a.x < c.r - 1 && c.x < a.r - 1 && a.y < c.b - 1 && c.y < a.b - 1),
    );
    expect(overlapping).toEqual([]);
  });

  for (const scheme of SCHEMES) {
    test(`pictures at ${width} px, ${scheme}`, async ({ page, request, browser }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      const pages = await findPages(request);
      for (const name of PICTURED) {
        await page.goto(pages[name]);
        await settle(page);
        await expect(page).toHaveScreenshot(`${name}-${width}-${scheme}.png`, {
          maxDiffPixelRatio: tolerance(browser.version()),
        });
      }
    });
  }
}
