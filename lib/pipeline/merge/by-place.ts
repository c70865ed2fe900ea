import type { Mention } from "@/lib/domain/mention";

/** The order of mentions: by article, then by place in its text. */
export const byPlace = (a: Mention, b: Mention): number =>
  a.articleId !== b.articleId
    ? a.articleId < b.articleId
      ? -1
      : 1
    : a.start - b.start || a.head.start - b.head.start || (a.id < b.id ? -1 : 1);
