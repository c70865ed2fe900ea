import { expect, test } from "@playwright/test";
import { findPages, settle } from "./pages";

test("no page asks another host for anything, breaks its own policy or logs an error", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (r) => {
    if (!r.url().startsWith(baseURL ?? "") && !r.url().startsWith("data:") && !r.url().startsWith("blob:"))
      foreign.push(r.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  for (const path of Object.values(await findPages(request))) {
    const answer = await page.goto(path);
    await settle(page);
    const headers = answer?.headers() ?? {};
    expect(headers["content-security-policy"], path).toContain("object-src 'none'");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("writing is closed: no endpoint takes anything but reading", async ({ request }) => {
  for (const path of ["/api/health", "/api/v1/articles", "/api/v1/events", "/api/v1/timeline"]) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const answer = await request.fetch(path, { method, data: "{}" });
      expect(answer.status(), `${method} ${path}`).toBe(405);
    }
  }
});
