import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { allEvents, settle } from "./pages";

test("the printed page holds the whole timeline, whatever the window, with legend, words and numbered sources", async ({
  page,
  request,
}) => {
  const { events } = await allEvents(request);
  const dated = events.filter((e) => e.edtf !== null);
  await page.goto("/print?from=2019-02&to=2019-02");
  await settle(page);
  await expect(page.getByTestId("print-sum")).toContainText(`${dated.length} shown + 0 in clusters`);
  const text = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
  for (const event of dated) expect(text).toContain(event.title.replaceAll(/\s+/g, " "));
  const articles = new Set(dated.flatMap((e) => e.mentions.map((m) => m.articleId)));
  await expect(page.locator("section:has(> h2:text('Sources')) li")).toHaveCount(articles.size);
  await expect(page.getByRole("list", { name: "What the marks mean" })).toBeVisible();
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.length).toBeGreaterThan(20_000);
});

test("Ctrl+P on a zoomed timeline prints the whole of it", async ({ page }) => {
  await page.goto("/?from=2019-02&to=2019-02");
  await settle(page);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByTestId("print-sheet").first()).toBeVisible();
  await expect(page.getByTestId("timeline-plot")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.getByTestId("print-sheet")).toHaveCount(0);
  await expect(page.getByTestId("timeline-plot")).toBeVisible();
});

test("the view is saved as SVG and as PNG, under a name no more precise than it is", async ({ page }) => {
  await page.goto("/");
  await settle(page);
  const save = async (kind: "SVG" | "PNG") => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: `Save this view as ${kind}` }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: readFileSync((await download.path()) ?? "") };
  };
  const svg = await save("SVG");
  expect(svg.name).toMatch(/^dateline-\d{4}-to-\d{4}\.svg$/);
  const drawn = svg.bytes.toString("utf8");
  for (const said of ["some day in a period", "Sources", "[1] ", "Source Sans 3", "= "])
    expect(drawn).toContain(said);
  expect(drawn).not.toContain("var(--");
  const title = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return parsed.querySelector("parsererror") ? null : parsed.querySelector("title")?.textContent;
  }, drawn);
  expect(title).toMatch(/^\d+ events, \d{4} to \d{4}$/);
  const png = await save("PNG");
  expect(png.name).toMatch(/\.png$/);
  expect([...png.bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  expect(png.bytes.length).toBeGreaterThan(30_000);
});
