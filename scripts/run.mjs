/**
 * `node scripts/run.mjs FILE.ts [arguments]`: bundles a TypeScript file with what it imports from the project and runs
 * it, with the alias `@/`. Packages are not bundled. Leaves with the status of the script.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error("Usage: node scripts/run.mjs FILE.ts [arguments]");
  process.exit(2);
}

// Inside the project, so that the bundle finds the project's packages.
const shelf = join(root, ".tmp");
mkdirSync(shelf, { recursive: true });
const folder = mkdtempSync(join(shelf, "run-"));
const outfile = join(folder, "script.mjs");
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

try {
  await build({
    entryPoints: [resolve(file)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    absWorkingDir: root,
    tsconfig: join(root, "tsconfig.json"),
    logLevel: "warning",
  });
} catch {
  process.exit(1);
}
const run = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...args], { stdio: "inherit" });
process.exitCode = run.status ?? 1;
