import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { expect, test } from "@playwright/test";
import { allEvents, settle } from "./pages";

/** A page of somebody else's, on another origin. */
const foreignPage = async (body: string) => {
  const server = createServer((_, answer) => {
    answer.setHeader("Content-Type", "text/html; charset=utf-8");
    answer.end(`<!doctype html><title>A story elsewhere</title><h1>A story</h1>${body}<p>The end.</p>`);
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
};

const widest = async (request: Parameters<typeof allEvents>[0]) => {
  const { events } = await allEvents(request);
  const [event] = [...events].sort((a, b) => b.outlets.length - a.outlets.length || b.salience - a.salience);
  if (!event?.mentions[0]) throw new Error("the store holds no event");
  return event;
};

/** An edition of the store that the server under test serves. */
const snapshot = (): { hash: string; folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-frozen-"));
  const done = spawnSync(process.execPath, ["cli/dateline.mjs", "snapshot", "--out", folder], {
    env: { ...process.env, DATELINE_STORE: process.env.DATELINE_TEST_STORE },
    encoding: "utf8",
  });
  expect(done.stderr).toContain("written:");
  return { hash: done.stdout.trim(), folder };
};

test("the share menu gives a link that opens the same view, and closes on Escape", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/?view=list&from=2018&utm_source=mail");
  await settle(page);
  await page.getByRole("button", { name: "Share" }).click();
  const menu = page.getByTestId("share-menu");
  await expect(menu.getByLabel("Link to this view")).toHaveValue(/\/\?view=list&from=2018$/);
  await menu.getByRole("button", { name: "Copy title and link" }).click();
  await expect(menu.getByText("Copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")[1]).toMatch(/\/\?view=list&from=2018$/);
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
});

test("an excerpt's link finds its words; a tampered one shows none", async ({ page, request }) => {
  const event = await widest(request);
  const detail = await (await request.get(`/api/v1/events/${event.id}`)).json();
  const { href } = detail.places[0];
  await page.goto(href);
  await settle(page);
  await expect(page.getByTestId("excerpt-standing")).toHaveAttribute("data-status", "here");
  await expect(page.locator("#at").first()).toBeInViewport();
  const tampered = new URL(href, page.url());
  tampered.searchParams.set("quote", "The outlet never printed this about anybody at all.");
  await page.goto(tampered.href);
  await settle(page);
  await expect(page.getByTestId("excerpt-standing")).toHaveAttribute("data-status", "unknown");
  await expect(page.locator("main")).not.toContainText("never printed this about anybody");
});

test("an excerpt is cited in a file that a bibliography tool reads", async ({ page, request }) => {
  const event = await widest(request);
  await page.goto(`/event/${event.id}`);
  await settle(page);
  const box = page.getByTestId("cite-box").last();
  await box.locator("summary").click();
  await box.getByLabel("RIS").check();
  const saved = page.waitForEvent("download");
  await box.getByRole("button", { name: "Save as .ris" }).click();
  const file = await (await saved).path();
  const text = readFileSync(file, "utf8");
  const [item] = new Cite(text).data;
  const year = await page.evaluate(() => new Date().getFullYear());
  expect(item?.type).toBe("article-newspaper");
  // That library reads no day of access from newspaper articles in RIS; others do.
  expect(text).toMatch(new RegExp(`\\r\\nY2  - ${year}/\\d\\d/\\d\\d/\\r\\n`, "u"));
  await expect(page.locator("meta[name=citation_title]")).toHaveAttribute("content", event.title);
  await expect(page.locator("span.Z3988")).toHaveAttribute("title", /ctx_ver=Z39.88-2004/);
});

test("an embed in a foreign page shows, grows, stays small and leaves its frame by its links", async ({
  page,
  request,
  baseURL,
}) => {
  const event = await widest(request);
  const answer = await request.get(`/api/oembed?url=${encodeURIComponent(`${baseURL}/event/${event.id}`)}`);
  expect(answer.status()).toBe(200);
  const { html, title } = await answer.json();
  expect(title).toBe(event.title);
  const foreign = await foreignPage(html);
  let scripts = 0;
  page.on("response", async (r) => {
    if (r.url().startsWith(baseURL ?? "") && r.request().resourceType() === "script")
      scripts += gzipSync(await r.body()).length;
  });
  try {
    await page.goto(foreign.url);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText(event.title);
    await expect
      .poll(() => page.locator("iframe").evaluate((f) => f.getBoundingClientRect().height))
      .not.toBe(480);
    const inner = await frame.locator("html").evaluate((h) => h.getBoundingClientRect().height);
    const outer = await page.locator("iframe").evaluate((f) => f.getBoundingClientRect().height);
    expect(Math.abs(inner - outer)).toBeLessThan(3);
    for (const link of await frame.locator("a").all())
      expect(await link.getAttribute("target")).toBe("_blank");
    expect(scripts).toBeLessThan(120_000);
  } finally {
    foreign.close();
  }
});

test("a page that must not be framed is not", async ({ page, baseURL }) => {
  const { hash } = snapshot();
  for (const path of ["/", "/about", `/v/${hash}`]) {
    const foreign = await foreignPage(`<iframe src="${baseURL}${path}" title="x"></iframe>`);
    const complaints: string[] = [];
    page.on("console", (m) => complaints.push(m.text()));
    try {
      await page.goto(foreign.url);
      await page.waitForLoadState("networkidle");
      // The browser puts a page of its own in the place of ours.
      expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/u);
      expect(complaints.join("\n")).toMatch(/frame-ancestors|X-Frame-Options/);
    } finally {
      foreign.close();
      page.removeAllListeners("console");
    }
  }
});

