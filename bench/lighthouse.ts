import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import runLighthouse, { desktopConfig } from "lighthouse";
import { BROWSER_FLAGS, findBrowser } from "../scripts/find-browser.mjs";
import { startProduct } from "./product";

const PORT = 9377;

const TIMINGS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
];

/** One run of a preset: the four scores, 0 to 100, the timings behind the first, and what scored below 90. */
const audit = async (url: string, preset: "mobile" | "desktop"): Promise<void> => {
  const options = { port: PORT, output: "json", logLevel: "error" } as const;
  const result = await runLighthouse(url, options, preset === "desktop" ? desktopConfig : undefined);
  if (!result) throw new Error("Lighthouse gave no result");
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map((c) => `${c.title} ${Math.round((c.score ?? 0) * 100)}`);
  console.log(`${preset}: ${scores.join("   ")}`);
  console.log(`  ${TIMINGS.map((id) => `${id} ${audits[id]?.displayValue ?? "not measured"}`).join("   ")}`);
  const low = Object.values(audits).filter((a) => a.score !== null && a.score < 0.9);
  for (const a of low) console.log(`  below 90: ${a.id}  ${a.displayValue ?? ""}`);
};

/** Lighthouse on the first page: its mobile preset (a slow phone on a slow network) and its desktop one. */
export const lighthouse = async (): Promise<void> => {
  const product = await startProduct();
  const profile = mkdtempSync(join(tmpdir(), "dateline-lighthouse-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(() => {}),
    args: [...BROWSER_FLAGS, `--remote-debugging-port=${PORT}`],
  });
  try {
    for (const preset of ["mobile", "desktop"] as const) await audit(product.url, preset);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
    await product.stop();
  }
};
