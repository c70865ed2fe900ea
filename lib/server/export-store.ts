import { eventFilters } from "@/lib/contract/endpoints";
import type { Article } from "@/lib/domain/article";
import type { EventFilter, EventPosition, Store } from "@/lib/store";
import { EXPORTERS, type ExportFormat } from "@/lib/views";
import { container } from "./container";
import { eventFilterOf } from "./event-filter";
import { type RawFields, readQuery } from "./read-query";

const PAGE = 200;

type EventPiece = (typeof EXPORTERS)["jsonl"]["piece"];
type ArticlePiece = (typeof EXPORTERS)["ris"]["piece"];

/** Events page by page, each with the articles of its mentions: memory does not grow with the store. */
const eventPages = async function* (store: Store, filter: EventFilter) {
  let after: EventPosition | undefined;
  do {
    const page = await store.listEvents(filter, { limit: PAGE, after });
    yield page.events;
    after = page.next ?? undefined;
  } while (after);
};

const articlesFor = (store: Store, ids: Iterable<string>) => store.getArticles([...new Set(ids)]);

const eventPieces = async function* (store: Store, filter: EventFilter, piece: EventPiece) {
  for await (const events of eventPages(store, filter)) {
    const stored = await articlesFor(
      store,
      events.flatMap((e) => e.mentions.map((m) => m.articleId)),
    );
    const articles = new Map<string, Article>(stored.map(({ article }) => [article.id, article]));
    for (const event of events) yield piece({ event, articles });
  }
};

const isEverything = (filter: EventFilter): boolean => Object.values(filter).every((v) => v === undefined);

/** Articles that report the events; of all that were written only the ids are kept. */
const articlePieces = async function* (store: Store, filter: EventFilter, piece: ArticlePiece) {
  if (isEverything(filter)) {
    for (const { article } of await store.listArticles()) yield piece(article);
    return;
  }
  const written = new Set<string>();
  for await (const events of eventPages(store, filter)) {
    const fresh = events.flatMap((e) => e.mentions.map((m) => m.articleId)).filter((id) => !written.has(id));
    for (const { article } of await articlesFor(store, fresh)) {
      written.add(article.id);
      yield piece(article);
    }
  }
};

/** Filters as they are written in links; throws a refusal for one that cannot be used. */
export const exportFilter = (fields: RawFields): EventFilter =>
  eventFilterOf(readQuery(eventFilters, fields, true).query, true).filter;

/** Whether there is such a format. */
export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(EXPORTERS, name);

export const exportFormats = (): readonly string[] => Object.keys(EXPORTERS);

/**
 * The store, or what a filter leaves of it, in a format, piece by piece. `leftOut` is told of each event that has no
 * place in the format.
 */
export const exportStore = async function* (
  format: ExportFormat,
  leftOut: () => void = () => undefined,
  filter: EventFilter = {},
): AsyncGenerator<string> {
  const { store } = await container();
  const exporter = EXPORTERS[format];
  const pieces =
    exporter.of === "events"
      ? eventPieces(store, filter, exporter.piece)
      : articlePieces(store, filter, exporter.piece);
  let first = true;
  yield exporter.head;
  for await (const piece of pieces) {
    if (piece === null) leftOut();
    else {
      yield (first ? "" : exporter.between) + piece;
      first = false;
    }
  }
  yield exporter.tail;
};
