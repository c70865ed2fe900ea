import type { Article } from "@/lib/domain/article";
import type { Issue } from "@/lib/domain/issue";
import type { Mention } from "@/lib/domain/mention";
import type { NewsEvent } from "@/lib/domain/news-event";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { extract } from "@/lib/pipeline/run";
import { type Progress, readFiles, stageProgress } from "./read-files";

/** What `dateline extract` prints. Mentions stand apart from events and name theirs; events list mention ids. */
export type ExtractOutput = {
  readonly articles: readonly (Omit<Article, "publication"> & {
    readonly published: Article["publication"];
    readonly timex: readonly TimeExpression[];
  })[];
  readonly mentions: readonly (Mention & { readonly event: string })[];
  readonly events: readonly (Omit<NewsEvent, "mentions"> & { readonly mentions: readonly string[] })[];
  readonly issues: readonly Issue[];
};

export type ExtractResult = { readonly output: ExtractOutput; readonly failed: readonly Issue[] };

/** Reads files and folders and finds their events, without a store. */
export const extractOnly = async (
  paths: readonly string[],
  progress: Progress = () => undefined,
): Promise<ExtractResult> => {
  const { files } = await readFiles(paths, progress);
  const documents = files.flatMap((f) => (f.article && f.document ? [f.document] : []));
  const found = extract(documents, { onProgress: stageProgress(progress, documents.length) });
  const failed = files.filter((f) => !f.article).flatMap((f) => f.issues);
  return {
    output: {
      articles: found.articles.map(({ publication, ...article }) => ({
        ...article,
        published: publication,
        timex: found.timex.get(article.id) ?? [],
      })),
      mentions: found.events.flatMap((e) => e.mentions.map((m) => ({ ...m, event: e.id }))),
      events: found.events.map((e) => ({ ...e, mentions: e.mentions.map((m) => m.id) })),
      issues: [...failed, ...found.issues],
    },
    failed,
  };
};
