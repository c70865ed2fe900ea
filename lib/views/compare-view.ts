import type { ArticleSummary, CompareAnswer } from "@/lib/contract/models";
import type { NewsEvent } from "@/lib/domain/news-event";
import type { CharSpan } from "@/lib/domain/span";
import { type ArticleInput, articleSummaryOf } from "./article-model";
import { columnsOf, heldOf, type Row } from "./compare-columns";
import { type CompareFraming, framingRows } from "./compare-framing-rows";
import { type Covered, plainFigureRows, plainRows } from "./compare-rows";
import { eventModelOf } from "./event-model";
import { type OutletCounts, outletModels } from "./outlet-models";

/** More outlets than these are not read at once: whoever wants others names them. */
export const MOST_COMPARED = 24;

/**
 * The outlets that are compared: all of them, or of very many those that are named, in that order, or those that
 * report most about the event.
 */
export const comparedOutlets = (event: NewsEvent, wanted: readonly string[]): readonly string[] => {
  if (event.outlets.length <= MOST_COMPARED) return event.outlets;
  const named = [...new Set(wanted)].filter((name) => event.outlets.includes(name)).slice(0, MOST_COMPARED);
  if (named.length > 0) return named;
  const n = (outlet: string) => event.mentions.filter((m) => m.outlet === outlet).length;
  return [...event.outlets]
    .map((outlet) => ({ outlet, n: n(outlet) }))
    .sort((a, b) => b.n - a.n || (a.outlet < b.outlet ? -1 : 1))
    .slice(0, MOST_COMPARED)
    .map((o) => o.outlet)
    .sort();
};

const NOTHING: CompareFraming = {
  texts: new Map(),
  referents: [],
  figures: [],
  unreported: [],
  contrasts: [],
  shared: [],
};

/** Where the figures stand that are aligned already. */
const coveredBy = ({ figures }: CompareFraming): Covered => {
  const covered = new Map<string, CharSpan[]>();
  for (const { articleId, start, end } of figures.flatMap((topic) => topic.claims))
    covered.set(articleId, [...(covered.get(articleId) ?? []), { start, end }]);
  return covered;
};

/**
 * The outlets of an event side by side: rows are dimensions, columns are outlets, cells are verbatim words. Rows in
 * which nobody says anything are left out. `articles` are those the event's mentions come from, `outlets` all of the
 * collection; `framing` is what the framing stages find in the articles of the columns.
 */
export const compareView = (
  event: NewsEvent,
  articles: readonly ArticleInput[],
  outlets: readonly OutletCounts[],
  framing: CompareFraming = NOTHING,
  compared: readonly string[] = event.outlets,
): CompareAnswer => {
  const columns = columnsOf(
    event,
    compared,
    articles.map((a) => a.article),
  );
  const models = new Map(outletModels(outlets).map((o) => [o.name, o]));
  const summaries = (outlet: string): ArticleSummary[] =>
    articles.filter((a) => a.article.outlet === outlet).map(articleSummaryOf);
  const framed = framingRows(columns, framing);
  const figures = plainFigureRows(columns, coveredBy(framing));
  const rows: readonly Row[] = [...plainRows(columns), ...framed, ...figures];
  return {
    event: eventModelOf(event),
    columns: columns.map((column) => ({
      outlet: column.outlet,
      code: models.get(column.outlet)?.code ?? "",
      hue: models.get(column.outlet)?.hue ?? 0,
      held: heldOf(column.articles),
      articles: summaries(column.outlet),
    })),
    rows: rows.filter((r) => r.cells.some((c) => c.length > 0)),
  };
};
