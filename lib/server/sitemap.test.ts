import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeOf, REPORTS } from "@/tests/store/fixture";
import { closeContainers, container } from "./container";
import { answerPreview } from "./preview/preview";
import { answerSitemap, sitemap } from "./sitemap";

const home = mkdtempSync(join(tmpdir(), "dateline-sitemap-"));
const ORIGIN = "https://x.test";

beforeAll(async () => {
  process.env.DATELINE_STORE = join(home, "store");
  const { store } = await container();
  await store.save(changeOf(REPORTS, 0));
});
afterAll(async () => {
  await closeContainers();
  delete process.env.DATELINE_STORE;
  rmSync(home, { recursive: true, force: true });
});

const locations = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map((m) => (m[1] ?? "").replaceAll("&amp;", "&"));

const allIds = async () => (await container()).store.eventIds("", 10_000);

describe("the sitemap", () => {
  it("names every page, article and event of a small collection in one file", async () => {
    const found = locations(await sitemap(ORIGIN, null, null));
    expect(found).toContain(`${ORIGIN}/digest`);
    for (const id of await allIds()) expect(found).toContain(`${ORIGIN}/event/${id}`);
    expect(new Set(found).size).toBe(found.length);
  });

  it("is an index of files where one would be too long, and together they name every event once", async () => {
    const index = await sitemap(ORIGIN, null, null, 2);
    expect(index).toContain("<sitemapindex");
    const parts = locations(index).map((address) => new URL(address).searchParams);
    const files = await Promise.all(parts.map((p) => sitemap(ORIGIN, p.get("after"), p.get("part"), 2)));
    for (const file of files) expect(locations(file).length).toBeLessThanOrEqual(2);
    const events = files.flatMap(locations).filter((a) => a.includes("/event/"));
    expect(files.flatMap(locations)).toEqual(
      expect.arrayContaining([`${ORIGIN}/digest`, `${ORIGIN}/article/a_one`]),
    );
    expect(events.sort()).toEqual((await allIds()).map((id) => `${ORIGIN}/event/${id}`));
  });

  it("takes an odd place as no place", async () => {
    expect(await sitemap(ORIGIN, "e_' OR 1", null)).toBe(await sitemap(ORIGIN, null, null));
  });

  it("answers as XML", async () => {
    const response = await answerSitemap(new Request("http://localhost/sitemap.xml"), ORIGIN);
    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(await response.text()).toMatch(/^<\?xml/u);
  });
});

describe("previews", () => {
  const ask = (path: string, kind: string, id = "") =>
    answerPreview(new Request(`http://localhost/og/${path}`), kind, id);

  it.each([
    ["timeline", ""],
    ["event", "e_bridge"],
    ["compare", "e_bridge"],
    ["article", "a_one"],
  ])("of %s are PNG", async (kind, id) => {
    const response = await ask(kind, kind, id);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/png");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(1, 4)].map((b) => String.fromCharCode(b)).join("")).toBe("PNG");
  });

  it("show the view of the link, and are the same for the same view", async () => {
    const bytes = async (path: string) => Buffer.from(await (await ask(path, "timeline")).arrayBuffer());
    const whole = await bytes("timeline");
    expect((await bytes("timeline")).equals(whole)).toBe(true);
    expect((await bytes("timeline?arrange=outlet")).equals(whole)).toBe(false);
    expect((await bytes("timeline?arrange=sideways")).equals(whole)).toBe(true);
    expect((await bytes("timeline?utm_source=x&order=7")).equals(whole)).toBe(true);
  });

  it.each([
    ["event", "e_nothing", 404],
    ["article", "../../etc/passwd", 404],
    ["portrait", "", 400],
  ])("of %s %s answer with the reason", async (kind, id, status) => {
    const response = await ask(kind, kind, id);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });
});
