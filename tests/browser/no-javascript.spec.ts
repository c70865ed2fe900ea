import { expect, test } from "@playwright/test";
import type { DigestAnswer } from "@/lib/contract/models";
import { allEvents, findPages } from "./pages";

test.use({ javaScriptEnabled: false });

test("without JavaScript the first page lists every dated event with the words of its sources", async ({
  page,
  request,
}) => {
  const { events } = await allEvents(request);
  await page.goto("/");
  const text = await page.locator("main").innerText();
  for (const event of events.filter((e) => e.edtf !== null)) {
    expect(text).toContain(event.title);
    await expect(page.locator(`a[href*="/event/${event.id}"]`).first()).toBeVisible();
  }
});

test("without JavaScript event, comparison, article and undated pages read in full", async ({
  page,
  request,
}) => {
  const pages = await findPages(request);
  const { events } = await allEvents(request);
  await page.goto(pages.event);
  const event = events.find((e) => pages.event.endsWith(e.id));
  const text = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
  for (const mention of event?.mentions ?? []) expect(text).toContain(mention.quote.replaceAll(/\s+/g, " "));
  for (const path of [pages.compare, pages.article, pages.undated]) {
    await page.goto(path);
    await expect(page.locator("main")).not.toBeEmpty();
    await expect(page.locator("h1")).toBeVisible();
  }
});

test("without JavaScript the digest reads in full, and another number of dates is a link", async ({
  page,
  request,
}) => {
  const { days } = (await (await request.get("/api/v1/digest?dates=5")).json()) as DigestAnswer;
  await page.goto("/digest?dates=5");
  const text = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
  expect(days.length).toBe(5);
  for (const { date, sentences } of days) {
    expect(text).toContain(date.words);
    for (const s of sentences) expect(text).toContain(s.text.replaceAll(/\s+/g, " "));
  }
  await page.getByRole("navigation", { name: "How many dates" }).getByRole("link", { name: "10" }).click();
  await expect(page).toHaveURL(/\/digest$/);
  await page
    .getByRole("link", { name: /^Read it in its article/ })
    .first()
    .click();
  await expect(page.locator("#at")).toBeVisible();
});
