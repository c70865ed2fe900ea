import { closeContainers, prepareStore, storeLocation } from "@/lib/server";
import { progressBar } from "../progress-bar";
import { count, printable } from "../say";

/** `dateline prepare`, for `npm start`: opens the store and fills an empty one. */
export const runPrepare = async (folder: string): Promise<void> => {
  const bar = progressBar(process.stderr);
  try {
    const { articles, events, ingested } = await prepareStore(folder, bar.show);
    bar.clear();
    for (const file of ingested?.files ?? [])
      if (file.status === "failed")
        for (const issue of file.issues)
          process.stderr.write(`failed  ${printable(file.name)}: ${printable(issue.message)}\n`);
    const where = printable(storeLocation().replace(/:\/\/[^@/]*@/u, "://…@"));
    process.stdout.write(`Store ${where}: ${count(articles, "article")}, ${count(events, "event")}.\n`);
  } finally {
    bar.clear();
    await closeContainers();
  }
};
