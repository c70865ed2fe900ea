import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type Product, startProduct } from "@/bench/product";
import { allEvents, settle } from "./pages";

/** Payloads of our own; those of the shared collection are added where it stands beside the project. */
const OWN = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</script><script>alert(1)</script>",
  "<svg/onload=alert(1)>",
  "{{constructor.constructor('alert(1)')()}}",
  "javascript:alert(1)",
  "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
  "\u202Egnirts desrever\u202C",
  "<base href=https://example.org/><meta http-equiv=refresh content=0;url=https://example.org/>",
];
const SHARED = "../shared/faults/xss.jsonl";
const EVERY = 67;

const payloads = (): readonly string[] => {
  if (!existsSync(SHARED)) {
    console.log(`The shared payloads are not at ${SHARED}; only our own ${OWN.length} are used.`);
    return OWN;
  }
  const lines = readFileSync(SHARED, "utf8").split("\n").filter(Boolean);
  const texts = lines
    .map((line) => JSON.parse(line) as string | { payload?: string })
    .map((p) => (typeof p === "string" ? p : (p.payload ?? "")));
  return [...OWN, ...texts.filter((_, i) => i % EVERY === 0)];
};

const writeArticles = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  payloads().forEach((payload, i) => {
    const text = `The mayor of Lowton resigned on ${(i % 27) + 1} March 2021 ${payload} after a vote.\n\nThe council met on Friday.`;
    const article = {
      outlet: `Outlet ${i % 7} ${payload}`.slice(0, 120),
      title: `Mayor resigns ${payload}`,
      byline: payload,
      url: `javascript:alert(${i})`,
      published: "2021-03-28",
      text,
    };
    writeFileSync(join(folder, `json-${i}.json`), JSON.stringify(article));
    writeFileSync(
      join(folder, `page-${i}.html`),
      `<html><head><title>${payload}</title></head><body><article><h1>Mayor resigns ${payload}</h1><p>28 March 2021</p><p>${text}</p><p>${"The town waited. ".repeat(30)}</p></article></body></html>`,
    );
  });
};

let product: Product;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), "dateline-hostile-"));
  writeArticles(join(folder, "articles"));
  const env = { ...process.env, DATELINE_STORE: join(folder, "store") };
  const run = spawnSync(process.execPath, ["cli/dateline.mjs", "ingest", join(folder, "articles")], {
    env,
    encoding: "utf8",
  });
  expect(run.stdout + run.stderr).toContain("stored");
  product = await startProduct(3219, join(folder, "store"));
});

test.afterAll(async () => {
  await product?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test("hostile words in every field stay words: nothing runs, nothing is fetched", async ({
  page,
  playwright,
}) => {
  test.setTimeout(240_000);
  const request = await playwright.request.newContext({ baseURL: product.url });
  const ran: string[] = [];
  page.on("dialog", async (dialog) => {
    ran.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (r) => {
    if (!r.url().startsWith(product.url) && !/^(data|blob):/.test(r.url())) ran.push(`request ${r.url()}`);
  });
  const { events } = await allEvents(request);
  expect(events.length).toBeGreaterThan(5);
  const articles = [...new Set(events.flatMap((e) => e.mentions.map((m) => m.articleId)))];
  const paths = ["/", "/?view=list", "/?view=table", "/about", "/coverage", "/undated", "/compare"];
  for (const path of [
    ...paths,
    ...events.slice(0, 12).map((e) => `/event/${e.id}`),
    ...articles.slice(0, 25).map((id) => `/article/${id}`),
  ]) {
    await page.goto(product.url + path);
    await settle(page);
    expect(page.url(), path).toBe(product.url + path);
    const links = await page
      .locator("a[href]")
      .evaluateAll((nodes) => nodes.map((n) => n.getAttribute("href") ?? ""));
    expect(
      links.filter((href) => /^\s*(javascript|data|vbscript):/i.test(href)),
      path,
    ).toEqual([]);
  }
  expect(ran).toEqual([]);
  await request.dispose();
});
