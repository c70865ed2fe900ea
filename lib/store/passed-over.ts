import { type Kysely, sql } from "kysely";
import { PASSED_OVER_REASONS, type PassedOver } from "@/lib/domain/passed-over";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { storable } from "./event-filters";
import { toArticle } from "./rows";
import type { Schema } from "./schema";
import type { PassedOverDate, PassedOverPage, PassedOverPlace } from "./store";

/** How the reason stands in the JSON of a time expression. */
const marked = (reason: PassedOver | undefined): string =>
  reason === undefined ? '%"passedOver":"%' : `%"passedOver":"${reason}"%`;

/** Dates in the texts that give no event, the same for both dialects. */
export const passedOverQueries = (db: Kysely<Schema>) => ({
  async passedOverCounts(): Promise<ReadonlyMap<PassedOver, number>> {
    const counts = PASSED_OVER_REASONS.map((reason) =>
      sql<number | string | null>`sum(case when data like ${marked(reason)} then 1 else 0 end)`.as(reason),
    );
    const row: Partial<Record<string, number | string | null>> = await db
      .selectFrom("time_expressions")
      .select(counts)
      .where("data", "like", marked(undefined))
      .executeTakeFirstOrThrow();
    return new Map(PASSED_OVER_REASONS.map((reason) => [reason, Number(row[reason] ?? 0)]));
  },

  async passedOver({
    reason,
    after,
    limit,
  }: {
    readonly reason?: PassedOver;
    readonly after?: PassedOverPlace;
    readonly limit: number;
  }): Promise<PassedOverPage> {
    let query = db
      .selectFrom("time_expressions")
      .select(["article_id", "ord", "data"])
      .where("data", "like", marked(reason));
    if (after)
      query = query.where(sql<boolean>`(article_id, ord) > (${storable(after.article)}, ${after.ord})`);
    const rows = await query
      .orderBy("article_id")
      .orderBy("ord")
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      dates: await withArticles(db, shown),
      next: last ? { article: last.article_id, ord: last.ord } : null,
    };
  },
});

const withArticles = async (
  db: Kysely<Schema>,
  rows: readonly { readonly article_id: string; readonly data: string }[],
): Promise<PassedOverDate[]> => {
  const ids = [...new Set(rows.map((r) => r.article_id))];
  if (ids.length === 0) return [];
  const found = await db
    .selectFrom("articles")
    .select(["id", "text", "data", "layout"])
    .where("id", "in", ids)
    .execute();
  const articles = new Map(found.map((row) => [row.id, toArticle(row)]));
  return rows.flatMap((row) => {
    const article = articles.get(row.article_id);
    const timex: TimeExpression = JSON.parse(row.data);
    const sentence = article?.sentences.find((s) => s.start <= timex.start && timex.end <= s.end);
    return article && timex.passedOver
      ? [
          {
            article: { id: article.id, outlet: article.outlet, text: article.text },
            timex,
            reason: timex.passedOver,
            sentence: sentence ?? { start: timex.start, end: timex.end },
          },
        ]
      : [];
  });
};
