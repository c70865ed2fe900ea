import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { Issue } from "@/lib/domain/issue";
import { joinFacts, type OutletFacts } from "@/lib/domain/outlet-facts";
import { KNOWN_OUTLETS } from "@/lib/pipeline/read/outlets";
import type { Store } from "@/lib/store";

/** The file beside the articles that says which groups their outlets belong to. */
export const OUTLETS_FILE = "outlets.json";

const word = z.string().trim().min(1).max(200);
const facts = z.object({
  name: word,
  country: word.optional(),
  language: word.optional(),
  owner: word.optional(),
  groups: z
    .record(
      z
        .string()
        .trim()
        .regex(/^[\p{L}\p{N} _-]{1,40}$/u),
      word,
    )
    .optional(),
});
const file = z.object({ outlets: z.array(facts).max(100_000) });

/** What the files of this round say; a file that cannot be used says nothing and is told. */
export type OutletFiles = { readonly facts: readonly OutletFacts[]; readonly issues: readonly Issue[] };

const bad = (name: string, why: string): Issue => ({
  stage: "read",
  code: "outlets-bad",
  article: name,
  message: `The file was not used: ${why}. It must be {"outlets": [{"name": …, "country"?, "language"?, "owner"?, "groups"?}]}.`,
});

/** The files named so in a folder and its folders; of a file that is given, the one beside it. In order of path. */
const pathsIn = async (path: string): Promise<readonly string[]> => {
  try {
    if (!(await stat(path)).isDirectory()) return [join(dirname(path), OUTLETS_FILE)];
    const entries = await readdir(path, { recursive: true });
    return entries
      .filter((entry) => basename(entry) === OUTLETS_FILE)
      .sort()
      .map((entry) => join(path, entry));
  } catch {
    // What is wrong with the path itself is told where articles are looked for.
    return [];
  }
};

const readOne = async (path: string): Promise<OutletFiles> => {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    return { facts: [], issues: [] };
  }
  try {
    const parsed = file.safeParse(JSON.parse(text.replace(/^\uFEFF/u, "")));
    if (parsed.success) return { facts: parsed.data.outlets, issues: [] };
    const [issue] = parsed.error.issues;
    return { facts: [], issues: [bad(path, `${issue?.path.join(".") || "it"}: ${issue?.message ?? ""}`)] };
  } catch (error) {
    return { facts: [], issues: [bad(path, error instanceof Error ? error.message : "it is not JSON")] };
  }
};

/** Reads the outlets files among and beside `paths`; later ones go over earlier ones. */
export const readOutletFiles = async (paths: readonly string[]): Promise<OutletFiles> => {
  const found = new Set<string>();
  for (const path of paths) for (const one of await pathsIn(path)) found.add(one);
  const read = await Promise.all([...found].map(readOne));
  return { facts: joinFacts(...read.map((r) => r.facts)), issues: read.flatMap((r) => r.issues) };
};

const parseStored = (text: string): readonly OutletFacts[] => {
  const parsed = z.array(facts).safeParse(text === "" ? [] : JSON.parse(text));
  return parsed.success ? parsed.data : [];
};

/** Keeps what the files say, over what earlier ones said. Nothing is written where nothing changes. */
export const keepOutletFacts = async (store: Store, fresh: readonly OutletFacts[]): Promise<void> => {
  if (fresh.length === 0) return;
  const before = await store.outletNotes();
  const after = JSON.stringify(joinFacts(parseStored(before), fresh));
  if (after !== before) await store.saveOutletNotes(after);
};

/** All that is known about outlets: what came with Dateline and, over it, what came with the articles. */
export const outletFacts = async (store: Store): Promise<readonly OutletFacts[]> =>
  joinFacts(
    KNOWN_OUTLETS.map(({ name, country }) => ({ name, country })),
    parseStored(await store.outletNotes()),
  );
