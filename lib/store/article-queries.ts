import { type Kysely, sql } from "kysely";
import type { ArticleId, EventId, MentionId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { articleKey } from "./article-key";
import { storable } from "./event-filters";
import { excerptArticles, findExcerpt } from "./excerpt-article";
import { articleDigest, toArticle, toDocument, toHead } from "./rows";
import { type Schema, UNDATED_DAY } from "./schema";
import type {
  ArticleLookup,
  FoundArticle,
  ListedArticle,
  OutletCount,
  StoreCounts,
  StoredArticle,
  StoredDocument,
} from "./store";
import { damagedError } from "./store-damaged";

const eventsOfArticle = sql<number | string>`(select count(distinct mentions.event_id) from mentions
  where mentions.article_id = articles.id)`.as("n");

type Named = { readonly article: { readonly outlet: string; readonly id: string } };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byOutlet = (a: Named, b: Named): number =>
  byText(a.article.outlet, b.article.outlet) || byText(a.article.id, b.article.id);

const formerArticle = async (db: Kysely<Schema>, id: string): Promise<ArticleLookup> => {
  const former = await db.selectFrom("article_ids").selectAll().where("id", "=", id).executeTakeFirst();
  if (!former) return { kind: "unknown" };
  return former.current_id === null
    ? { kind: "gone", title: former.title }
    : { kind: "moved", to: former.current_id as ArticleId, title: former.title };
};

/** How many events each outlet reports, counted from the events. */
const reportedEvents = async (db: Kysely<Schema>): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom("event_outlets")
    .select(["outlet", sql<number | string>`count(*)`.as("n")])
    .groupBy("outlet")
    .execute();
  return new Map(rows.map((r) => [r.outlet, Number(r.n)]));
};

/** Queries over articles and what belongs to them, the same for both dialects. */
export const articleQueries = (db: Kysely<Schema>) => {
  const stored = db
    .selectFrom("articles")
    .select([
      "articles.id",
      "articles.text",
      "articles.data",
      "articles.layout",
      "articles.digest",
      eventsOfArticle,
    ]);
  const toStored = (row: {
    text: string;
    data: string;
    layout: string | null;
    n: number | string;
  }): StoredArticle => ({
    article: toArticle(row),
    events: Number(row.n),
  });

  return {
    async listArticles(): Promise<readonly ListedArticle[]> {
      const rows = await db
        .selectFrom("articles")
        .select(["articles.data", eventsOfArticle])
        .where("articles.imported", "is", null)
        .execute();
      // Sorted here: a server's collation would order names by its own language.
      return rows.map((row) => ({ article: toHead(row), events: Number(row.n) })).sort(byOutlet);
    },

    async articleKeys(): Promise<ReadonlyMap<string, ArticleId>> {
      const rows = await db
        .selectFrom("articles")
        .select(["id", "text_key"])
        .where("text_key", "is not", null)
        .where("imported", "is", null)
        .execute();
      const older = await db
        .selectFrom("articles")
        .select(["id", "outlet", "text"])
        .where("text_key", "is", null)
        .where("imported", "is", null)
        .execute();
      return new Map([
        ...rows.map((r) => [r.text_key ?? "", r.id as ArticleId] as const),
        ...older.map((r) => [articleKey(r), r.id as ArticleId] as const),
      ]);
    },

    async getArticles(ids: readonly string[]): Promise<readonly StoredArticle[]> {
      if (ids.length === 0) return [];
      const rows = await stored.where("id", "in", ids.map(storable)).execute();
      const found = new Set(rows.map((r) => r.id));
      const quoted = await excerptArticles(
        db,
        ids.filter((id) => !found.has(id)),
      );
      return [...rows.map(toStored), ...quoted.map((article) => ({ article, events: 1 }))].sort(byOutlet);
    },

    async getArticle(wanted: string): Promise<ArticleLookup> {
      const id = storable(wanted);
      const row = await stored.where("id", "=", id).executeTakeFirst();
      if (!row) {
        const quoted = await findExcerpt(db, id);
        return quoted ? { kind: "article", found: quoted } : formerArticle(db, id);
      }
      const [timex, mentions, issues] = await Promise.all([
        db
          .selectFrom("time_expressions")
          .select("data")
          .where("article_id", "=", id)
          .orderBy("ord")
          .execute(),
        db
          .selectFrom("mentions")
          .innerJoin("events", "events.id", "mentions.event_id")
          .select(["mentions.id as id", "mentions.first as first", "mentions.last as last"])
          .select(["events.id as event", "events.title as title"])
          .where("mentions.article_id", "=", id)
          .orderBy("mentions.first")
          .orderBy("mentions.id")
          .execute(),
        // What was found on reading carries the file's name, what was found later the article's id.
        db
          .selectFrom("issues")
          .select("data")
          .where("article", "in", [id, toArticle(row).source])
          .orderBy("id")
          .execute(),
      ]);
      const own = timex.map((t) => t.data);
      if (articleDigest(row, own) !== row.digest)
        throw damagedError(`article ${id} is not as it was written`);
      const found: FoundArticle = {
        ...toStored(row),
        timex: own.map((t): TimeExpression => JSON.parse(t)),
        mentions: mentions.map((m) => ({
          id: m.id as MentionId,
          start: m.first,
          end: m.last,
          eventId: m.event as EventId,
          eventTitle: m.title,
        })),
        issues: issues.map((i): Issue => JSON.parse(i.data)),
      };
      return { kind: "article", found };
    },

    async documents(): Promise<readonly StoredDocument[]> {
      return (await db.selectFrom("documents").selectAll().orderBy("article_id").execute()).map(toDocument);
    },

    /** `events`: how many each outlet reports, where that is known already. */
    async outletsWith(known: ReadonlyMap<string, number> | null): Promise<readonly OutletCount[]> {
      const articles = await db
        .selectFrom("articles")
        .select(["outlet", sql<number | string>`count(*)`.as("n")])
        .where("imported", "is", null)
        .groupBy("outlet")
        .execute();
      const perOutlet = known ?? (await reportedEvents(db));
      const perArticle = new Map(articles.map((r) => [r.outlet, Number(r.n)]));
      return [...new Set([...perArticle.keys(), ...perOutlet.keys()])]
        .map((name) => ({ name, articles: perArticle.get(name) ?? 0, events: perOutlet.get(name) ?? 0 }))
        .sort((a, b) => byText(a.name, b.name));
    },

    async issues(): Promise<readonly Issue[]> {
      return (await db.selectFrom("issues").select("data").orderBy("id").execute()).map((i) =>
        JSON.parse(i.data),
      );
    },

    async counts(): Promise<StoreCounts> {
      const count = async (table: "articles" | "events" | "mentions", undated = false): Promise<number> => {
        const all = db.selectFrom(table).select(sql<number | string>`count(*)`.as("n"));
        const read = table === "articles" ? all.where(sql<boolean>`imported is null`) : all;
        const some = undated ? read.where(sql<boolean>`begin_day = ${UNDATED_DAY}`) : read;
        return Number((await some.executeTakeFirstOrThrow()).n);
      };
      return {
        articles: await count("articles"),
        events: await count("events"),
        undated: await count("events", true),
        mentions: await count("mentions"),
      };
    },
  };
};
