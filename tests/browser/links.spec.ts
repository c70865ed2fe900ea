import { expect, test } from "@playwright/test";
import { allEvents, settle } from "./pages";

test("a view opened from its link is the view that was shared", async ({ page }) => {
  for (const link of [
    "/?view=list",
    "/?view=table",
    "/?scale=true",
    "/?arrange=outlet",
    "/?from=2018&to=2019",
  ]) {
    await page.goto(link);
    await settle(page);
    const once = page.url();
    await page.goto(once);
    await settle(page);
    expect(page.url()).toBe(once);
    expect(new URL(once).search).toBe(new URL(link, once).search);
  }
});

test("Back closes an event and goes back to the view before", async ({ page, request }) => {
  const { events } = await allEvents(request);
  const id = events[0]?.id ?? "";
  await page.goto("/?view=list");
  await settle(page);
  await page.goto(`/?event=${id}`);
  await settle(page);
  await expect(page.getByRole("heading", { name: events[0]?.title ?? "" }).first()).toBeVisible();
  await page.goBack();
  await settle(page);
  expect(new URL(page.url()).search).toBe("?view=list");
});

test("a bad field falls back alone and says so", async ({ page }) => {
  await page.goto("/?view=sideways&from=2019-99&arrange=outlet");
  await settle(page);
  await expect(page.getByText("sideways")).toBeVisible();
  await expect(page.getByText("2019-99")).toBeVisible();
  await expect(page.getByTestId("timeline-plot")).toBeVisible();
});

test("an unknown event, article or comparison gets a page that says so, with the right status", async ({
  page,
}) => {
  for (const path of ["/event/e_000000000000", "/article/a_000000000000", "/compare/e_000000000000"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("h1")).toBeVisible();
  }
});

test("an excerpt's link lands on its passage in the article", async ({ page, request }) => {
  const { events } = await allEvents(request);
  const mention = events[0]?.mentions[0];
  if (!mention) throw new Error("no mention");
  await page.goto(`/article/${mention.articleId}#${mention.id}`);
  await settle(page);
  const passage = page.locator(`[id="${mention.id}"]`);
  await expect(passage).toBeVisible();
  await expect(passage).toBeInViewport();
});
