import type { Article } from "./article";
import type { ArticleId, Edtf, EventId, MentionId } from "./ids";
import type { Issue } from "./issue";
import type { Actuality, Mention } from "./mention";
import type { MergeMemory } from "./merge-memory";
import type { TimeExpression } from "./time-expression";

/** One reason for or against a merge, in words, with its weight (log-odds; positive joins). */
export type MergeReason = { readonly says: string; readonly weight: number };

/** Why a mention was put with the rest of its event. */
export type MergeTrail = {
  readonly mention: MentionId;
  /** The mention it was joined through. */
  readonly with: MentionId;
  /** 0 to 1. */
  readonly strength: number;
  readonly reasons: readonly MergeReason[];
};

/** Another event that looked alike and was kept apart. */
export type NearMiss = {
  readonly event: EventId;
  readonly title: string;
  readonly strength: number;
  readonly reasons: readonly MergeReason[];
};

/** A date that some outlets give the event, with who gives it. */
export type DateClaim = {
  readonly edtf: Edtf;
  readonly outlets: readonly string[];
  readonly mentions: readonly MentionId[];
};

/** The same count, given differently. */
export type FigureConflict = {
  readonly counts: string;
  readonly claims: readonly {
    readonly mention: MentionId;
    readonly outlet: string;
    readonly text: string;
    readonly value: number;
  }[];
};

/** Mentions judged to be one happening. Every mention belongs to exactly one event. */
export type NewsEvent = {
  readonly id: EventId;
  /** The date the mentions support together; null: undated, `undatedReason` says why. */
  readonly edtf: Edtf | null;
  readonly undatedReason?: string;
  /** True when the date rests on something inferred. */
  readonly inferred: boolean;
  readonly actuality: Actuality;
  readonly title: string;
  /** Where the title's words come from. */
  readonly titleFrom: { readonly mention: MentionId; readonly articleId: ArticleId };
  /** Set when only one outlet says so: the title is shown in its name. */
  readonly claimedBy: string | null;
  /** 0 to 1, comparable inside one collection only; orders labels. */
  readonly salience: number;
  /** Sorted. */
  readonly outlets: readonly string[];
  /** Texts left when copies are counted once. */
  readonly independentTexts: number;
  /** In order of article id, then position. */
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateClaim[];
  readonly datesConflict: boolean;
  readonly figureConflicts: readonly FigureConflict[];
  readonly merged: readonly MergeTrail[];
  readonly keptApart: readonly NearMiss[];
  /** Ids that this event absorbed or had before. */
  readonly supersedes: readonly EventId[];
  /** Words that an imported timeline sorts its events by, as written there. */
  readonly tags?: readonly string[];
};

/** As much of an event as a picture of many needs. A whole event is one, too. */
export type EventBrief = Pick<
  NewsEvent,
  | "id"
  | "edtf"
  | "inferred"
  | "actuality"
  | "title"
  | "claimedBy"
  | "salience"
  | "outlets"
  | "independentTexts"
  | "datesConflict"
> & { readonly mentions: readonly Pick<Mention, "outlet" | "edtf" | "inferred">[] };

/** Everything the pipeline makes of a set of articles. */
export type Extraction = {
  readonly articles: readonly Article[];
  readonly timex: ReadonlyMap<ArticleId, readonly TimeExpression[]>;
  readonly events: readonly NewsEvent[];
  readonly issues: readonly Issue[];
  /** What merging later articles into these has to know; present where it was asked for. */
  readonly memory?: MergeMemory;
};
