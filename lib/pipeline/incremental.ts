import type { Article, Publication } from "@/lib/domain/article";
import type { Issue } from "@/lib/domain/issue";
import type { Mention } from "@/lib/domain/mention";
import { publicationBy } from "./dct/infer-publication";
import type { NearArticle } from "./dct/testimony";
import { findMentions } from "./mentions/find-mentions";
import { type DatedArticle, timexOf } from "./run";

export { datingMemory, WitnessIndex } from "./dct/article-memory";
export { ownMention } from "./merge/build-events";
export { type Posted, REACH } from "./merge/candidates";
export { type ArticleFacts, type Features, featuresOf } from "./merge/features";
export { featuresInOrder, keysFor, linkBetween, pairsWithin } from "./merge/merge-mentions";
export { type Stretch, supportChanges } from "./merge/posting-changes";
export { mergeRegion, type Placed } from "./merge/region";
export { storyLikeness, storyVectors } from "./merge/stories-of";

/** The publication date an article gets from its witnesses, or the one it has. */
export const publicationWith = (bare: Article, near: readonly NearArticle[]): Publication =>
  near.length === 0 ? bare.publication : (publicationBy(bare, near, timexOf) ?? bare.publication);

/** An article with its time expressions and mentions: all that one article gives. */
export type FoundArticle = DatedArticle & {
  readonly mentions: readonly Mention[];
  readonly issues: readonly Issue[];
};

/** Tags an article whose publication date is settled and finds its mentions. */
export const findIn = (article: Article): FoundArticle => {
  const timex = timexOf(article);
  const { mentions, issues } = findMentions(article, timex);
  return { article, timex, mentions, issues };
};
