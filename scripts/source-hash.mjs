/** A hash of everything the production build is made from: names and contents, in order of name. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "package-lock.json",
  "proxy.ts",
  "tsconfig.json",
];

const filesOf = (root, path) => {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(root, join(path, name)));
};

const isSource = (file) => !/\.test\.tsx?$/.test(file);

export const sourceHash = (root) => {
  const hash = createHash("sha256").update(process.version);
  for (const file of SOURCES.flatMap((source) => filesOf(root, source)).filter(isSource))
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
};
