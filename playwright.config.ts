import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS } from "./scripts/find-browser.mjs";

const port = Number(process.env.DATELINE_TEST_PORT ?? 3217);
process.env.DATELINE_TEST_STORE ??= mkdtempSync(join(tmpdir(), "dateline-browser-store-"));

/** The built product, started as a user starts it, on a store of its own. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/{testFileName}-snapshots/{arg}{ext}",
  timeout: 60_000,
  workers: 1,
  retries: 1,
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? "test-results/report.json" }],
  ],
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: "disabled" } },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "en-GB",
    timezoneId: "Pacific/Kiritimati",
    reducedMotion: "reduce",
    launchOptions: { executablePath: process.env.DATELINE_BROWSER, args: BROWSER_FLAGS },
  },
  webServer: {
    command: "node scripts/start.mjs",
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 180_000,
    env: { PORT: String(port), HOST: "127.0.0.1", DATELINE_STORE: process.env.DATELINE_TEST_STORE },
    stdout: "pipe",
  },
});
