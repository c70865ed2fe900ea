import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { keepForeignEdition } from "./make-edition";

type Kept =
  | { readonly ok: true; readonly hash: string; readonly events: number }
  | { readonly ok: false; readonly why: string };

/** How an edition's first line begins: its keys stand in order. */
const SIGN = '"dateline":"edition"';
/** The sign stands behind the counts, which are short. */
const LOOKED_AT = 300;

const beginsLikeEdition = async (file: string): Promise<boolean> => {
  for await (const chunk of createReadStream(file, { end: LOOKED_AT - 1 }))
    return (chunk as Buffer).toString("utf8").includes(SIGN);
  return false;
};

/** Keeps an edition's JSON Lines so that `/v/{hash}` shows them here; null if the file is no edition. */
export const keepEditionFile = async (file: string): Promise<Kept | null> => {
  if (!(await beginsLikeEdition(file))) return null;
  const text = await readFile(file, "utf8");
  try {
    const { hash, edition } = await keepForeignEdition(text);
    return { ok: true, hash, events: edition.head.counts.events };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
};
