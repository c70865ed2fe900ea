import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Product = { readonly url: string; readonly stop: () => Promise<void> };

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (child.exitCode === null ? child.once("exit", () => resolve()) : resolve()));

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/api/health`)).ok;
  } catch {
    return false;
  }
};

/** Starts the built product as a user does, on a store of its own. Rejects when it does not answer in three minutes. */
export const startProduct = async (port = 3291, store?: string): Promise<Product> => {
  const folder = store ?? mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATELINE_STORE: folder };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended(child);
    if (!store) rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 360; tries += 1) {
    if (await answers(url)) return { url, stop };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await stop();
  throw new Error("the product did not start; run “npm start” to see why");
};
