import type { Publication } from "./article";
import type { ArticleId, MentionId } from "./ids";
import type { MergeReason } from "./news-event";

/** A mention in the list of a key under which it is looked up; the list goes by day, then by id. */
export type MergeKey = { readonly key: number; readonly at: number; readonly mention: string };

/** Two mentions that look alike enough to be joined or told of. `a` stands before `b` in order of article and place. */
export type MergeLink = {
  readonly a: MentionId;
  readonly b: MentionId;
  /** How many keys propose the pair; it is forgotten when none does. */
  readonly support: number;
  /** Log-odds that they are one happening. */
  readonly score: number;
  readonly reasons: readonly MergeReason[];
};

/** Terms that stand for something, each with its weight; a vector of length 1. */
export type TermVector = readonly (readonly [term: string, weight: number])[];

/** A dated article that speaks for another's publication day, by likeness from 0 to 1. */
export type WitnessMemory = { readonly id: ArticleId; readonly likeness: number };

/** What is remembered of an article so that later ones can be compared with it without reading it again. */
export type ArticleMemory = {
  readonly articleId: ArticleId;
  /** What its mentions tell of. */
  readonly story: TermVector;
  /** Its most telling words. */
  readonly words: TermVector;
  /** The one day it says it was published on (days since 1970-01-01), null where it does not say one. */
  readonly day: number | null;
  /** Its publication as read where that is unknown, and the dated articles that are most like it. */
  readonly undated: { readonly bare: Publication; readonly witnesses: readonly WitnessMemory[] } | null;
};

/** Everything that merging later articles needs to know about those that are there. */
export type MergeMemory = {
  readonly keys: readonly MergeKey[];
  readonly links: readonly MergeLink[];
  readonly articles: readonly ArticleMemory[];
};

/** What a few articles change in the events and in what is remembered about merging. */
export type MergeChange = MergeMemory & {
  /** Mentions that are no longer there, or are there with other features and so among `keys` and `links` again. */
  readonly removed: readonly MentionId[];
  /** Links between mentions that stay, which lost their last key. */
  readonly lostLinks: readonly Pick<MergeLink, "a" | "b">[];
  /** Links between mentions that stay, proposed by more or fewer keys now. */
  readonly supports: readonly Pick<MergeLink, "a" | "b" | "support">[];
  /** Articles that are no longer there. */
  readonly removedArticles: readonly ArticleId[];
  /** Places in the lists that are given up. */
  readonly lostKeys: readonly MergeKey[];
  /** Ids of the events that were worked out again; those that did not come out once more are gone. */
  readonly former: readonly string[];
};
