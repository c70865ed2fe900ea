export { articleKey } from "./article-key";
export type { ArticleVersion, EditionHead, StoredEdition } from "./keepsakes";
export type { MovedArticle } from "./ledger";
export type { MentionInEvent, MergeArticle } from "./merge-queries";
export { openStore } from "./open-store";
export type * from "./store";
export { STORE_ERROR_CODES, StoreError } from "./store-error";
export { searchTerms } from "./words";
