import { type Kysely, sql } from "kysely";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { inWindow, matching, storable } from "./event-filters";
import type { FullText } from "./full-text";
import { toArticle } from "./rows";
import type { Schema } from "./schema";
import type { EventFilter, Reporting } from "./store";

/** Events looked at to find the articles of the weightiest ones. */
const EVENTS = 1_000;
const CHUNK = 500;

const chunks = (ids: readonly string[]): (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, i) => ids.slice(i * CHUNK, (i + 1) * CHUNK));

/** Articles with their time expressions, for what is made from many texts at once. The work is bounded by `limit`. */
export const reportingQueries = (db: Kysely<Schema>, fullText: FullText) => {
  const timexOf = async (ids: readonly string[]): Promise<Map<string, TimeExpression[]>> => {
    const found = new Map<string, TimeExpression[]>(ids.map((id) => [id, []]));
    const rows = await db
      .selectFrom("time_expressions")
      .select(["article_id", "data"])
      .where("article_id", "in", ids)
      .orderBy("article_id")
      .orderBy("ord")
      .execute();
    for (const row of rows) found.get(row.article_id)?.push(JSON.parse(row.data));
    return found;
  };

  const eventsOf = (filter: EventFilter) =>
    inWindow(matching(db.selectFrom("events").select("events.id"), filter, fullText), filter);

  /** Of an event that several outlets report, only the reports of those asked for. */
  const outletsOf = ({ outlets = [] }: EventFilter): readonly string[] => outlets.map(storable);

  const chosen = async (filter: EventFilter, limit: number, all: boolean): Promise<readonly string[]> => {
    const events = eventsOf(filter);
    const outlets = outletsOf(filter);
    const weighty = events.orderBy("salience", "desc").orderBy("events.id").limit(EVENTS);
    const rows = await db
      .selectFrom("mentions")
      .innerJoin("events", "events.id", "mentions.event_id")
      .select(["mentions.article_id as id", sql<number>`max(events.salience)`.as("weight")])
      .where("mentions.event_id", "in", all ? events : db.selectFrom(weighty.as("w")).select("w.id"))
      .$if(outlets.length > 0, (q) => q.where("mentions.outlet", "in", outlets))
      .groupBy("mentions.article_id")
      .orderBy("weight", "desc")
      .orderBy("mentions.article_id")
      .limit(limit)
      .execute();
    return rows.map((row) => row.id);
  };

  return {
    async reporting(filter: EventFilter, limit: number): Promise<Reporting> {
      const outlets = outletsOf(filter);
      const { n } = await db
        .selectFrom("mentions")
        .select(sql<number | string>`count(distinct mentions.article_id)`.as("n"))
        .where("mentions.event_id", "in", eventsOf(filter))
        .$if(outlets.length > 0, (q) => q.where("mentions.outlet", "in", outlets))
        .executeTakeFirstOrThrow();
      const total = Number(n);
      const texts: Reporting["texts"][number][] = [];
      for (const ids of chunks(await chosen(filter, limit, total <= limit))) {
        const timex = await timexOf(ids);
        const rows = await db
          .selectFrom("articles")
          .select(["id", "text", "data", "layout"])
          .where("id", "in", ids)
          .orderBy("id")
          .execute();
        for (const row of rows) texts.push({ article: toArticle(row), timex: timex.get(row.id) ?? [] });
      }
      return { texts, total };
    },
  };
};
