import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/**
 * Milliseconds, the middle of several runs each. `bare`, `command`: by the clock, for Node.js doing nothing and for the
 * command with one line. `loaded`: processor time that loading the tagger and its first call take in a fresh process.
 */
export type TagStart = { readonly bare: number; readonly command: number; readonly loaded: number };

const RUNS = 7;
const LINE = JSON.stringify({ id: "a", text: "They left on Friday.", dct: "2019-02-27" });

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const wall = (args: readonly string[], input = ""): number => {
  const before = performance.now();
  spawnSync(process.execPath, [...args], { input });
  return performance.now() - before;
};

const repeat = (run: () => number): number => {
  run();
  return middle(Array.from({ length: RUNS }, run));
};

/** Starts fresh processes: nothing is warm but the disk. */
export async function tagStart(): Promise<TagStart> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-start-"));
  try {
    const bundle = join(folder, "timex.mjs");
    await build({
      entryPoints: [resolve("lib/pipeline/timex/index.ts")],
      outfile: bundle,
      bundle: true,
      platform: "node",
      format: "esm",
      tsconfig: resolve("tsconfig.json"),
      logLevel: "error",
    });
    const probe = join(folder, "probe.mjs");
    writeFileSync(
      probe,
      `const before = process.cpuUsage();
const { tag } = await import(${JSON.stringify(bundle)});
tag("They left on Friday.", { dct: "2019-02-27" });
const used = process.cpuUsage(before);
process.stdout.write(String((used.user + used.system) / 1000));`,
    );
    const loaded = (): number => Number(spawnSync(process.execPath, [probe], { encoding: "utf8" }).stdout);
    return {
      bare: repeat(() => wall(["-e", "0"])),
      command: repeat(() => wall([resolve("cli/dateline.mjs"), "tag"], `${LINE}\n`)),
      loaded: repeat(loaded),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
