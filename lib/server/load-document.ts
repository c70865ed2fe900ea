import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { RawDocument, Sidecar } from "@/lib/domain/article";
import type { Issue } from "@/lib/domain/issue";
import { MAX_BYTES } from "@/lib/pipeline/read/read";
import { type FileEntry, unreadable } from "./find-files";

const sidecar = z.object({
  outlet: z.string().max(300).optional(),
  url: z.string().max(4_000).optional(),
  title: z.string().max(4_000).optional(),
  byline: z.string().max(4_000).optional(),
  published: z.string().max(60).nullish(),
  provenance: z.string().max(10_000).optional(),
});

export type Loaded =
  | { readonly ok: true; readonly document: RawDocument }
  | { readonly ok: false; readonly issue: Issue };

const sidecarPath = (path: string): string => `${path.replace(/\.[^./\\]{1,20}$/u, "")}.meta.json`;

const badSidecar = (name: string, why: string): Issue => ({
  stage: "read",
  code: "sidecar-bad",
  article: name,
  message: `The file was not read, because its .meta.json cannot be used: ${why}. Correct it or take it away.`,
});

const readSidecar = async (path: string): Promise<Sidecar | string | null> => {
  let text: string;
  try {
    text = await readFile(sidecarPath(path), "utf8");
  } catch (error) {
    const absent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return absent ? null : "it may not be read";
  }
  try {
    const parsed = sidecar.safeParse(JSON.parse(text.replace(/^\uFEFF/u, "")));
    if (parsed.success) return { ...parsed.data, published: parsed.data.published ?? undefined };
    const [issue] = parsed.error.issues;
    return `${issue?.path.join(".") || "it"}: ${issue?.message ?? "does not fit"}`;
  } catch (error) {
    return error instanceof Error ? error.message : "it is not JSON";
  }
};

const tooLarge = ({ name, size }: FileEntry): Issue => ({
  stage: "read",
  code: "read-too-large",
  article: name,
  message: `The file has ${Math.round(size / 104_857.6) / 10} MB; at most ${MAX_BYTES / 1_048_576} MB are read. Split it into one file per article.`,
});

/** A file with its sidecar, not yet read as an article. A file that is too large is not opened. */
export const loadDocument = async (file: FileEntry): Promise<Loaded> => {
  if (file.size > MAX_BYTES) return { ok: false, issue: tooLarge(file) };
  const beside = await readSidecar(file.path);
  if (typeof beside === "string") return { ok: false, issue: badSidecar(file.name, beside) };
  try {
    const bytes = new Uint8Array(await readFile(file.path));
    const document: RawDocument = { name: file.name, bytes };
    return { ok: true, document: beside ? { ...document, sidecar: beside } : document };
  } catch (error) {
    return { ok: false, issue: unreadable(file.name, error) };
  }
};
