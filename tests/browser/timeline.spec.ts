import { expect, test } from "@playwright/test";
import { allEvents, settle } from "./pages";

const plotEvents = "[data-testid=timeline-plot] [data-event-id]";

test("the sum line adds up and agrees with the interface", async ({ page, request }) => {
  const { total, undated } = await allEvents(request);
  await page.goto("/");
  await settle(page);
  const text = await page.getByTestId("timeline-sum").innerText();
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const sum = numbers.at(-1) ?? 0;
  expect(sum).toBe(total);
  expect(numbers.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(total);
  expect(numbers).toContain(undated);
});

test("sets its marks for measuring", async ({ page }) => {
  await page.goto("/");
  await settle(page);
  const names = await page.evaluate(() => performance.getEntriesByType("mark").map((entry) => entry.name));
  expect(names).toContain("dateline:start");
  expect(names).toContain("dateline:rendered");
});

test("a walk by keyboard: arrows move, Enter opens, Escape returns", async ({ page }) => {
  await page.goto("/");
  await settle(page);
  const first = page.locator(`${plotEvents}[tabindex="0"]`).first();
  await first.focus();
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute("data-event-id") ?? null);
  const seen = [await focused()];
  for (let i = 0; i < 5; i += 1) {
    await page.keyboard.press("ArrowRight");
    seen.push(await focused());
  }
  expect(new Set(seen).size).toBe(6);
  await page.keyboard.press("ArrowLeft");
  expect(await focused()).toBe(seen[4]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`event=${seen[4]}`));
  await expect(page.getByText(/^why (this|no) date/i).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/event=/);
  expect(await focused()).toBe(seen[4]);
});

test("clicking an event opens the words of its source, marked", async ({ page }) => {
  await page.goto("/");
  await settle(page);
  const event = page.locator(plotEvents).first();
  const id = await event.getAttribute("data-event-id");
  await event.click();
  await expect(page).toHaveURL(new RegExp(`event=${id}`));
  await expect(page.locator("blockquote mark, [data-quote] mark").first()).toBeVisible();
});

test("a page scroll is not trapped by the plot", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 500 });
  await page.goto("/");
  await settle(page);
  await page.getByTestId("timeline-plot").hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
});
