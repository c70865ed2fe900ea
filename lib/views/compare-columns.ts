import type { CompareAnswer, CompareCell } from "@/lib/contract/models";
import { type Article, isExcerptable } from "@/lib/domain/article";
import type { Mention } from "@/lib/domain/mention";
import type { NewsEvent } from "@/lib/domain/news-event";
import { sliceSpan } from "@/lib/domain/span";

export type Row = CompareAnswer["rows"][number];
export type Dimension = Row["dimension"];

/** What one outlet has to say about the event. */
export type Column = {
  readonly outlet: string;
  readonly articles: readonly Article[];
  readonly mentions: readonly { readonly mention: Mention; readonly article: Article }[];
};

/** A cell, and what it says in a form in which two outlets can be seen to say the same. */
export type Say = { readonly cell: CompareCell; readonly value: string };

export const columnsOf = (
  event: NewsEvent,
  outlets: readonly string[],
  articles: readonly Article[],
): readonly Column[] => {
  const byId = new Map<string, Article>(articles.map((a) => [a.id, a]));
  return outlets.map((outlet) => ({
    outlet,
    articles: articles.filter((a) => a.outlet === outlet),
    mentions: event.mentions
      .filter((m) => m.outlet === outlet)
      .flatMap((mention) => {
        const article = byId.get(mention.articleId);
        return article ? [{ mention, article }] : [];
      }),
  }));
};

/** What a column says in one row, as one value: order and repetition aside. */
const valueIn = (said: readonly Say[]): string | null =>
  said.length === 0 ? null : [...new Set(said.map((s) => s.value))].sort().join("\n");

type RowExtra = Partial<Pick<Row, "topic" | "relation" | "reason" | "notFound">>;

/** A row of what each column says. It differs if two columns that say something do not say the same set of values. */
export const rowOf = (
  dimension: Dimension,
  columns: readonly Column[],
  say: (column: Column) => readonly Say[],
  extra: RowExtra = {},
): Row => {
  const said = columns.map(say);
  const values = said.map(valueIn);
  return {
    dimension,
    topic: extra.topic ?? null,
    relation: extra.relation ?? null,
    reason: extra.reason ?? null,
    differs: new Set(values.filter((v) => v !== null)).size > 1,
    values,
    notFound: extra.notFound ?? [],
    cells: said.map((s) => s.map((x) => x.cell)),
  };
};

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** How much of these articles we hold: words of what may be quoted, and sentences. */
export const heldOf = (articles: readonly Article[]): { words: number; sentences: number } => ({
  words: articles
    .flatMap((a) => a.regions.filter((r) => isExcerptable(r.type)).map((r) => sliceSpan(a.text, r)))
    .reduce((n, text) => n + (text.match(WORD)?.length ?? 0), 0),
  sentences: articles.reduce((n, a) => n + a.sentences.length, 0),
});
