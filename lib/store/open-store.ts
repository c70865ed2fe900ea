import { randomBytes } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Kysely, sql } from "kysely";
import { postgresFullText, sqliteFullText } from "./full-text";
import { libsqlDialect } from "./libsql-dialect";
import { migrate } from "./migrations";
import { postgresDialect } from "./postgres-dialect";
import { retryBusy } from "./retry-busy";
import type { Schema } from "./schema";
import { sqlStore } from "./sql-store";
import type { Store } from "./store";
import { damagedError, isDamage } from "./store-damaged";
import { StoreError } from "./store-error";
import { fullError, isFull } from "./store-full";

const newSecret = (): string => randomBytes(32).toString("hex");

const isPostgres = (location: string): boolean => /^postgres(ql)?:\/\//u.test(location);

/** The location without its password, for messages. */
const shown = (location: string): string =>
  isPostgres(location) ? location.replace(/:\/\/[^@/]*@/u, "://…@") : location;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const unavailable = (location: string, error: unknown): StoreError => {
  if (error instanceof StoreError) return error;
  if (isFull(error)) return fullError(error);
  const message = messageOf(error);
  if (isDamage(error)) return damagedError(`${shown(location)}: ${messageOf(error)}`, error);
  return new StoreError(
    "store-unavailable",
    `The store at ${shown(location)} could not be opened (${message}). Check that the folder can be written, or that the server answers, or name another with DATELINE_STORE.`,
    { cause: error },
  );
};

const openSqlite = async (location: string): Promise<Kysely<Schema>> => {
  if (location === ":memory:") return new Kysely<Schema>({ dialect: libsqlDialect(":memory:") });
  const folder = resolve(location);
  await mkdir(folder, { recursive: true });
  return new Kysely<Schema>({ dialect: libsqlDialect(join(folder, "store.db")) });
};

/** PostgreSQL has its own backups; a migration there is one transaction. */
const keepNothing = async (): Promise<void> => undefined;

/** A whole copy beside the store, made by SQLite itself. It stays: whoever needs the older program again finds it. */
const keepCopy =
  (db: Kysely<Schema>, location: string) =>
  async (version: number): Promise<void> => {
    const copy = join(resolve(location), `store.version-${version}.db`);
    // Two processes may do this at once: each writes its own, and the name is given to a whole one only.
    const part = `${copy}.${process.pid}.part`;
    await rm(part, { force: true });
    await sql`vacuum into ${part}`.execute(db);
    await rename(part, copy);
  };

/**
 * Opens the store at a folder (SQLite in `store.db`), `:memory:`, or a `postgres://` URL, and brings its schema up
 * to date. Throws `StoreError` `store-newer`, `store-damaged` or `store-unavailable`.
 */
export const openStore = async (location: string): Promise<Store> => {
  const postgres = isPostgres(location);
  let db: Kysely<Schema> | null = null;
  try {
    db = postgres ? new Kysely<Schema>({ dialect: postgresDialect(location) }) : await openSqlite(location);
    const driver = postgres ? "postgres" : "sqlite";
    const fullText = postgres ? postgresFullText : sqliteFullText;
    const opened = db;
    const keep = postgres || location === ":memory:" ? keepNothing : keepCopy(opened, location);
    await retryBusy(() => migrate(opened, driver, fullText, newSecret, keep));
    return sqlStore(db, driver, fullText);
  } catch (error) {
    await db?.destroy().catch(() => undefined);
    throw unavailable(location, error);
  }
};