test("an edition opens from a disk with no network, and from the server with its bar", async ({
  page,
  context,
}) => {
  const { hash, folder } = snapshot();
  const name = readdirSync(folder).find((f) => f.endsWith(".html")) ?? "";
  await context.setOffline(true);
  const asked: string[] = [];
  page.on("request", (r) => asked.push(r.url()));
  await page.goto(pathToFileURL(join(folder, name)).href);
  await expect(page.locator("h1")).toBeVisible();
  expect(await page.locator("article.event").count()).toBeGreaterThan(5);
  expect(asked.filter((u) => !u.startsWith("file:"))).toEqual([]);
  await context.setOffline(false);
  await page.goto(`/v/${hash}`);
  await expect(page.getByTestId("edition-bar")).toContainText("Frozen edition");
  const missing = await page.goto(`/v/${"0".repeat(64)}`);
  expect(missing?.status()).toBe(404);
  await expect(page.locator("main")).toContainText("No edition with this hash");
});

test("still pages are readable by everyone", async ({ page, request }) => {
  const event = await widest(request);
  const { hash } = snapshot();
  for (const path of ["/embed", `/embed/event/${event.id}`, `/embed/compare/${event.id}`, `/v/${hash}`]) {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(violations.map((v) => `${path} ${width}: ${v.id} ${v.nodes[0]?.target.join(" ")}`)).toEqual([]);
    }
  }
});

test("addresses that are too long, and editions and embeds of nothing, get a sentence and the right status", async ({
  request,
}) => {
  expect((await request.get(`/?q=${"x".repeat(8_000)}`)).status()).toBe(200);
  const long = await request.get(`/?q=${"x".repeat(13_000)}`);
  expect([long.status(), (await long.text()).includes("characters long")]).toEqual([414, true]);
  for (const [path, status] of [
    ["/embed/event/e_000000000000", 404],
    ["/embed/nothing", 400],
    ["/embed/excerpt/a_000000000000?quote=x", 404],
    ["/api/oembed?url=http%3A%2F%2Fevil.example%2F", 404],
    ["/api/v1/editions", 405],
    ["/api/v1/export?format=nothing", 400],
  ] as const)
    expect((await request.get(path)).status(), path).toBe(status);
});
