import type { Article, RawDocument } from "@/lib/domain/article";
import type { Issue } from "@/lib/domain/issue";
import { readDocument } from "@/lib/pipeline/read/read";
import type { Progress as PipelineProgress } from "@/lib/pipeline/run";
import { findFiles } from "./find-files";
import { loadDocument } from "./load-document";

const STAGES: Readonly<Record<PipelineProgress["stage"], string>> = {
  read: "reading all of it",
  date: "finding dates",
  mentions: "finding events",
  merge: "merging events",
};

/** The pipeline's stages in words; it does not know how many documents there will be, we do. */
export const stageProgress =
  (progress: Progress, documents: number) =>
  ({ stage, done, total }: PipelineProgress): void =>
    progress(STAGES[stage], done, stage === "read" ? documents : total);

/** A file that was tried, with the article in it or why there is none. */
export type ReadFile = {
  readonly name: string;
  readonly document: RawDocument | null;
  readonly article: Article | null;
  readonly issues: readonly Issue[];
};

export type ReadFiles = { readonly files: readonly ReadFile[]; readonly leftAlone: readonly string[] };

/** How far a long task is, for a progress bar. `total` 0: not known. */
export type Progress = (stage: string, done: number, total: number) => void;

const failed = (name: string, issues: readonly Issue[]): ReadFile => ({
  name,
  document: null,
  article: null,
  issues,
});

const NO_REASON = (name: string): Issue => ({
  stage: "read",
  code: "read-no-article-text",
  article: name,
  message: "No article was found in the file.",
});

/** Reads every article file among `paths`. A file that cannot be read never keeps another from being read. */
export const readFiles = async (
  paths: readonly string[],
  progress: Progress = () => undefined,
): Promise<ReadFiles> => {
  const found = await findFiles(paths);
  const files: ReadFile[] = found.issues.map((issue) => failed(issue.article ?? "", [issue]));
  for (const [i, file] of found.files.entries()) {
    progress("reading", i, found.files.length);
    const loaded = await loadDocument(file);
    if (!loaded.ok) files.push(failed(file.name, [loaded.issue]));
    else {
      const { article, issues } = readDocument(loaded.document);
      const told = article || issues.length > 0 ? issues : [NO_REASON(file.name)];
      files.push({ name: file.name, document: loaded.document, article, issues: told });
    }
  }
  progress("reading", found.files.length, found.files.length);
  return { files, leftAlone: found.leftAlone };
};
