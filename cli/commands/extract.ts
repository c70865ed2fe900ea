import { extractOnly } from "@/lib/server/extract-only";
import { writeSlowly } from "../json-lines";
import { progressBar } from "../progress-bar";
import { printable } from "../say";

/** `dateline extract`: one JSON object on standard output. */
export const runExtract = async (paths: readonly string[]): Promise<void> => {
  const bar = progressBar(process.stderr);
  const { output, failed } = await extractOnly(paths, bar.show);
  bar.clear();
  for (const { article, code, message } of failed)
    process.stderr.write(`failed  ${printable(article ?? "")}: ${printable(message)} [${code}]\n`);
  await writeSlowly(process.stdout, `${JSON.stringify(output, null, 1)}\n`);
  if (failed.length > 0) process.exitCode = 1;
};
