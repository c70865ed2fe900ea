/** Wording that articles share: who copied, how much, and how many independent texts are left. */

export type { Reuse, ReuseArticle, ReuseOptions } from "./find-reuse";
export { findReuse } from "./find-reuse";
export { copyGroups, independentTexts } from "./independent-texts";
export type { SharedPassage } from "./shared-passages";
export { sharedPassages } from "./shared-passages";
