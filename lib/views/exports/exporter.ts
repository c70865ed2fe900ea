import type { Article } from "@/lib/domain/article";
import type { NewsEvent } from "@/lib/domain/news-event";

/** An event with the articles its mentions come from, by id. */
export type ExportedEvent = { readonly event: NewsEvent; readonly articles: ReadonlyMap<string, Article> };

/**
 * A format as pieces, so that a store of any size can be written as it is read: head, pieces joined by `between`,
 * tail. A piece of null is left out; the one who writes counts those and says so.
 */
export type EventExporter = {
  readonly of: "events";
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  readonly piece: (exported: ExportedEvent) => string | null;
};

/** What a citation is made of. */
export type CitedArticle = Pick<Article, "id" | "outlet" | "title" | "byline" | "url" | "publication">;

/** As `EventExporter`, for formats that cite the articles. */
export type ArticleExporter = Omit<EventExporter, "of" | "piece"> & {
  readonly of: "articles";
  readonly piece: (article: CitedArticle) => string | null;
};

export type Exporter = EventExporter | ArticleExporter;
