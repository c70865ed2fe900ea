import { expect, test } from "@playwright/test";
import { allEvents, settle } from "./pages";

const FILTERS = "details:has(summary:text('Filters'))";

test("a filter shows as many events as its count says, stands in the link and can be taken back", async ({
  page,
}) => {
  await page.goto("/");
  await settle(page);
  await page.getByText("Filters", { exact: true }).click();
  const value = page.locator(`${FILTERS} a`, { hasText: "one day" });
  const n = Number((await value.innerText()).match(/\d+/)?.[0]);
  expect(n).toBeGreaterThan(0);
  await value.click();
  await expect(page).toHaveURL(/precision=day/);
  await expect(page.locator("h1")).toContainText(n === 1 ? "1 event" : `${n} events`);
  await expect(page.locator(`${FILTERS} a[aria-current]`)).toHaveText(/one day/);
  await page.getByRole("link", { name: /^Remove the filter/ }).click();
  await expect(page).not.toHaveURL(/precision/);
});

test("a link with filters opens the same events in every view", async ({ page, request }) => {
  const answer = await (await request.get("/api/v1/events?precision=month,year&limit=500")).json();
  await page.goto("/?precision=month,year&view=list");
  await settle(page);
  await expect(page.getByTestId("events-sum")).toContainText(`${answer.total} events`);
  await expect(page.locator("main ol [data-event-id]")).toHaveCount(answer.events.length);
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.locator("tbody tr")).toHaveCount(answer.events.length);
  expect(page.url()).toContain("precision=month");
});

test("filters work by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await settle(page);
  await page.getByText("Filters", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator(`${FILTERS} li a`).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/precision=/);
  await expect(page.locator(`${FILTERS} a[aria-current]`)).toBeFocused();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("filters are links and the search keeps them", async ({ page }) => {
    await page.goto("/?view=list&precision=month");
    await page.getByText(/^Filters/).click();
    await page.locator(`${FILTERS} a`, { hasText: "up to a year" }).click();
    expect(new URL(page.url()).searchParams.get("precision")).toBe("month,year");
    await page.locator("input[type=search]").fill("no such word anywhere");
    await page.getByRole("button", { name: "Search" }).click();
    expect(new URL(page.url()).searchParams.get("precision")).toBe("month,year");
    await expect(page.getByText("No event matches")).toBeVisible();
  });
});

test("what a search hits is marked in labels, list, table and excerpts, and ticked on the overview", async ({
  page,
  request,
}) => {
  const { events } = await allEvents(request);
  const dated = events.find((e) => e.edtf !== null && e.title.length > 10);
  const word = dated?.title.split(/[^\p{L}]+/u).find((w) => w.length > 4) ?? "";
  await page.goto(`/?q=${encodeURIComponent(word)}`);
  await settle(page);
  await expect(page.locator("[data-testid=timeline-plot] mark[data-hit]").first()).toContainText(word);
  await expect(page.getByText("Ticks on top are the hits")).toBeVisible();
  for (const view of ["list", "table"]) {
    await page.goto(`/?q=${encodeURIComponent(word)}&view=${view}`);
    await settle(page);
    await expect(page.locator("mark[data-hit]").first()).toContainText(new RegExp(word, "i"));
  }
  await page.goto(`/?q=${encodeURIComponent(word)}&event=${dated?.id}`);
  await settle(page);
  await expect(page.locator("aside mark[data-hit]").first()).toBeVisible();
});
