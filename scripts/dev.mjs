/** `npm run dev`: the development server with the articles of data/articles read into a store of its own. */
import { spawn } from "node:child_process";

const env = { ...process.env, DATELINE_STORE: process.env.DATELINE_STORE ?? ".dateline-dev" };
const port = process.env.PORT ?? "3000";
const host = process.env.HOST ?? "127.0.0.1";
const child = spawn("node_modules/.bin/next", ["dev", "--hostname", host, "--port", port], {
  stdio: "inherit",
  env,
});
child.on("exit", (code) => process.exit(code ?? 1));
