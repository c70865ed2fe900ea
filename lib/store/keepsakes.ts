import { gunzipSync, gzipSync } from "node:zlib";
import { type Kysely, sql } from "kysely";
import type { Article } from "@/lib/domain/article";
import type { ArticleId } from "@/lib/domain/ids";
import { chunks } from "./chunks";
import { storable } from "./event-filters";
import type { BinaryColumn, Schema } from "./schema";

/** A text that an article had before it was read again, by the id it had then. */
export type ArticleVersion = {
  readonly id: string;
  /** Id of the article that took its place; null if none did. */
  readonly current: string | null;
  readonly outlet: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly text: string;
};

/** A frozen edition: `text` is exactly what `hash` is the SHA-256 of. */
export type StoredEdition = EditionHead & { readonly text: string };

export type EditionHead = {
  readonly hash: string;
  /** Place in the order in which editions were made here, from 1. */
  readonly made: number;
  /** What was selected, as a query string; empty for the whole collection. */
  readonly selection: string;
  readonly title: string;
  readonly events: number;
  /** Revision of the store that it was made from; null where it came from elsewhere. */
  readonly revision: number | null;
};

/** An event with when it first stood here. `at`: UTC instant of that change, null where it was not noted. */
export type Arrival = { readonly id: string; readonly revision: number; readonly at: string | null };

/** What tells whether an article is another reading of a page. */
export type ArticlePlace = Pick<Article, "id" | "outlet" | "url" | "source">;

export type Keepsakes = {
  /** Where the articles of these outlets come from. */
  articlePlaces(outlets: readonly string[]): Promise<readonly ArticlePlace[]>;
  /** Former texts of an article, newest first. */
  formerTexts(current: string): Promise<readonly ArticleVersion[]>;
  /** The text that an id stood for before it was replaced; null if it never did. */
  formerText(id: string): Promise<ArticleVersion | null>;
  /** Keeps an edition; one that is there already stays as it is. */
  keepEdition(edition: Omit<StoredEdition, "made">): Promise<void>;
  edition(hash: string): Promise<StoredEdition | null>;
  /** Newest first, without their texts. */
  editions(): Promise<readonly EditionHead[]>;
  /** The events that came last, newest first; of one change the most salient first. */
  arrivals(limit: number): Promise<readonly Arrival[]>;
};

const unpack = (data: BinaryColumn): string => gunzipSync(new Uint8Array(data)).toString("utf8");

const HEAD = ["hash", "made", "selection", "title", "events", "revision"] as const;

/** What is kept beside the collection itself: former texts, editions, and when events came. */
export const keepsakes = (db: Kysely<Schema>): Keepsakes => {
  const versions = db
    .selectFrom("article_versions")
    .leftJoin("article_ids", "article_ids.id", "article_versions.id")
    .select(["article_versions.id as id", "article_ids.current_id as current", "outlet", "url", "published"])
    .select(["article_versions.title as title", "text"]);
  return {
    async articlePlaces(outlets) {
      const places: ArticlePlace[] = [];
      for (const some of chunks(outlets.map(storable)))
        for (const row of await db
          .selectFrom("articles")
          .select(["id", "outlet", "url", "source"])
          .where("outlet", "in", some)
          .orderBy("id")
          .execute())
          places.push({ ...row, id: row.id as ArticleId });
      return places;
    },
    formerTexts: async (current) =>
      versions
        .where("article_ids.current_id", "=", storable(current))
        .orderBy("replaced", "desc")
        .orderBy("article_versions.id")
        .execute(),
    formerText: async (id) =>
      (await versions.where("article_versions.id", "=", storable(id)).executeTakeFirst()) ?? null,
    async keepEdition({ text, ...head }) {
      const next = sql<number>`(select coalesce(max(made), 0) + 1 from editions)`;
      await db
        .insertInto("editions")
        .values({ ...head, made: next, data: gzipSync(text) })
        .onConflict((c) => c.column("hash").doNothing())
        .execute();
    },
    async edition(hash) {
      const row = await db
        .selectFrom("editions")
        .selectAll()
        .where("hash", "=", storable(hash))
        .executeTakeFirst();
      if (!row) return null;
      const { data, ...head } = row;
      return { ...head, text: unpack(data) };
    },
    editions: () => db.selectFrom("editions").select(HEAD).orderBy("made", "desc").execute(),
    async arrivals(limit) {
      const came = sql<number>`coalesce(event_arrivals.revision, 0)`;
      const rows = await db
        .selectFrom("events")
        .leftJoin("event_arrivals", "event_arrivals.event_id", "events.id")
        .leftJoin("revisions", "revisions.revision", "event_arrivals.revision")
        .select(["events.id as id", came.as("came"), "revisions.at as at"])
        .orderBy(came, "desc")
        .orderBy("events.salience", "desc")
        .orderBy("events.id")
        .limit(limit)
        .execute();
      return rows.map(({ id, came: revision, at }) => ({ id, revision: Number(revision), at }));
    },
  };
};
