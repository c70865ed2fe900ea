/**
 * `node scripts/run.mjs scripts/stories-to-files.ts FOLDER FILE.jsonl[.gz]…`: writes each line of JSON Lines files
 * (`{"id","outlet"?,"source"?,"url"?,"title","published"?,"date"?,"text"}`) as an article file into FOLDER.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";

type Line = Readonly<Record<string, unknown>>;

const textOf = (file: string): string => {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
};

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const article = (line: Line) => ({
  outlet: text(line.outlet) ?? text(line.source) ?? "Unknown outlet",
  url: text(line.url),
  title: text(line.title),
  published: text(line.published) ?? text(line.date),
  text: text(line.text) ?? "",
});

const [folder, ...files] = process.argv.slice(2);
if (!folder || files.length === 0) {
  console.error("Usage: node scripts/run.mjs scripts/stories-to-files.ts FOLDER FILE.jsonl[.gz]…");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
let written = 0;
for (const file of files) {
  const set = basename(file).split(".")[0];
  for (const [i, line] of textOf(file)
    .split("\n")
    .filter((l) => l.trim() !== "")
    .entries()) {
    writeFileSync(
      join(folder, `${set}-${String(i).padStart(5, "0")}.json`),
      JSON.stringify(article(JSON.parse(line))),
    );
    written += 1;
  }
}
console.log(`${written} articles in ${folder}`);
