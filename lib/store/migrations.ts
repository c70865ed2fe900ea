import { type Kysely, sql } from "kysely";
import { fillFacets } from "./fill-facets";
import type { FullText } from "./full-text";
import type { Schema } from "./schema";
import { StoreError } from "./store-error";

/** One step of the schema. Steps are never edited once released; new ones are appended. */
type Step = (dialect: {
  readonly binary: string;
  readonly serial: string;
  /** Makes a text column sort by its bytes, as SQLite does by itself. */
  readonly bytewise: string;
  /** Keeps the rows of a table in its primary key alone. */
  readonly clustered: string;
  readonly fullText: FullText;
}) => readonly string[];

const first: Step = ({ binary, serial, fullText }) => [
  `create table documents (article_id text primary key, name text not null, bytes ${binary} not null, sidecar text)`,
  `create table articles (id text primary key, outlet text not null, title text, url text, source text not null,
     published text, published_basis text not null, text text not null, data text not null, digest text not null)`,
  "create index articles_outlet on articles (outlet, id)",
  `create table time_expressions (article_id text not null references articles (id) on delete cascade,
     ord integer not null, first integer not null, last integer not null, edtf text, data text not null,
     primary key (article_id, ord))`,
  `create table events (id text primary key, edtf text, title text not null, salience double precision not null,
     earliest_start integer, latest_start integer, earliest_end integer, latest_end integer,
     begin_day integer not null, end_day integer not null, begin_month integer, begin_year integer,
     data text not null, digest text not null)`,
  "create index events_order on events (begin_day, end_day, id)",
  "create index events_salience on events (salience desc, begin_day, end_day)",
  "create index events_end on events (end_day)",
  `create table mentions (id text primary key, event_id text not null references events (id) on delete cascade,
     article_id text not null references articles (id) on delete cascade, outlet text not null, ord integer not null,
     first integer not null, last integer not null, quote text not null, edtf text, data text not null)`,
  "create index mentions_event on mentions (event_id, ord)",
  "create index mentions_article on mentions (article_id, first)",
  `create table event_outlets (event_id text not null references events (id) on delete cascade, outlet text not null,
     primary key (event_id, outlet))`,
  "create index event_outlets_outlet on event_outlets (outlet, event_id)",
  "create table event_ids (id text primary key, current_id text, title text not null)",
  "create index event_ids_current on event_ids (current_id)",
  `create table issues (id ${serial}, origin text not null, article text, code text not null, data text not null)`,
  "create index issues_article on issues (article)",
  ...fullText.create,
];

/** Lists of articles no longer read what only an article's own page needs. Rows are filled when next written. */
const articleLayout: Step = () => [
  "alter table articles add column layout text",
  "alter table articles add column text_key text",
  // Makes the next start find everything anew, and so write every article again.
  "delete from meta where key = 'pipeline'",
];

/** Links to articles last when a later program reads a document otherwise. */
const articleLedger: Step = () => [
  "create table article_ids (id text primary key, current_id text, title text not null)",
  "create index article_ids_current on article_ids (current_id)",
];

/** Events are filtered, counted and sorted by more than time. The counts of all facets come from one index. */
const eventFacets: Step = ({ bytewise }) => [
  "alter table events add column precision text not null default 'none'",
  "alter table events add column basis text not null default 'none'",
  "alter table events add column status text not null default 'occurred'",
  "alter table events add column dates_differ integer not null default 0",
  "alter table events add column texts integer not null default 1",
  "alter table events add column outlet_count integer not null default 1",
  "alter table events add column mention_count integer not null default 1",
  `alter table events add column title_key text ${bytewise} not null default ''`,
  "create index events_facets on events (precision, basis, status, dates_differ, texts)",
  "create index events_title on events (title_key, begin_day, end_day, id)",
];

/** Former texts of articles, frozen editions, and when events came. */
const keepsakes: Step = ({ binary }) => [
  `create table article_versions (id text primary key, outlet text not null, title text, url text, published text,
     text text not null, replaced integer not null)`,
  `create table editions (hash text primary key, made integer not null, selection text not null, title text not null,
     events integer not null, revision integer, data ${binary} not null)`,
  "create table event_arrivals (event_id text primary key, revision integer not null)",
  "create index event_arrivals_revision on event_arrivals (revision)",
  "create table revisions (revision integer primary key, at text not null)",
];

/** Events of imported timelines stand beside those found in articles; the number says which import wrote them. */
const importedTimelines: Step = () => [
  "alter table events add column imported integer",
  "alter table articles add column imported integer",
  // What reading articles anew goes through must not grow with what was imported.
  "create index events_found on events (id) where imported is null",
  "create index articles_read on articles (id) where imported is null",
];

/** Counts and the weightiest events by period, so that a window costs the same whatever the number of events. */
const levels: Step = ({ bytewise }) => [
  `create table level_counts (facet text ${bytewise} not null, unit integer not null, period integer not null,
     begins integer not null, ends integer not null, primary key (facet, unit, period))`,
  "create index level_counts_period on level_counts (unit, period, facet, begins, ends)",
  `create table level_events (facet text ${bytewise} not null, level integer not null, begin_day integer not null,
     event_id text ${bytewise} not null, end_day integer not null, salience double precision not null,
     primary key (facet, level, begin_day, event_id))`,
  `create table level_spans (facet text ${bytewise} not null, span integer not null, cell integer not null,
     salience double precision not null, event_id text ${bytewise} not null, begin_day integer not null,
     end_day integer not null, primary key (facet, span, cell, salience, event_id))`,
  "create index events_weight on events (salience, id)",
];

