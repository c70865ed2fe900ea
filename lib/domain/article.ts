import type { ArticleId, Edtf } from "./ids";
import type { CharSpan } from "./span";

/** What a region of an article's text is. Only `excerptable` ones may be quoted (see `isExcerptable`). */
export type RegionType =
  | "headline"
  | "headline-duplicate"
  | "standfirst"
  | "byline"
  | "dateline"
  | "metadata"
  | "crawl-prefix"
  | "body"
  | "subheading"
  | "media-insert"
  | "share-bar"
  | "comment-form"
  | "related-links"
  | "credit"
  | "tags"
  | "end-marker"
  | "social";

/** Regions are in text order, do not overlap, and together cover the whole text. */
export type Region = CharSpan & { readonly type: RegionType };

/** A region whose words may become an excerpt. The standfirst is the outlet's own prose and counts as body. */
export const isExcerptable = (type: RegionType): boolean =>
  type === "headline" || type === "body" || type === "standfirst";

/** One sentence of an excerptable region, trimmed of surrounding white space; `paragraph` counts from 0. */
export type Sentence = CharSpan & {
  readonly region: "headline" | "standfirst" | "body";
  readonly paragraph: number;
};

/** A piece of evidence for a derived value, in words a reader understands, with its place where it has one. */
export type Evidence = {
  /** kebab-case kind, such as `metadata-line`, `dateline`, `url`, `weekday`, `shared-statement`. */
  readonly kind: string;
  readonly says: string;
  /** The words in the article whose text `span` counts in (this article's unless `articleId` names another). */
  readonly text?: string;
  readonly span?: CharSpan;
  readonly articleId?: ArticleId;
};

/** How the publication date is known: printed by the article or its sidecar, worked out, or not at all. */
export type PublicationBasis = "stated" | "inferred" | "unknown";

/** Publication date (the DCT). `edtf` is null exactly when `basis` is `unknown`. */
export type Publication = {
  readonly edtf: Edtf | null;
  readonly basis: PublicationBasis;
  readonly evidence: readonly Evidence[];
};

/** A news agency or outlet that the article credits as its source. */
export type Credit = { readonly name: string; readonly text: string; readonly span?: CharSpan };

/** What came from outside, before it is read. `sidecar` is the parsed `NAME.meta.json`, if there was one. */
export type RawDocument = {
  /** File name as given, used in messages only; never a path that is opened again. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sidecar?: Sidecar;
};

/** Facts about an article that its file does not hold. Kept apart from what the file says. */
export type Sidecar = {
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly byline?: string;
  /** EDTF; absent when not known. */
  readonly published?: string;
  /** Where these facts come from, in words. */
  readonly provenance?: string;
};

/** An article as read: the text we hold and everything that points into it. */
export type Article = {
  readonly id: ArticleId;
  readonly outlet: string;
  /** Where the outlet's name was found. */
  readonly outletFrom: "file" | "sidecar" | "url" | "unknown";
  readonly text: string;
  readonly title: { readonly text: string; readonly span?: CharSpan } | null;
  readonly byline: { readonly text: string; readonly span?: CharSpan } | null;
  /** Absolute http(s) URL, checked, or null. */
  readonly url: string | null;
  readonly language: string;
  readonly regions: readonly Region[];
  readonly sentences: readonly Sentence[];
  /** As far as one article alone can tell; `lib/pipeline/dct` may add an inferred one. */
  readonly publication: Publication;
  readonly credits: readonly Credit[];
  /** File name as given. */
  readonly source: string;
};

/** The region at an offset, or null outside the text. Regions are few; a linear scan is fine. */
export const regionAt = (article: Pick<Article, "regions">, offset: number): Region | null =>
  article.regions.find((r) => r.start <= offset && offset < r.end) ?? null;
