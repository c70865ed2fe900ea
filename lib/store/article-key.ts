import { createHash } from "node:crypto";

/** Words only: the same text with other white space or line breaks is the same text. */
const solid = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** What makes two articles one: the same outlet printed the same words. */
export const articleKey = (article: { readonly outlet: string; readonly text: string }): string =>
  createHash("sha256")
    .update(`${article.outlet}\n${solid(article.text)}`)
    .digest("hex");
