import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { closeContainers } from "@/lib/server";
import { freeze, writtenEdition } from "@/lib/server/make-edition";
import { count } from "../say";

type Options = {
  readonly from?: string;
  readonly to?: string;
  readonly outlets?: string;
  readonly q?: string;
  readonly out?: string;
};

/** `dateline snapshot`: freezes the store or a selection of it. */
export const runSnapshot = async ({ out, ...selection }: Options): Promise<void> => {
  try {
    const made = await freeze(selection);
    const { events, articles } = made.edition.head.counts;
    process.stdout.write(`${made.hash}\n`);
    process.stderr.write(
      `${made.edition.head.title}: ${count(events, "event")} from ${count(articles, "article")}, at /v/${made.hash}\n`,
    );
    if (out === undefined) return;
    await mkdir(out, { recursive: true });
    for (const { name, text } of writtenEdition(made)) {
      await writeFile(join(out, name), text);
      process.stderr.write(`written: ${join(out, name)}\n`);
    }
  } finally {
    await closeContainers();
  }
};
