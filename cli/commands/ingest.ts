import { closeContainers, type IngestedFile, type IngestSummary, ingest, storeLocation } from "@/lib/server";
import { progressBar } from "../progress-bar";
import { count, printable } from "../say";

const failedLine = ({ name, issues }: IngestedFile): string =>
  issues.map((i) => `failed  ${printable(name)}: ${printable(i.message)} [${i.code}]\n`).join("");

const fileLine = ({ name, status, articleId, outlet, published }: IngestedFile): string =>
  `${status.padEnd(7)} ${printable(name)}  ${articleId}  ${printable(outlet ?? "")}, ${published ?? "no date printed"}\n`;

const noteLines = ({ name, issues }: IngestedFile): string =>
  issues.map((i) => `note    ${printable(name)}: ${printable(i.message)} [${i.code}]\n`).join("");

const shownStore = (): string => storeLocation().replace(/:\/\/[^@/]*@/u, "://…@");

const summaryText = (s: IngestSummary): string =>
  [
    `${count(s.files.length, "file")}: ${s.stored} stored, ${s.known} already known, ${s.failed} failed.`,
    s.leftAlone.length > 0 ? `${count(s.leftAlone.length, "file")} of other kinds left alone.` : "",
    `The store ${printable(shownStore())} holds ${count(s.articles, "article")} and ${count(s.events, "event")}, ${s.undated} of them undated.`,
  ]
    .filter((line) => line !== "")
    .join("\n");

/** `dateline ingest`: what is printed as stored is on disk. */
export const runIngest = async (paths: readonly string[]): Promise<void> => {
  const bar = progressBar(process.stderr);
  try {
    const summary = await ingest(paths, bar.show);
    bar.clear();
    const terminal = process.stderr.isTTY === true;
    for (const file of summary.files) {
      if (file.status === "failed") process.stderr.write(failedLine(file));
      else {
        if (!terminal) process.stdout.write(fileLine(file));
        process.stderr.write(noteLines(file));
      }
    }
    process.stdout.write(`${summaryText(summary)}\n`);
    if (summary.files.length === 0)
      process.stderr.write("No article files (.txt, .html, .json) were found there.\n");
    if (summary.failed > 0 || summary.files.length === 0) process.exitCode = 1;
  } finally {
    bar.clear();
    await closeContainers();
  }
};
