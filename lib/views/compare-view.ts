import type { ArticleSummary, CompareAnswer, CompareCell } from "@/lib/contract/models";
import type { Article } from "@/lib/domain/article";
import type { Mention } from "@/lib/domain/mention";
import type { NewsEvent } from "@/lib/domain/news-event";
import { type ArticleInput, articleSummaryOf } from "./article-model";
import { cellAt, dateNote, figureSpan, positionNote, voiceNote } from "./compare-cells";
import { eventModelOf } from "./event-model";
import { type OutletCounts, outletModels } from "./outlet-models";

type Row = CompareAnswer["rows"][number];
type Dimension = Row["dimension"];

/** What one outlet has to say about the event. */
type Column = {
  readonly outlet: string;
  readonly articles: readonly Article[];
  readonly mentions: readonly { readonly mention: Mention; readonly article: Article }[];
};

type Say = { readonly cell: CompareCell; readonly value: string };

/** A row of what each column says. It differs if two columns that say something do not say the same set of values. */
const rowOf = (
  dimension: Dimension,
  columns: readonly Column[],
  say: (c: Column) => readonly Say[],
  topic?: string,
): Row => {
  const said = columns.map(say);
  const values = said
    .filter((s) => s.length > 0)
    .map((s) => [...new Set(s.map((x) => x.value))].sort().join("\n"));
  return {
    dimension,
    topic: topic ?? null,
    differs: new Set(values).size > 1,
    cells: said.map((s) => s.map((x) => x.cell)),
  };
};

const headlines = (c: Column): readonly Say[] =>
  c.articles.flatMap((a) =>
    a.title?.span ? [{ cell: cellAt(a, a.title.span, null, null), value: a.title.text.toLowerCase() }] : [],
  );

const dates = (c: Column): readonly Say[] =>
  c.mentions.map(({ mention, article }) => ({
    cell: cellAt(article, mention.timex ?? mention, mention, dateNote(mention)),
    value: mention.edtf ?? "",
  }));

const voices = (c: Column): readonly Say[] =>
  c.mentions.map(({ mention, article }) => ({
    cell: cellAt(
      article,
      mention.voice.source ?? mention.voice.cue ?? mention.head,
      mention,
      voiceNote(mention),
    ),
    value: `${mention.voice.kind} ${mention.voice.source?.text.toLowerCase() ?? ""}`,
  }));

const positions = (c: Column): readonly Say[] =>
  c.mentions.map(({ mention, article }) => ({
    cell: cellAt(article, mention, mention, positionNote(article, mention)),
    value: mention.role,
  }));

const excerpts = (c: Column): readonly Say[] =>
  c.mentions.map(({ mention, article }) => ({
    cell: cellAt(article, mention, mention, null),
    value: mention.quote,
  }));

const credits = (c: Column): readonly Say[] =>
  c.articles.flatMap((a) =>
    a.credits.flatMap((credit) =>
      credit.span
        ? [
            {
              cell: cellAt(a, credit.span, null, `credits ${credit.name}`),
              value: credit.name,
            },
          ]
        : [],
    ),
  );

const figureKey = (f: Mention["figures"][number]): string =>
  f.unit === null ? f.counts : `${f.counts} (${f.unit})`;

const figures =
  (topic: string) =>
  (c: Column): readonly Say[] =>
    c.mentions.flatMap(({ mention, article }) =>
      mention.figures
        .filter((f) => figureKey(f) === topic)
        .map((f) => ({
          cell: cellAt(article, figureSpan(article, f), mention, null),
          value: `${f.qualifier ?? ""} ${f.value}`,
        })),
    );

/** One row for each thing that is counted; what most outlets count comes first. */
const figureRows = (columns: readonly Column[]): readonly Row[] => {
  const counted = new Map<string, number>();
  for (const c of columns)
    for (const topic of new Set(c.mentions.flatMap((m) => m.mention.figures.map(figureKey))))
      counted.set(topic, (counted.get(topic) ?? 0) + 1);
  return [...counted]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([topic]) => rowOf("figures", columns, figures(topic), topic));
};

const columnsOf = (event: NewsEvent, articles: readonly ArticleInput[]): readonly Column[] => {
  const byId = new Map<string, Article>(articles.map((a) => [a.article.id, a.article]));
  return event.outlets.map((outlet) => ({
    outlet,
    articles: articles.map((a) => a.article).filter((a) => a.outlet === outlet),
    mentions: event.mentions
      .filter((m) => m.outlet === outlet)
      .flatMap((mention) => {
        const article = byId.get(mention.articleId);
        return article ? [{ mention, article }] : [];
      }),
  }));
};

/**
 * The outlets of an event side by side: rows are dimensions, columns are outlets, cells are verbatim words. Rows in
 * which nobody says anything are left out. `articles` are those the event's mentions come from, `outlets` all of the
 * collection.
 */
export const compareView = (
  event: NewsEvent,
  articles: readonly ArticleInput[],
  outlets: readonly OutletCounts[],
): CompareAnswer => {
  const columns = columnsOf(event, articles);
  const models = new Map(outletModels(outlets).map((o) => [o.name, o]));
  const summaries = (outlet: string): ArticleSummary[] =>
    articles.filter((a) => a.article.outlet === outlet).map(articleSummaryOf);
  const rows = [
    rowOf("headline", columns, headlines),
    rowOf("date", columns, dates),
    ...figureRows(columns),
    rowOf("voice", columns, voices),
    rowOf("position", columns, positions),
    rowOf("excerpts", columns, excerpts),
    rowOf("credits", columns, credits),
  ];
  return {
    event: eventModelOf(event),
    columns: columns.map(({ outlet }) => ({
      outlet,
      code: models.get(outlet)?.code ?? "",
      hue: models.get(outlet)?.hue ?? 0,
      articles: summaries(outlet),
    })),
    rows: rows.filter((r) => r.cells.some((c) => c.length > 0)),
  };
};
