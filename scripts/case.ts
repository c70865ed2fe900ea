/**
 * `npm run case -- NAME FILE`: makes the corpus case tests/corpus/NAME from an article file, with what the reader makes
 * of it today as the expected answer, and runs all cases. Correct the answer by hand where it is wrong. Without
 * arguments it only runs the cases.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { extname, join } from "node:path";

const CORPUS = "tests/corpus";

const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const make = (name: string, file: string): void => {
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(name))
    fail(`“${name}” is no name for a case: use lower case letters, digits and hyphens.`);
  if (!existsSync(file)) fail(`There is no file ${file}.`);
  const folder = join(CORPUS, name);
  if (existsSync(folder)) fail(`${folder} is there already. Choose another name, or delete it first.`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, join(folder, `input${extname(file).toLowerCase()}`));
  const sidecar = file.replace(/\.[^.]+$/, ".meta.json");
  if (existsSync(sidecar)) copyFileSync(sidecar, join(folder, "meta.json"));
  console.log(
    `Made ${folder}. Its expected.json is written by the run below: read it, and correct it where it is wrong.`,
  );
};

const [name, file] = process.argv.slice(2);
if (name && file) make(name, file);
else if (name) fail("Usage: npm run case -- NAME FILE");
const run = spawnSync("node_modules/.bin/vitest", ["run", CORPUS], {
  stdio: "inherit",
  env: { ...process.env, DATELINE_CORPUS_WRITE: name ?? "" },
});
process.exit(run.status ?? 1);
