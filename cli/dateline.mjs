#!/usr/bin/env node
/** The `dateline` command: runs the bundle in dist/, made anew when it is missing or its sources changed. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { entry, isFresh, root } from "./bundle.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Dateline needs Node.js 20.19 or later; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
if (!isFresh()) {
  const build = spawnSync(process.execPath, [join(root, "scripts/build-cli.mjs")], { encoding: "utf8" });
  if (build.status !== 0) {
    console.error(`${build.stderr}\nThe dateline command could not be built. Run “npm ci” and try again.`);
    process.exit(1);
  }
}
await import(pathToFileURL(entry).href);
