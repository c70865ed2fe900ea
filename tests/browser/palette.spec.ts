import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { allEvents, settle } from "./pages";

const open = async (page: Page, path = "/"): Promise<void> => {
  await page.goto(path);
  await settle(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
};

const active = (page: Page) => page.locator("[data-testid=palette] [aria-selected=true]");

test("the field points at the active line, arrows move it, Escape gives the focus back", async ({ page }) => {
  await page.goto("/");
  await settle(page);
  await page.getByRole("button", { name: "Zoom in" }).focus();
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox");
  await expect(field).toBeFocused();
  await expect(active(page)).toHaveCount(1);
  await expect(field).toHaveAttribute("aria-activedescendant", (await active(page).getAttribute("id")) ?? "");
  const first = await active(page).innerText();
  await page.keyboard.press("ArrowDown");
  expect(await active(page).innerText()).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  expect(await active(page).innerText()).toBe(first);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("palette")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Zoom in" })).toBeFocused();
});

test("goes to a date, an event by its title, an outlet and a view", async ({ page, request }) => {
  const { events } = await allEvents(request);
  await open(page);
  await page.keyboard.type("2019");
  await expect(active(page)).toContainText("Go to 2019");
  await expect(active(page)).not.toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/from=201[89]/);

  await open(page);
  const event = events.find((e) => e.edtf !== null);
  await page.keyboard.type(event?.title ?? "");
  const line = page.locator("[role=option]:not(:has-text('Search everything'))", {
    hasText: event?.title ?? "",
  });
  await line.first().click();
  await expect(page).toHaveURL(new RegExp(`event=${event?.id}`));

  await open(page);
  const outlet = events[0]?.outlets[0] ?? "";
  await page.keyboard.type(outlet);
  await page.getByRole("option", { name: `Only ${outlet}` }).click();
  expect(new URL(page.url()).searchParams.get("outlets")).toBe(outlet);

  await open(page);
  await page.keyboard.type("table");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table")).toBeVisible();
});

test("a date outside the timeline is named as such and does nothing", async ({ page }) => {
  await open(page);
  await page.keyboard.type("1650");
  await expect(active(page)).toContainText("outside this timeline");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("palette")).toBeVisible();
});

test("works from other pages, and its button opens it too", async ({ page }) => {
  await page.goto("/about");
  await settle(page);
  await page.getByRole("button", { name: /Go to…/ }).click();
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("list");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/\?view=list/);
});

test("axe finds nothing in the open palette, with and without words in it", async ({ page }) => {
  await open(page);
  for (const typed of ["", "2019", "zzzzqqq"]) {
    await page.getByRole("combobox").fill(typed);
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map((v) => `${v.id} ${v.nodes[0]?.target.join(" ")}`)).toEqual([]);
  }
});

test("the palette's script is fetched when it is first opened, not before", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", (r) => {
    if (r.url().includes("/_next/static/") && r.url().endsWith(".js")) scripts.push(r.url());
  });
  await page.goto("/");
  await settle(page);
  const before = scripts.length;
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  expect(scripts.length).toBeGreaterThan(before);
});
