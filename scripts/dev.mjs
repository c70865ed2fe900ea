/** `npm run dev`: the development server on a store of its own, filled with the articles of data/articles. */
import { spawn, spawnSync } from "node:child_process";

const env = {
  ...process.env,
  DATELINE_STORE: process.env.DATELINE_STORE ?? ".dateline-dev",
  NEXT_TELEMETRY_DISABLED: "1",
};
const port = process.env.PORT ?? "3000";
const host = process.env.HOST ?? "127.0.0.1";
const prepared = spawnSync(process.execPath, ["cli/dateline.mjs", "prepare", "data/articles"], {
  stdio: "inherit",
  env,
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);
const child = spawn("node_modules/.bin/next", ["dev", "--hostname", host, "--port", port], {
  stdio: "inherit",
  env,
});
child.on("exit", (code) => process.exit(code ?? 1));
