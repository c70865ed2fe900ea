import { createHash, hash } from "node:crypto";
import type { ArticleId } from "./ids";

/** First 12 hex digits of the SHA-256 of a text in UTF-8. Server side only. */
export const shortHash = (text: string): string =>
  createHash("sha256").update(text, "utf8").digest("hex").slice(0, 12);

/** Id of an article: from its outlet and its text, so that the same text read again keeps its links. */
export const articleIdOf = (outlet: string, text: string): ArticleId =>
  `a_${shortHash(`${outlet}\n${text}`)}` as ArticleId;

/**
 * First 16 hex digits of the SHA-256 of values as JSON, for ids that are given out by the million: the chance that two
 * of a million are alike is one in thirty million. Server side only.
 */
export const longHash = (parts: readonly unknown[]): string =>
  hash("sha256", JSON.stringify(parts), "hex").slice(0, 16);
