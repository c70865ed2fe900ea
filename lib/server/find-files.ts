import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, posix } from "node:path";
import type { Issue } from "@/lib/domain/issue";
import { OUTLETS_FILE } from "./outlet-files";

/** A file to read. `name` is what messages and the store call it: relative to the folder that was given. */
export type FileEntry = { readonly path: string; readonly name: string; readonly size: number };

export type FoundFiles = {
  /** In order of path, each once. */
  readonly files: readonly FileEntry[];
  /** Names of files in folders that are of no kind we read. */
  readonly leftAlone: readonly string[];
  readonly issues: readonly Issue[];
};

const ARTICLE = /\.(txt|text|html?|xhtml|json)$/iu;
const SIDECAR = /\.meta\.json$/iu;

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "there is no such file or folder; check the spelling";
  if (code === "EACCES" || code === "EPERM") return "it may not be read; change its permissions";
  if (code === "ELOOP") return "its links lead in a circle; name the file itself";
  return `it could not be read (${code || String(error)})`;
};

/** Why a file could not be read, with the cure. */
export const unreadable = (name: string, error: unknown): Issue => ({
  stage: "read",
  code: "file-unreadable",
  article: name,
  message: `The file was not read: ${reasonOf(error)}.`,
});

/** Codes sort the same on every machine; a locale would not. */
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Found = { files: FileEntry[]; leftAlone: string[]; issues: Issue[] };

const look = async (path: string, name: string, named: boolean, found: Found): Promise<void> => {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) await lookInto(path, named ? "" : name, found);
    else if (!stats.isFile()) found.leftAlone.push(name);
    else if (SIDECAR.test(name) || basename(name) === OUTLETS_FILE) return;
    else if (named || ARTICLE.test(name)) found.files.push({ path, name, size: stats.size });
    else found.leftAlone.push(name);
  } catch (error) {
    found.issues.push(unreadable(name, error));
  }
};

const lookInto = async (folder: string, name: string, found: Found): Promise<void> => {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.issues.push(unreadable(name || folder, error));
    return;
  }
  for (const entry of [...entries].sort((a, b) => byCode(a.name, b.name))) {
    // Hidden files belong to the system; a link to a folder could lead out of it, or in a circle.
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    const linked = entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isDirectory();
    if (linked) found.leftAlone.push(posix.join(name, entry.name));
    else await look(path, posix.join(name, entry.name), false, found);
  }
};

/**
 * The article files among `paths`: a file that is named is taken whatever it is called, a folder gives its `.txt`,
 * `.html` and `.json` files and those of its folders. `NAME.meta.json` belongs to the file beside it.
 */
export const findFiles = async (paths: readonly string[]): Promise<FoundFiles> => {
  const found: Found = { files: [], leftAlone: [], issues: [] };
  for (const path of paths) await look(path, basename(path), true, found);
  return { ...found, files: [...new Map(found.files.map((f) => [f.path, f])).values()] };
};
