import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { settle } from "./pages";

/** The walk of docs/accessibility.md, step by step. */
const PLOT = "[data-testid=timeline-plot]";
const STOPS = `${PLOT} [data-event-id], ${PLOT} [data-cluster]`;

/** Until the page has drawn the timeline itself, plain links of the server's picture stand in its place. */
const alive = async (page: Page): Promise<void> => {
  await settle(page);
  await page.waitForFunction(() => performance.getEntriesByName("dateline:rendered").length > 0);
};

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute("data-event-id") ?? at?.getAttribute("data-cluster") ?? null;
  });

const enter = async (page: Page): Promise<void> => {
  await page.locator(`${PLOT} [tabindex="0"]`).focus();
};

test("the timeline is one stop for Tab, and arrows walk all of it from end to end and back", async ({
  page,
}) => {
  await page.goto("/");
  await alive(page);
  expect(await page.locator(`${PLOT} [tabindex="0"]`).count()).toBe(1);
  await enter(page);
  await page.keyboard.press("Home");
  const all = await page.locator(STOPS).count();
  const walked = [await focused(page)];
  for (let i = 1; i < all; i++) {
    await page.keyboard.press("ArrowRight");
    walked.push(await focused(page));
  }
  expect(new Set(walked).size).toBe(all);
  const last = walked.at(-1);
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toBe(last);
  await page.keyboard.press("Home");
  expect(await focused(page)).toBe(walked[0]);
  await page.keyboard.press("End");
  expect(await focused(page)).toBe(last);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBeNull();
});

test("zooming by keys keeps a place in the timeline and says politely what is shown", async ({ page }) => {
  await page.goto("/");
  await alive(page);
  await enter(page);
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/from=|to=/);
  await expect(page.getByTestId("timeline-announcement")).toHaveText(
    /^Showing \d+ of \d+ events, .+ to .+\./,
  );
  await expect.poll(() => focused(page)).not.toBeNull();
  await page.keyboard.press("0");
  await expect(page).not.toHaveURL(/from=|to=/);
  await expect.poll(() => focused(page)).not.toBeNull();
});

test("Enter opens a cluster and Escape leads back to it", async ({ page }) => {
  // Too low and narrow for every label, so that some find no room.
  await page.setViewportSize({ width: 620, height: 500 });
  await page.goto("/?scale=true");
  await alive(page);
  const clusters = page.locator(`${PLOT} [data-cluster]`);
  if ((await clusters.count()) === 0) {
    // With room for all there is nothing to open, and the sum says so.
    await expect(page.getByTestId("timeline-sum")).toContainText("0 in clusters");
    return;
  }
  const key = await clusters.first().getAttribute("data-cluster");
  await clusters.first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/from=|to=/);
  await expect.poll(() => focused(page)).not.toBeNull();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/from=|to=/);
  await expect.poll(() => focused(page)).toBe(key);
});

test("the ends of the overview's window are sliders that say their date", async ({ page }) => {
  await page.goto("/");
  await alive(page);
  const start = page.getByRole("slider", { name: "Start of the window" });
  await start.focus();
  const before = await start.getAttribute("aria-valuetext");
  await page.keyboard.press("PageUp");
  await expect(page).toHaveURL(/from=/);
  expect(await start.getAttribute("aria-valuetext")).not.toBe(before);
  await expect(start).toBeFocused();
});

test("a finger moves the timeline sideways and the page up and down", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1000, height: 500 } });
  const page = await context.newPage();
  await page.goto(`${baseURL}/?from=2015&to=2019`);
  await alive(page);
  const touch = await page.locator(PLOT).evaluate((node) => getComputedStyle(node).touchAction);
  expect(touch).toContain("pan-y");
  const box = await page.locator(PLOT).boundingBox();
  const session = await context.newCDPSession(page);
  const swipe = async (dx: number, dy: number) => {
    const [x, y] = [500, (box?.y ?? 0) + 60];
    const put = (type: "touchStart" | "touchMove" | "touchEnd", k: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: x + dx * k, y: y + dy * k }],
      });
    await put("touchStart", 0);
    for (let k = 1; k <= 8; k++) await put("touchMove", k / 8);
    await put("touchEnd", 1);
  };
  const link = page.url();
  await swipe(0, -200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  expect(page.url()).toBe(link);
  await page.evaluate(() => window.scrollTo(0, 0));
  // To the right, because the window stands at the end of time.
  await swipe(200, 0);
  await expect.poll(() => page.url()).not.toBe(link);
  await context.close();
});

const STATES: readonly (readonly [name: string, path: string, act: (page: Page) => Promise<void>])[] = [
  ["filters open", "/", async (page) => page.getByText("Filters", { exact: true }).click()],
  ["filters in use", "/?precision=day,month&q=the&view=list", async () => undefined],
  ["table, sorted", "/?view=table&sort=title", async () => undefined],
  ["by outlet, true time", "/?arrange=outlet&scale=true", async () => undefined],
  ["zoomed", "/?from=2019-02&to=2019-03", async () => undefined],
  [
    "event open",
    "/",
    async (page) => {
      await alive(page);
      await page.locator(`${PLOT} [data-event-id]`).first().click();
      await page
        .getByText(/^why (this|no) date/i)
        .first()
        .waitFor();
    },
  ],
  ["nothing found", "/?q=zzzzqqq", async () => undefined],
  ["on paper", "/print", async () => undefined],
];

for (const [name, path, act] of STATES)
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    await page.goto(path);
    await settle(page);
    await act(page);
    await settle(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map((v) => `${v.id} ${v.nodes[0]?.target.join(" ")}`)).toEqual([]);
  });

test("forced colours leave every mark, label and control visible", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/");
  await settle(page);
  const [ink, paper] = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.color, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect(ink).not.toBe(paper);
  expect(await page.locator(`${PLOT} [data-mark]`).count()).toBeGreaterThan(10);
});
