import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import runLighthouse from "lighthouse";
import { BROWSER_FLAGS, findBrowser } from "../scripts/find-browser.mjs";
import { startProduct } from "./product";

const PORT = 9377;

/** Lighthouse's four scores, 0 to 100, of the first page; the mobile preset, as its own web page uses it. */
export const lighthouse = async (): Promise<void> => {
  const product = await startProduct();
  const profile = mkdtempSync(join(tmpdir(), "dateline-lighthouse-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(() => {}),
    args: [...BROWSER_FLAGS, `--remote-debugging-port=${PORT}`],
  });
  try {
    const result = await runLighthouse(product.url, { port: PORT, output: "json", logLevel: "error" });
    if (!result) throw new Error("Lighthouse gave no result");
    for (const category of Object.values(result.lhr.categories)) {
      console.log(`${category.title.padEnd(16)} ${Math.round((category.score ?? 0) * 100)}`);
    }
    for (const id of [
      "first-contentful-paint",
      "largest-contentful-paint",
      "total-blocking-time",
      "cumulative-layout-shift",
    ]) {
      console.log(`${id.padEnd(26)} ${result.lhr.audits[id]?.displayValue ?? "not measured"}`);
    }
    const failing = Object.values(result.lhr.audits).filter(
      (audit) => audit.score !== null && audit.score < 0.9,
    );
    for (const audit of failing) console.log(`  below 90: ${audit.id}  ${audit.displayValue ?? ""}`);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
    await product.stop();
  }
};
