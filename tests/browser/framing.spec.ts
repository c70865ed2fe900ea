import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { findPages, SCHEMES, settle, WIDTHS } from "./pages";

const ALL_LAYERS = "time,excerpts,speech,words,shared,figures";

/** Every state of the pages that compare, found through the product's own interface. */
const states = async (request: APIRequestContext): Promise<Readonly<Record<string, string>>> => {
  const { compare, article } = await findPages(request);
  const answer = await request.get(`/api/v1${compare}`);
  const { columns } = (await answer.json()) as { columns: { outlet: string }[] };
  const names = columns.map((c) => c.outlet);
  const base = encodeURIComponent(names[1] ?? "");
  return {
    "article, all layers": `${article}?layers=${ALL_LAYERS}`,
    "article, no layer": `${article}?layers=none`,
    "compare, pinned": `${compare}?base=${base}&more=labels`,
    "compare, by group": `${compare}?by=country`,
    "compare, one outlet": `${compare}?outlets=${base}`,
    labels: "/labels?named=all&by=country",
    "labels, nothing": "/labels?label=nothing-is-called-this",
    figures: "/figures",
    "figures, one relation": "/figures?relation=nested",
    coverage: "/coverage?by=country",
    "coverage, nothing": "/coverage?q=nothing-was-printed-like-this",
    method: "/method",
  };
};

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map((v) => `${v.id} (${v.nodes.length}) ${v.nodes[0]?.target.join(" ")}`);
};

for (const scheme of SCHEMES) {
  for (const width of WIDTHS) {
    test(`axe finds nothing in any state that compares, none is too wide, ${scheme}, ${width} px`, async ({
      page,
      request,
    }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      for (const [name, path] of Object.entries(await states(request))) {
        await page.goto(path);
        await settle(page);
        for (const fold of await page.locator("main details > summary").all()) await fold.click();
        expect(await violationsOf(page), name).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
        await expect(page.locator("h1"), name).toHaveCount(1);
      }
    });
  }
}

test("a layer is switched on by keyboard, stands in the link, and its notes lead to their words and back", async ({
  page,
  request,
}) => {
  const { article } = await findPages(request);
  await page.goto(article);
  await settle(page);
  await expect(page.locator("[data-marks]")).toHaveCount(0);
  await page.getByRole("checkbox", { name: /who says what/i }).focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/layers=time,excerpts,speech/);
  await expect(page.locator("[data-marks~=content]").first()).toBeVisible();
  const note = page.locator("[id^=about-speech-] a").first();
  const target = (await note.getAttribute("href")) ?? "";
  await note.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(target)).toBeInViewport();
  await page.goto(page.url().replace(/#.*/u, ""));
  await expect(page.getByRole("checkbox", { name: /who says what/i })).toBeChecked();
});

const heads = (page: Page): Promise<readonly string[]> =>
  page
    .locator("[data-testid=compare-table] thead tr:last-child th[scope=col]")
    .evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ""));

test("columns move with the arrow keys and by dragging, and the order is in the link", async ({
  page,
  request,
}) => {
  const { compare } = await findPages(request);
  await page.goto(compare);
  await settle(page);
  const before = await heads(page);
  const grips = page.getByRole("button", { name: /arrow keys, or drag/i });
  await grips.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => heads(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(page).toHaveURL(/outlets=/);
  const from = await grips.first().boundingBox();
  const to = await grips.last().boundingBox();
  if (!from || !to) throw new Error("no handles");
  await page.mouse.move(from.x + 5, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 12, { steps: 12 });
  await page.mouse.up();
  await expect.poll(async () => (await heads(page)).at(-1)).toBe(before[1]);
  const shared = page.url();
  await page.goto(shared);
  expect((await heads(page)).at(-1)).toBe(before[1]);
});

test("a pinned outlet comes first, and cells say how they stand to it", async ({ page, request }) => {
  const { compare } = await findPages(request);
  await page.goto(compare);
  await settle(page);
  const before = await heads(page);
  await page.getByRole("link", { name: /^pin/i }).last().click();
  await expect.poll(async () => (await heads(page))[0]).toBe(before.at(-1));
  await expect(page.getByText(/^(same as|other than)/i).first()).toBeVisible();
  await page.getByRole("link", { name: /^unpin/i }).click();
  await expect(page).not.toHaveURL(/base=/);
});

test("a cell's quote opens its place in the article", async ({ page, request }) => {
  const { compare } = await findPages(request);
  await page.goto(compare);
  const link = page.locator("[data-dimension=headline] a").first();
  const words = (await link.innerText()).replaceAll(/\s+/g, " ");
  await link.click();
  await settle(page);
  const pointed = (await page.locator("#at").first().innerText()).replaceAll(/\s+/g, " ");
  expect(words).toContain(pointed);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("layers, pins, filters and groups work as links and forms", async ({ page, request }) => {
    const { compare, article } = await findPages(request);
    await page.goto(article);
    await page.getByRole("checkbox", { name: /loaded words/i }).check();
    await page.getByRole("button", { name: "Show these layers" }).click();
    await expect(page.getByRole("checkbox", { name: /loaded words/i })).toBeChecked();
    await page.goto(compare);
    await page.getByRole("link", { name: /^pin/i }).last().click();
    await expect(page).toHaveURL(/base=/);
    await page.goto("/figures");
    await page.getByRole("combobox", { name: "Show" }).selectOption("conflict");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page.locator("[data-relation=nested]")).toHaveCount(0);
    await expect(page.locator("[data-relation=conflict]")).toHaveCount(1);
  });
});
