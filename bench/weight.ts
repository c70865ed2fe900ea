import { chromium } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "../scripts/find-browser.mjs";
import { startProduct } from "./product";

export type Weight = {
  readonly script: number;
  readonly style: number;
  readonly font: number;
  readonly document: number;
};

/** Bytes on the wire by kind for the first page with an empty cache, as the browser's network layer counts them. */
export const measureWeight = async (url: string): Promise<Weight> => {
  const browser = await chromium.launch({ executablePath: await findBrowser(() => {}), args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const kinds = new Map<string, string>();
    const sizes: Record<string, number> = {};
    session.on("Network.responseReceived", (event) => kinds.set(event.requestId, event.type));
    session.on("Network.loadingFinished", (event) => {
      const kind = kinds.get(event.requestId) ?? "Other";
      sizes[kind] = (sizes[kind] ?? 0) + event.encodedDataLength;
    });
    await page.goto(url, { waitUntil: "networkidle" });
    return {
      script: sizes.Script ?? 0,
      style: sizes.Stylesheet ?? 0,
      font: sizes.Font ?? 0,
      document: sizes.Document ?? 0,
    };
  } finally {
    await browser.close();
  }
};

export const weight = async (): Promise<void> => {
  const product = await startProduct();
  try {
    const measured = await measureWeight(product.url);
    for (const [kind, bytes] of Object.entries(measured))
      console.log(`${kind.padEnd(10)} ${(bytes / 1000).toFixed(1)} kB compressed`);
  } finally {
    await product.stop();
  }
};
