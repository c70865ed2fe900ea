import type { Article } from "@/lib/domain/article";
import type { EventPosition, Store } from "@/lib/store";
import { EXPORTERS, type ExportFormat } from "@/lib/views";
import { container } from "./container";

const PAGE = 200;

const eventPieces = async function* (store: Store, piece: (typeof EXPORTERS)["jsonl"]["piece"]) {
  let after: EventPosition | undefined;
  do {
    const page = await store.listEvents({}, { limit: PAGE, after });
    const ids = new Set(page.events.flatMap((e) => e.mentions.map((m) => m.articleId)));
    const stored = await store.getArticles([...ids]);
    const articles = new Map<string, Article>(stored.map(({ article }) => [article.id, article]));
    for (const event of page.events) yield piece({ event, articles });
    after = page.next ?? undefined;
  } while (after);
};

const articlePieces = async function* (store: Store, piece: (typeof EXPORTERS)["ris"]["piece"]) {
  for (const { article } of await store.listArticles()) yield piece(article);
};

/** Whether there is such a format. */
export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(EXPORTERS, name);

export const exportFormats = (): readonly string[] => Object.keys(EXPORTERS);

/** The whole store in a format, piece by piece. `leftOut` is told of each event that has no place in the format. */
export const exportStore = async function* (
  format: ExportFormat,
  leftOut: () => void = () => undefined,
): AsyncGenerator<string> {
  const { store } = await container();
  const exporter = EXPORTERS[format];
  const pieces =
    exporter.of === "events" ? eventPieces(store, exporter.piece) : articlePieces(store, exporter.piece);
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
