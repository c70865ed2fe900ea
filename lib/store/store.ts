import type { Article, RawDocument } from "@/lib/domain/article";
import type { DayNumber } from "@/lib/domain/edtf";
import type { Agreement, Basis, FacetChoice, Precision } from "@/lib/domain/facets";
import type { ArticleId, EventId, MentionId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import type { Actuality } from "@/lib/domain/mention";
import type { MergeChange } from "@/lib/domain/merge-memory";
import type { EventBrief, Extraction, NewsEvent } from "@/lib/domain/news-event";
import type { PassedOver } from "@/lib/domain/passed-over";
import type { CharSpan } from "@/lib/domain/span";
import type { TimeExpression } from "@/lib/domain/time-expression";
import type { Keepsakes } from "./keepsakes";
import type { MovedArticle } from "./ledger";
import type { MergeQueries } from "./merge-queries";
import type { EventsDelta } from "./save-events";

/** A document as it came in, with the article that was read from it. */
export type StoredDocument = { readonly articleId: ArticleId; readonly document: RawDocument };

/**
 * One change. Without `merge`, `extraction` covers every article that the store holds afterwards. With it, the
 * extraction holds only the articles that are new or read otherwise, and the events that were worked out again.
 */
export type StoreChange = {
  /** The revision that `extraction` was computed from; a store that moved on refuses with `store-changed`. */
  readonly basedOn: number;
  /** Documents to add. Known ones are left as they are. */
  readonly documents: readonly StoredDocument[];
  readonly extraction: Extraction;
  /** What a few articles change in the events and in what is remembered about merging. */
  readonly merge?: MergeChange;
  /** Stored articles that `extraction` does not hold because their documents are read otherwise now. */
  readonly moved?: readonly MovedArticle[];
  /** Names the program that made `extraction`, so that a later one knows whether to make it anew. */
  readonly pipeline?: string;
  /** When this change is made, as a UTC instant in ISO 8601; for the feed of new events. */
  readonly at?: string;
  /** Why files of this round could not be read; kept until a file of that name is read. */
  readonly rejected?: readonly Issue[];
};

export type SaveResult = {
  readonly revision: number;
  /** Articles that were not stored before. */
  readonly added: readonly ArticleId[];
  readonly events: number;
  /** Which events are new, have other content, or are gone. */
  readonly delta: EventsDelta;
};

/**
 * What became of an imported event. `stored`, `changed` (an earlier import had it otherwise) and `known` (it was there
 * already) are good; `held`: articles that were read give this event themselves; `repeated`: the same import had another
 * event under this id before.
 */
export type ImportOutcome = "stored" | "changed" | "known" | "held" | "repeated";

/** Which events are meant. `from` and `to` are days, both included; an event counts if it reaches into them. */
export type EventFilter = {
  readonly from?: DayNumber;
  readonly to?: DayNumber;
  /** Names of outlets; an event counts if any of them reports it. Empty means all. */
  readonly outlets?: readonly string[];
  /** Words as typed by a reader: all must occur; `"…"` for a phrase, a leading `-` to exclude. */
  readonly q?: string;
  /** Only events that have one of the chosen values in each facet; left out: all. */
  readonly facets?: FacetChoice;
};

/** Orders of a list; ties by time, then id. `date` has undated events last, whichever way it is turned. */
export type EventSort = "date" | "title" | "outlets" | "texts" | "salience";

/**
 * Where an event stands in the order of all: by begin, then end, then id; undated ones last. In another order `key`
 * is the event's value there.
 */
export type EventPosition = {
  readonly begin: number;
  readonly end: number;
  readonly id: string;
  readonly key?: string | number;
};

/** What part of a list is meant. */
export type PageRequest = {
  readonly limit: number;
  readonly after?: EventPosition;
  readonly undated?: "only" | "no" | "yes";
  readonly sort?: EventSort;
  readonly descending?: boolean;
};

/** How many events share these values; `texts` above `MOST_TEXTS` count with it. A few hundred rows at most. */
export type FacetRow = {
  readonly precision: Precision;
  readonly basis: Basis | "none";
  readonly status: Actuality;
  readonly dating: Agreement;
  readonly texts: number;
  readonly n: number;
};

export type EventPage = { readonly events: readonly NewsEvent[]; readonly next: EventPosition | null };

export type EventCounts = {
  /** All that match words and outlets, dated or not, whatever the window. */
  readonly total: number;
  readonly undated: number;
  /** Dated and reaching into the window; all dated ones if there is no window. */
  readonly inWindow: number;
};

export type HistogramUnit = "day" | "month" | "year" | "decade" | "century";

/**
 * How many events begin in a calendar period. `key` is a day number, or `12 × year + month − 1`, or the year divided by
 * 1, 10 or 100, rounded down.
 * With `outlet` null the row counts events, otherwise the events which that outlet reports.
 */
export type HistogramRow = { readonly key: number; readonly outlet: string | null; readonly n: number };

/** A finite stretch of days, both ends included. */
export type DayRange = { readonly first: DayNumber; readonly last: DayNumber };

/** What became of an event id. */
export type EventLookup =
  | { readonly kind: "event"; readonly event: NewsEvent }
  | { readonly kind: "moved"; readonly to: EventId; readonly title: string }
  | { readonly kind: "gone"; readonly title: string }
  | { readonly kind: "unknown" };

/** An article without what only its own page needs. */
export type ArticleHead = Omit<Article, "text" | "regions" | "sentences">;

export type ListedArticle = { readonly article: ArticleHead; readonly events: number };

export type StoredArticle = { readonly article: Article; readonly events: number };

export type ArticleMention = CharSpan & {
  readonly id: MentionId;
  readonly eventId: EventId;
  readonly eventTitle: string;
};

/** What became of an article id. */
export type ArticleLookup =
  | { readonly kind: "article"; readonly found: FoundArticle }
  | { readonly kind: "moved"; readonly to: ArticleId; readonly title: string }
  | { readonly kind: "gone"; readonly title: string }
  | { readonly kind: "unknown" };

export type FoundArticle = StoredArticle & {
  readonly timex: readonly TimeExpression[];
  readonly mentions: readonly ArticleMention[];
  readonly issues: readonly Issue[];
};

/** An article with the time expressions in it. */
export type DatedText = { readonly article: Article; readonly timex: readonly TimeExpression[] };

/** Articles that report events which match a filter, the weightiest events first; `total` counts all there are. */
export type Reporting = { readonly texts: readonly DatedText[]; readonly total: number };

/** A date that gives no event, with the sentence it stands in. */
export type PassedOverDate = {
  readonly article: Pick<Article, "id" | "outlet" | "text">;
  readonly timex: TimeExpression;
  readonly reason: PassedOver;
  readonly sentence: CharSpan;
};

/** Where such a date stands in the order of article id and text. */
export type PassedOverPlace = { readonly article: string; readonly ord: number };

export type PassedOverPage = {
  readonly dates: readonly PassedOverDate[];
  readonly next: PassedOverPlace | null;
};

export type OutletCount = { readonly name: string; readonly articles: number; readonly events: number };

export type StoreCounts = {
  /** Articles that were read; excerpts that came with an imported timeline do not count. */
  readonly articles: number;
  readonly events: number;
  readonly undated: number;
  readonly mentions: number;
};

/** The parts of a store that are told of elsewhere. */
type Parts = Keepsakes & MergeQueries;

/** All that the rest of Dateline knows about persistence. Both drivers pass `tests/store`. */
export type Store = Parts & {
  readonly driver: "sqlite" | "postgres";
  /** Grows with every change; equal revisions mean equal answers. */
  revision(): Promise<number>;
  /** What the last change said as `pipeline`; empty if nothing. */
  pipeline(): Promise<string>;
  /** A random key of this store, made once; signs cursors. */
  secret(): Promise<string>;
  /** One transaction: all of it is on disk when this resolves, or none. Throws `StoreError`. */
  save(change: StoreChange): Promise<SaveResult>;
  /** Begins an import: a number for `importEvents`, one more than the last one's. */
  beginImport(): Promise<number>;
  /** Stores events of an imported timeline, all of them or none, and says for each what became of it. */
  importEvents(events: readonly NewsEvent[], run: number): Promise<readonly ImportOutcome[]>;
  /** In order of article id. */
  documents(): Promise<readonly StoredDocument[]>;
  counts(): Promise<StoreCounts>;
  /** Articles that were read, in order of outlet, then id. */
  listArticles(): Promise<readonly ListedArticle[]>;
  /** Which article has a text, by `articleKey`. */
  articleKeys(): Promise<ReadonlyMap<string, ArticleId>>;
  getArticles(ids: readonly string[]): Promise<readonly StoredArticle[]>;
  getArticle(id: string): Promise<ArticleLookup>;
  /** At most `limit` articles that report dated events matching the filter. Where there are more, of the weightiest. */
  reporting(filter: EventFilter, limit: number): Promise<Reporting>;
  /** How many dates in the texts give no event, by reason; every reason is there. */
  passedOverCounts(): Promise<ReadonlyMap<PassedOver, number>>;
  /** Those dates, in order of article id and text. */
  passedOver(page: {
    readonly reason?: PassedOver;
    readonly after?: PassedOverPlace;
    readonly limit: number;
  }): Promise<PassedOverPage>;
  listEvents(filter: EventFilter, page: PageRequest): Promise<EventPage>;
  /** Counts by all facets at once of the events that match words and outlets; chosen facets and window do not count. */
  facetCounts(filter: EventFilter): Promise<readonly FacetRow[]>;
  /** How many events each outlet reports among those that match words and facets, in order of name. */
  outletCounts(filter: EventFilter): Promise<readonly { readonly name: string; readonly n: number }[]>;
  countEvents(filter: EventFilter): Promise<EventCounts>;
  getEvent(id: string): Promise<EventLookup>;
  /** The `limit` most salient dated events that reach into the window, in time order. */
  topEvents(filter: EventFilter, limit: number): Promise<readonly NewsEvent[]>;
  /** The same events, as much of them as a picture needs. */
  topBriefs(filter: EventFilter, limit: number): Promise<readonly EventBrief[]>;
  /**
   * Events that reach into the window, by the period in which they begin; those that began before the window count in
   * its first period. With one outlet chosen only that outlet's counts are told beside the sum.
   */
  histogram(filter: EventFilter, unit: HistogramUnit): Promise<readonly HistogramRow[]>;
  /** In how many periods of the window events begin. */
  periods(filter: EventFilter, unit: HistogramUnit | "quarter"): Promise<number>;
  /** Makes what windows are answered from anew, where a large import has left it behind; true if it had. */
  refreshLevels(): Promise<boolean>;
  /** Ids of events in order, at most `limit`, those after `after`: for lists that need nothing else of millions. */
  eventIds(after: string, limit: number): Promise<readonly string[]>;
  /** From the first begin to the last end of all dated events that match; null if there are none. */
  extent(filter: EventFilter): Promise<DayRange | null>;
  /** Stretches inside the extent, at least `minDays` long, that no event reaches into. */
  gaps(filter: EventFilter, minDays: number): Promise<readonly DayRange[]>;
  /** In order of name. */
  outlets(): Promise<readonly OutletCount[]>;
  /** What the user's files say about outlets, as JSON text; empty if nothing. Writing it is a change like any other. */
  outletNotes(): Promise<string>;
  saveOutletNotes(notes: string): Promise<void>;
  issues(): Promise<readonly Issue[]>;
  /** Reads every article and mention and checks each excerpt against its text; the findings in words, empty if sound. */
  verify(): Promise<readonly string[]>;
  close(): Promise<void>;
};
