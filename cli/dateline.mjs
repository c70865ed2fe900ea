#!/usr/bin/env node
/** The `dateline` command: runs the bundle in dist/, made anew when it is missing or its sources changed. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Dateline needs Node.js 20.19 or later; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
const { buildCli, freshCli } = await import("../scripts/build-cli.mjs");
if (!freshCli()) {
  try {
    await buildCli();
  } catch (error) {
    console.error(`The dateline command could not be built: ${error.message}\nRun “npm ci” and try again.`);
    process.exit(1);
  }
}
await import("../dist/dateline.mjs");
