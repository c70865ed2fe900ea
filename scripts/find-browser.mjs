/**
 * Finds a Chromium that really starts, or installs one, and says what it does. Order: DATELINE_BROWSER, the browser
 * that Playwright installed, a system Chrome or Chromium, `npx playwright install chromium`, `apt-get install
 * chromium` (as root). A browser that is there but does not start is passed over.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const FIXED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const onPath = (name) => {
  const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim() : null;
};

const starts = (path) => {
  if (!path || !existsSync(path)) return false;
  const profile = mkdtempSync(join(tmpdir(), "dateline-browser-"));
  const run = spawnSync(
    path,
    [
      "--headless",
      ...BROWSER_FLAGS,
      `--user-data-dir=${profile}`,
      "--dump-dom",
      "data:text/html,<p>ready</p>",
    ],
    {
      encoding: "utf8",
      timeout: 60_000,
    },
  );
  rmSync(profile, { recursive: true, force: true });
  return run.status === 0 && run.stdout.includes("ready");
};

const playwrightPath = async () => {
  try {
    const { chromium } = await import("@playwright/test");
    return chromium.executablePath();
  } catch {
    return null;
  }
};

const attempt = (say, what, command, args) => {
  say(`Browser: none found, trying ${what} …`);
  try {
    execFileSync(command, args, { stdio: "inherit", timeout: 600_000 });
    return true;
  } catch {
    say(`Browser: ${what} did not work here.`);
    return false;
  }
};

/** @returns {Promise<string>} path of a Chromium that starts; throws with what to do when there is none. */
export const findBrowser = async (say = console.log) => {
  const given = process.env.DATELINE_BROWSER;
  if (given) {
    if (starts(given)) return given;
    throw new Error(
      `DATELINE_BROWSER names ${given}, which does not start. Name another, or unset it to let one be found.`,
    );
  }
  const candidates = () => [...NAMES.map(onPath), ...FIXED].filter(Boolean);
  for (const path of [await playwrightPath(), ...candidates()]) {
    if (starts(path)) {
      say(`Browser: ${path}`);
      return path;
    }
  }
  if (
    attempt(say, "“npx playwright install chromium”", "npx", ["playwright", "install", "chromium"]) &&
    starts(await playwrightPath())
  ) {
    return playwrightPath();
  }
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    attempt(say, "“apt-get update”", "apt-get", ["update"]);
    attempt(say, "“apt-get install chromium”", "apt-get", ["install", "-y", "chromium"]);
    const path = candidates().find(starts);
    if (path) return path;
  }
  throw new Error(
    "No Chromium could be found or installed. Install Chrome or Chromium, or set DATELINE_BROWSER to the path of one, and run the tests again.",
  );
};

// Bundled into a benchmark this file is not the one that was called.
if (process.argv[1]?.endsWith("find-browser.mjs")) console.log(await findBrowser());
