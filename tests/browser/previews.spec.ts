import { expect, test } from "@playwright/test";
import { findPages } from "./pages";

test("each page has a picture of itself, with words for those who cannot see it", async ({
  page,
  request,
}) => {
  const pages = await findPages(request);
  for (const path of [
    pages.timeline,
    `${pages.timeline}?arrange=outlet`,
    pages.event,
    pages.compare,
    pages.article,
  ]) {
    await page.goto(path);
    const picture = page.locator('meta[property="og:image"]');
    const address = (await picture.getAttribute("content")) ?? "";
    expect(new URL(address).origin, path).toBe(new URL(page.url()).origin);
    const answer = await request.get(address);
    expect(answer.headers()["content-type"], path).toBe("image/png");
    expect((await answer.body()).readUInt32BE(16), path).toBe(1200);
    expect((await answer.body()).readUInt32BE(20), path).toBe(630);
    await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute("content", /\w{3}/);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /^https?:\/\//);
  }
});

test("each page says in linked data what it is about", async ({ page, request }) => {
  const pages = await findPages(request);
  for (const path of [pages.timeline, pages.event, pages.compare, pages.article]) {
    await page.goto(path);
    const text = await page.locator('script[type="application/ld+json"]').first().textContent();
    const data = JSON.parse(text ?? "") as { "@context": string; url: string; mainEntity: object };
    expect(data["@context"]).toBe("https://schema.org");
    expect(new URL(data.url).origin).toBe(new URL(page.url()).origin);
    expect(Object.keys(data.mainEntity).length).toBeGreaterThan(1);
  }
});

test("every address of the sitemap answers", async ({ request, baseURL }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => m[1] ?? "");
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    const { pathname, origin } = new URL(address);
    expect(origin).toBe(new URL(baseURL ?? "").origin);
    expect((await request.get(pathname)).status(), pathname).toBe(200);
  }
  expect(await (await request.get("/robots.txt")).text()).toContain("/sitemap.xml");
});
