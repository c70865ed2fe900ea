import { type Article, isExcerptable, type RawDocument } from "@/lib/domain/article";
import type { ArticleId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import type { Mention } from "@/lib/domain/mention";
import type { MergeMemory } from "@/lib/domain/merge-memory";
import type { Extraction } from "@/lib/domain/news-event";
import type { PassedOver } from "@/lib/domain/passed-over";
import type { CharSpan } from "@/lib/domain/span";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { datingMemories } from "./dct/article-memory";
import { inferPublications } from "./dct/infer-publication";
import { findMentions } from "./mentions/find-mentions";
import { type Merged, mergeAll } from "./merge/merge-mentions";
import { readDocument } from "./read/read";
import { tag } from "./timex";

/** Where a run stands: the stage, how many articles are through it, and of how many. */
export type Progress = {
  readonly stage: "read" | "date" | "mentions" | "merge";
  readonly done: number;
  readonly total: number;
};
export type ExtractOptions = {
  readonly onProgress?: (progress: Progress) => void;
  /** Also gives what merging later articles into these has to know. */
  readonly remember?: boolean;
};

/** What one article gives before it is compared with others. */
export type DatedArticle = { readonly article: Article; readonly timex: readonly TimeExpression[] };

/** Stretches that may carry a date: what may be quoted, and the dateline, which dates the opening. */
const datedSpans = (article: Article): readonly CharSpan[] =>
  article.regions.filter((r) => isExcerptable(r.type) || r.type === "dateline");

/** Time expressions of an article, counted from `dct` (its own publication date unless another is given). */
export const timexOf = (
  article: Article,
  dct: string | null = article.publication.edtf,
): readonly TimeExpression[] =>
  tag(article.text, {
    dct,
    ...(article.publication.basis === "unknown" ? {} : { dctBasis: article.publication.basis }),
    scope: datedSpans(article),
    language: article.language,
  });

/** Reads documents one by one; a document that gives no article gives an issue, the same article counts once. */
export const readAll = (
  documents: Iterable<RawDocument>,
  onProgress?: ExtractOptions["onProgress"],
): { articles: Article[]; issues: Issue[] } => {
  const articles = new Map<ArticleId, Article>();
  const issues: Issue[] = [];
  let done = 0;
  for (const document of documents) {
    const read = readDocument(document);
    issues.push(...read.issues);
    if (read.article && !articles.has(read.article.id)) articles.set(read.article.id, read.article);
    onProgress?.({ stage: "read", done: ++done, total: done });
  }
  return { articles: [...articles.values()], issues };
};

/** Gives articles without a date the one that the others support, and tags each with the date that holds. */
export const dateAll = (
  articles: readonly Article[],
  onProgress?: ExtractOptions["onProgress"],
): DatedArticle[] => {
  const tagged = new Map<string, readonly TimeExpression[]>();
  const tagOnce = (article: Article, dct: string | null): readonly TimeExpression[] => {
    const key = `${article.id} ${dct ?? ""}`;
    const known = tagged.get(key) ?? timexOf(article, dct);
    tagged.set(key, known);
    return known;
  };
  const published = inferPublications(articles, tagOnce);
  return articles.map((bare, i) => {
    const publication = published.get(bare.id) ?? bare.publication;
    const article = { ...bare, publication };
    const isSettled = publication.basis === bare.publication.basis;
    const timex = isSettled ? tagOnce(article, publication.edtf) : timexOf(article);
    onProgress?.({ stage: "date", done: i + 1, total: articles.length });
    return { article, timex };
  });
};

/** Mentions of dated articles, with what could not be done, and the dates that say why they give no event. */
export const mentionsOf = (
  dated: readonly DatedArticle[],
  onProgress?: ExtractOptions["onProgress"],
): { mentions: Mention[]; issues: Issue[]; timex: Map<ArticleId, readonly TimeExpression[]> } => {
  const mentions: Mention[] = [];
  const issues: Issue[] = [];
  const told = new Map<ArticleId, readonly TimeExpression[]>();
  dated.forEach(({ article, timex }, i) => {
    const found = findMentions(article, timex);
    mentions.push(...found.mentions);
    issues.push(...found.issues);
    told.set(article.id, withReasons(timex, found.passedOver));
    onProgress?.({ stage: "mentions", done: i + 1, total: dated.length });
  });
  return { mentions, issues, timex: told };
};

const withReasons = (
  timex: readonly TimeExpression[],
  reasons: ReadonlyMap<string, PassedOver>,
): readonly TimeExpression[] =>
  timex.map((t) => {
    const passedOver = reasons.get(t.tid);
    return passedOver === undefined ? t : { ...t, passedOver };
  });

const memoryOf = (bare: readonly Article[], { keys, links, stories }: Merged): MergeMemory => ({
  keys,
  links,
  articles: datingMemories(bare).map((m) => ({ ...m, story: stories.get(m.articleId) ?? [] })),
});

/**
 * The whole flow: read, tag, infer publication dates, tag again what they settle, find mentions, merge them.
 * Pure: the same documents give the same extraction, in any order of input.
 */
export const extract = (documents: Iterable<RawDocument>, options: ExtractOptions = {}): Extraction => {
  const { onProgress } = options;
  const read = readAll(documents, onProgress);
  const dated = dateAll(read.articles, onProgress);
  const found = mentionsOf(dated, onProgress);
  const articles = dated.map((d) => d.article);
  const merged = mergeAll(found.mentions, articles);
  onProgress?.({ stage: "merge", done: articles.length, total: articles.length });
  return {
    articles,
    timex: found.timex,
    events: merged.events,
    issues: [...read.issues, ...found.issues],
    ...(options.remember ? { memory: memoryOf(read.articles, merged) } : {}),
  };
};