/** Pictures of many events read their short forms, filled when a row is next written; until then the whole is read. */
const briefs: Step = () => ["alter table events add column brief text"];

/** What is remembered so that later articles can be merged without working out everything again. */
const mergeMemory: Step = ({ clustered, bytewise }) => [
  `create table merge_keys (key bigint not null, at integer not null, mention text ${bytewise} not null,
     primary key (key, at, mention)) ${clustered}`,
  `create table merge_links (a text not null, b text not null, support integer not null,
     score double precision not null, reasons text not null, primary key (a, b))`,
  "create index merge_links_b on merge_links (b)",
  `create table merge_articles (article_id text primary key, story text not null, words text not null, day integer,
     undated text)`,
  "create index merge_articles_undated on merge_articles (article_id) where undated is not null",
  // Events kept the others that look like them as text; these come from the links now.
  "delete from meta where key = 'pipeline'",
];

const STEPS: readonly Step[] = [
  first,
  articleLayout,
  articleLedger,
  eventFacets,
  keepsakes,
  importedTimelines,
  levels,
  briefs,
  mergeMemory,
];

/** What has to be worked out from the stored values after a step. */
const FILLS: ReadonlyMap<Step, (tx: Kysely<Schema>) => Promise<void>> = new Map([[eventFacets, fillFacets]]);

/** The version this program writes; a store with a higher one is refused. */
export const SCHEMA_VERSION = STEPS.length;

const DIALECTS = {
  sqlite: { binary: "blob", serial: "integer primary key", bytewise: "", clustered: "without rowid" },
  postgres: {
    binary: "bytea",
    serial: "integer generated always as identity primary key",
    bytewise: 'collate "C"',
    clustered: "",
  },
} as const;

const readVersion = async (db: Kysely<Schema>): Promise<number> => {
  const row = await db.selectFrom("meta").select("value").where("key", "=", "schema").executeTakeFirst();
  return Number(row?.value ?? 0);
};

const refuseNewer = (version: number): void => {
  if (version > SCHEMA_VERSION)
    throw new StoreError(
      "store-newer",
      `This store has schema version ${version}, this program knows versions up to ${SCHEMA_VERSION}. ` +
        "Use the newer Dateline that wrote it, or name another store with DATELINE_STORE.",
    );
};

/**
 * Brings a store to `SCHEMA_VERSION`, in one transaction: a process killed on the way leaves the store as it was.
 * Two processes that start at once wait for each other on the `schema` row. A store with something in it is given to
 * `backUp` before it is changed.
 */
export const migrate = async (
  db: Kysely<Schema>,
  driver: keyof typeof DIALECTS,
  fullText: FullText,
  newSecret: () => string,
  backUp: (version: number) => Promise<void>,
): Promise<void> => {
  await createMeta(db, driver);
  const version = await readVersion(db);
  refuseNewer(version);
  if (version === SCHEMA_VERSION) return;
  if (version > 0) await backUp(version);
  await db.transaction().execute(async (tx) => {
    // A write comes first, so that the transaction owns the store before it reads.
    await tx.updateTable("meta").set({ key: "schema" }).where("key", "=", "schema").execute();
    const current = await readVersion(tx);
    refuseNewer(current);
    for (const step of STEPS.slice(current)) {
      for (const statement of step({ ...DIALECTS[driver], fullText })) await sql.raw(statement).execute(tx);
      await FILLS.get(step)?.(tx);
    }
    await tx
      .insertInto("meta")
      .values([
        { key: "revision", value: "0" },
        { key: "secret", value: newSecret() },
      ])
      .onConflict((c) => c.column("key").doNothing())
      .execute();
    await tx
      .updateTable("meta")
      .set({ value: String(SCHEMA_VERSION) })
      .where("key", "=", "schema")
      .execute();
  });
};

const META_EXISTS = {
  sqlite: "select count(*) as n from sqlite_master where type = 'table' and name = 'meta'",
  postgres: "select case when to_regclass('meta') is null then 0 else 1 end as n",
} as const;

/** Looks before it writes: opening an existing store must not wait for somebody who writes. */
const createMeta = async (db: Kysely<Schema>, driver: keyof typeof DIALECTS): Promise<void> => {
  const found = await sql.raw<{ n: number }>(META_EXISTS[driver]).execute(db);
  if (Number(found.rows[0]?.n) === 1) return;
  await db.transaction().execute(async (tx) => {
    // PostgreSQL's `if not exists` races with itself; the lock is released with the transaction.
    if (driver === "postgres") await sql`select pg_advisory_xact_lock(7041776)`.execute(tx);
    await sql`create table if not exists meta (key text primary key, value text not null)`.execute(tx);
    await tx
      .insertInto("meta")
      .values({ key: "schema", value: "0" })
      .onConflict((c) => c.column("key").doNothing())
      .execute();
  });
};
