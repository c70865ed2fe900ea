import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type Product, startProduct } from "@/bench/product";
import { settle } from "./pages";

const TOWNS = ["Ahlum", "Tarn", "Orsel", "Lowton", "Bekk", "Marrow", "Sund", "Vale"];
const THINGS = ["bridge", "ferry", "school", "library", "market", "mill", "harbour", "station"];
const MONTHS = ["January", "March", "May", "June", "August", "October"];

/** Forty invented articles, each with happenings of its own: some two hundred events. */
const writeArticles = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < 40; i++) {
    const town = TOWNS[i % TOWNS.length];
    const sentences = MONTHS.map(
      (month, m) =>
        `The ${THINGS[(i + m) % THINGS.length]} of ${town} number ${i} opened on ${(i % 27) + 1} ${month} ${2001 + ((i * 7 + m) % 19)}.`,
    );
    const article = {
      outlet: `${TOWNS[i % 5]} Courier`,
      title: `What happened in ${town}, part ${i}`,
      published: "2021-03-28",
      text: sentences.join("\n\n"),
    };
    writeFileSync(join(folder, `a${i}.json`), JSON.stringify(article));
  }
};

let product: Product;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), "dateline-many-"));
  writeArticles(join(folder, "articles"));
  const env = { ...process.env, DATELINE_STORE: join(folder, "store") };
  spawnSync(process.execPath, ["cli/dateline.mjs", "ingest", join(folder, "articles")], { env });
  product = await startProduct(3221, join(folder, "store"));
});

test.afterAll(async () => {
  await product?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const idsOn = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator("main [data-testid=events-sum] ~ * [data-event-id]")
    .evaluateAll((nodes) => nodes.map((n) => n.getAttribute("data-event-id")));

test("list and table hold a hundred events at a time; turning the page moves the focus to its top", async ({
  page,
}) => {
  for (const view of ["list", "table"]) {
    await page.goto(`${product.url}/?view=${view}`);
    await settle(page);
    const first = await idsOn(page);
    expect(first.length).toBe(100);
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page.getByTestId("events-sum")).toContainText("Events 101 to 200");
    await expect(page.getByTestId("events-sum")).toBeFocused();
    const second = await idsOn(page);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    await page.reload();
    await settle(page);
    expect(await idsOn(page)).toEqual(second);
    await page.goBack();
    await expect(page.getByTestId("events-sum")).toContainText("Events 1 to 100");
  }
});

test("a table is sorted over all pages, and the focus stays on the column", async ({ page, playwright }) => {
  const request = await playwright.request.newContext({ baseURL: product.url });
  const sorted = await (await request.get("/api/v1/events?sort=title&limit=500")).json();
  await page.goto(`${product.url}/?view=table`);
  await settle(page);
  const column = page.getByRole("link", { name: "What happened" });
  await column.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "What happened" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  const wanted = sorted.events.slice(0, 100).map((e: { id: string }) => e.id);
  await expect.poll(() => idsOn(page)).toEqual(wanted);
  await expect(column).toBeFocused();
  await request.dispose();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("pages are links, from the timeline too", async ({ page }) => {
    await page.goto(`${product.url}/?view=table&sort=title`);
    const first = await idsOn(page);
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page).toHaveURL(/cursor=/);
    await page.waitForLoadState();
    const second = await idsOn(page);
    expect([first.length, second.length]).toEqual([100, 100]);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    await page.goto(product.url);
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page.getByTestId("events-sum")).toContainText("Events 61 to 160");
  });
});
