/**
 * `npm start`: builds if the sources changed since the last build, opens the store (an empty one gets the articles of
 * data/articles), serves, and prints the address when it answers. `--build-only` stops after the build.
 * HOST and PORT say where (127.0.0.1:3000), DATELINE_STORE which store (.dateline).
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourceHash } from "./source-hash.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const next = join(root, "node_modules/next/dist/bin/next");
const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 3000);
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

const leave = (message) => {
  console.error(message);
  process.exit(1);
};

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    leave(
      `Dateline needs Node.js 20.19 or later (24 recommended); this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
    );
  if (!existsSync(next)) leave("The packages are not installed. Run this once: npm ci");
};

const checkPort = () =>
  Number.isInteger(port) && port > 0 && port < 65536
    ? undefined
    : leave(`PORT is “${process.env.PORT}”: it must be a whole number from 1 to 65535, such as PORT=3001.`);

const builtFrom = join(root, ".next/dateline-sources");

/** Runs a program of ours to its end; stopping us stops it. */
const runToEnd = (args, stdio) =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
    const stop = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.once(signal, stop);
    child.once("close", (status, signal) => {
      for (const name of SIGNALS) process.off(name, stop);
      if (signal) process.exit(1);
      done({ status, output });
    });
  });

const build = async () => {
  const hash = sourceHash(root);
  const built = existsSync(join(root, ".next/BUILD_ID")) && existsSync(builtFrom);
  if (built && readFileSync(builtFrom, "utf8") === hash) return;
  console.log(built ? "The sources changed; building …" : "Building, this happens once …");
  const { status, output } = await runToEnd([next, "build"], ["ignore", "pipe", "pipe"]);
  if (status !== 0) leave(`${output}\nThe build failed; the lines above say why. Nothing was started.`);
  writeFileSync(builtFrom, hash);
};

const portError = (error) =>
  error.code === "EADDRINUSE"
    ? `Port ${port} of ${host} is taken by another program (or another Dateline). Stop it, or choose another port: PORT=${port + 1} npm start`
    : `Port ${port} of ${host} cannot be used (${error.code}). Choose others with HOST and PORT: HOST=127.0.0.1 PORT=3001 npm start`;

const portIsFree = () =>
  new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error) => leave(portError(error)));
    probe.listen({ port, host }, () => probe.close(() => done()));
  });

const prepareStore = async () => {
  const args = [join(root, "cli/dateline.mjs"), "prepare", join(root, "data/articles")];
  const { status } = await runToEnd(args, "inherit");
  if (status !== 0) leave("The store could not be opened; the line above says why. Nothing was started.");
};

const address = () => `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

const answers = () =>
  fetch(`${address().replace("//0.0.0.0", "//127.0.0.1").replace("//[::]", "//[::1]")}/api/health`).then(
    (response) => response.ok,
    () => false,
  );

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

const serve = async () => {
  const server = spawn(process.execPath, [next, "start", "--hostname", host, "--port", String(port)], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const signal of SIGNALS) process.on(signal, () => server.kill(signal));
  server.once("exit", (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
  for (let i = 0; i < 1200; i++) {
    if (await answers()) return console.log(`Dateline answers at ${address()}`);
    await sleep(100);
  }
  server.kill("SIGTERM");
  leave("The server did not answer within two minutes; the lines above may say why.");
};

checkNode();
checkPort();
if (process.argv.includes("--build-only")) await build();
else {
  await portIsFree();
  await build();
  await prepareStore();
  await serve();
}
