import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocBlock } from "@/lib/contract/doc-model";
import { readMarkdown } from "@/lib/views";

/** A page of `docs/`, read from the project folder; null where it is not there. Only pages named here are read. */
export const readDoc = async (name: "framing" | "links"): Promise<readonly DocBlock[] | null> => {
  try {
    return readMarkdown(await readFile(join(process.cwd(), "docs", `${name}.md`), "utf8"));
  } catch {
    return null;
  }
};
