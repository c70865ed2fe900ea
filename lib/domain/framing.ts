import type { ArticleId, EventId, MentionId } from "./ids";
import type { CharSpan } from "./span";

/** Words of one article, verbatim: `text` is `article.text.slice(start, end)`; `sentence` is what stands around them. */
export type Cited = CharSpan & {
  readonly articleId: ArticleId;
  readonly outlet: string;
  readonly text: string;
  readonly sentence: CharSpan;
  /** Inside quotation marks: the words are a source's, not the outlet's. */
  readonly quoted: boolean;
};

/** What a label stands for, as far as its words tell. */
export type ReferentKind = "person" | "body" | "group" | "place" | "act" | "thing";

/** One way of naming a referent: the words without article or possessive, as printed most often, and every use. */
export type LabelForm = {
  readonly words: string;
  /** In order of article id and position; never empty. */
  readonly uses: readonly Cited[];
  /** The commoner spelling that this one differs from by a letter or an added article ("Rubkan" beside "Rukban"). */
  readonly variantOf?: string;
};

/** Everything that the articles call one person, body, group, place, act or thing. */
export type Referent = {
  /** Same for the same articles in any order; not a link id. */
  readonly key: string;
  /** The label used by most outlets, then most often: a handle for the reader, in no outlet's favour. */
  readonly name: string;
  readonly kind: ReferentKind;
  /** Sorted names of the outlets that use any label. */
  readonly outlets: readonly string[];
  /** Most used first. */
  readonly forms: readonly LabelForm[];
  /** Why the forms were taken for one referent, in words. */
  readonly reasons: readonly string[];
};

/** A number as an article gives it, as an interval: "about 400" is 400 to 400, "more than 2,000" is open above. */
export type FigureClaim = Cited & {
  /** Lowest and highest value that the words allow, both included; null is without limit. */
  readonly low: number | null;
  readonly high: number | null;
  /** `about`, `more than`, `tens of`, … lower case as printed, or null. */
  readonly qualifier: string | null;
  /** `percent`, `km`, `USD`, … or null for a plain count. */
  readonly unit: string | null;
  /** What is counted, as printed ("US troops"), and its head in lower case and singular ("troop"). */
  readonly counts: string;
  readonly head: string;
  /** The time words of the clause, as printed, where it has any. */
  readonly asOf: string | null;
  readonly mention?: MentionId;
};

/**
 * How two figures for the same thing relate: the same numbers; one contained in the other ("tens of thousands" and
 * "around 50,000"; "2,000" beside "more than 2,000"); or no number in common.
 */
export type FigureRelation = "agree" | "nested" | "conflict";

/** All figures that the articles give for one thing. Shown as given, never averaged. */
export type FigureTopic = {
  readonly key: string;
  /** What is counted, in the words of the first claim. */
  readonly counts: string;
  readonly unit: string | null;
  /** In order of article id and position. */
  readonly claims: readonly FigureClaim[];
  /** The widest relation between claims of different outlets: conflict before nested before agree. */
  readonly relation: FigureRelation;
  /** Indices into `claims` of every pair of different outlets that is not the same. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly relation: FigureRelation }[];
  /** Smallest and largest number printed. */
  readonly range: readonly [number, number];
  /** Why the claims were taken to count the same thing, in words. */
  readonly reasons: readonly string[];
};

/** Words that one outlet uses distinctly more than the others of the collection. */
export type DistinctTerm = {
  readonly outlet: string;
  /** The word or the pair of words, lower case. */
  readonly term: string;
  /** Uses by this outlet and by all others, copies of one wording counted once, and words read on either side. */
  readonly count: number;
  readonly others: number;
  readonly words: number;
  readonly otherWords: number;
  /** Log-odds against the other outlets in standard deviations, and the share of false finds accepted with it. */
  readonly z: number;
  readonly q: number;
  /** The outlet's own uses; words inside quotation marks are not counted for the outlet. */
  readonly uses: readonly Cited[];
};

/** How much of an article we hold. */
export type Held = {
  readonly articleId: ArticleId;
  readonly outlet: string;
  readonly characters: number;
  readonly sentences: number;
};

/** Where in its article a statement stands: paragraph `paragraph` of `paragraphs`, counted from 1. */
export type Position = { readonly paragraph: number; readonly paragraphs: number };

/** A statement that some outlets make about an event and another one's text does not. */
export type Unreported = {
  readonly event: EventId;
  /** The statement in the words of each outlet that makes it, with its place. */
  readonly said: readonly (Cited & { readonly position: Position })[];
  /** Outlets that make it, sorted, and how many texts are left when copies count once. */
  readonly outlets: readonly string[];
  readonly independentTexts: number;
  /** Outlets that report the event and in whose text it was not found, with what we hold and the nearest words. */
  readonly notFound: readonly {
    readonly outlet: string;
    readonly held: readonly Held[];
    readonly nearest: Cited | null;
  }[];
};

/** What two texts put differently about one thing: who did it, whether it was done, where it is, what it is for. */
export type ContrastKind = "agent" | "done" | "place" | "purpose";

/** The same thing told differently by several outlets, each side in its own words. */
export type Contrast = {
  readonly kind: ContrastKind;
  /** The words that the sides have in common and that the contrast is about ("zone set up"). */
  readonly about: string;
  /** The words that differ, in order of article id and position; of at least two outlets. */
  readonly sides: readonly Cited[];
};
