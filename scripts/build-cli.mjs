/** Bundles the `dateline` command into dist/, commands in files of their own so that each loads only what it needs. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { entry, record, root, stampOf } from "../cli/bundle.mjs";

const dist = join(root, "dist");

const sourcesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

/** Names what the events come from: the sources of the flow. */
const pipelineHash = () => {
  const hash = createHash("sha256");
  for (const file of [...sourcesIn("lib/domain"), ...sourcesIn("lib/pipeline")])
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
};

/** A file appears under its name only when it is whole; two builds at once do not disturb each other. */
const writeWhole = (file, text) => {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
};

/** Older bundles stay for a while: a command that is running may still load a part of its own. */
const dropOldBundles = (current) => {
  const old = readdirSync(dist)
    .filter((name) => name.startsWith("cli-") && name !== current)
    .map((name) => ({ name, at: statSync(join(dist, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of old.slice(2)) rmSync(join(dist, name), { recursive: true, force: true });
};

const buildCli = async () => {
  mkdirSync(dist, { recursive: true });
  const folder = mkdtempSync(join(dist, "part-"));
  try {
    const { metafile } = await build({
      entryPoints: [join(root, "cli/dateline.ts")],
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      platform: "node",
      format: "esm",
      target: "node20",
      external: ["libsql", "pg", "jschardet"],
      banner: {
        js: 'import { createRequire as datelineRequire } from "node:module"; const require = datelineRequire(import.meta.url);',
      },
      define: { "process.env.DATELINE_PIPELINE": JSON.stringify(pipelineHash()) },
      sourcemap: "linked",
      metafile: true,
      absWorkingDir: root,
      logLevel: "warning",
    });
    const inputs = Object.fromEntries(Object.keys(metafile.inputs).map((file) => [file, stampOf(file)]));
    const hash = createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 12);
    const name = `cli-${hash}`;
    if (!existsSync(join(dist, name))) {
      try {
        renameSync(folder, join(dist, name));
      } catch (error) {
        // Another build of the same sources was faster; its result is as good as ours.
        if (!existsSync(join(dist, name))) throw error;
      }
    }
    writeWhole(entry, `import "./${name}/dateline.mjs";\n`);
    writeWhole(record, JSON.stringify(inputs));
    dropOldBundles(name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

// esbuild has said what is wrong, in its own words.
await buildCli().catch(() => process.exit(1));
