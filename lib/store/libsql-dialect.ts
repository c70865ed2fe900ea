import { type Dialect, SqliteDialect } from "kysely";
import Database from "libsql";
import { damagedError, isDamage } from "./store-damaged";

type Row = Record<string, unknown>;

/** `.get()` of libsql adds a `_metadata` field that belongs to no table. */
const withoutMetadata = (row: Row): Row => {
  const { _metadata, ...rest } = row;
  return rest;
};

const open = (file: string): Database.Database => {
  const database = new Database(file);
  // First the patience, then the rest: switching to WAL needs a lock that another process may hold. It is short,
  // because waiting here holds up the whole process; `retryBusy` waits longer.
  database.exec("PRAGMA busy_timeout = 250");
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA temp_store = MEMORY");
  database.exec("PRAGMA cache_size = -32000");
  return database;
};

/**
 * `BEGIN` and `ROLLBACK` go by `exec`. All transactions here write, so the lock is taken at once; and a prepared
 * statement that meets a lock stays "in progress" in libsql 0.5 and blocks every later commit of its connection.
 */
const writer = (act: () => void) => ({
  reader: false,
  all: () => [],
  run: () => {
    act();
    return { changes: 0, lastInsertRowid: 0 };
  },
  iterate: () => [].values(),
});

/** SQLite rolls back by itself when the disk is full; a second rollback must not hide the first error. */
const rollBack = (database: Database.Database): void => {
  if (database.inTransaction) database.exec("ROLLBACK");
};

/** A file that is not whole is named as such wherever it shows, at opening or at the thousandth query. */
const told = <T>(act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw isDamage(error)
      ? damagedError(error instanceof Error ? error.message : String(error), error)
      : error;
  }
};

/** Inserts of many rows and questions come again and again; taking one apart costs as much as a dozen rows. */
const LONG = 2_000;
const MOST_KEPT = 120;

const isKept = (sql: string): boolean =>
  sql.startsWith("select") || (sql.startsWith("insert") && sql.length > LONG);

/** Prepared statements, kept for each database. */
const keeper = (database: Database.Database) => {
  const kept = new Map<string, Database.Statement>();
  const forget = (sql: string): void => void kept.delete(sql);
  const prepared = (sql: string): Database.Statement => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = told(() => database.prepare(sql));
    if (!isKept(sql)) return statement;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(sql, statement);
    return statement;
  };
  return { prepared, forget };
};

/** Kysely over libsql's embedded SQLite. `file` is a path, or `:memory:` for a store that lives in this process. */
export const libsqlDialect = (file: string): Dialect =>
  new SqliteDialect({
    database: async () => {
      const database = open(file);
      const { prepared, forget } = keeper(database);
      return {
        close: () => void database.close(),
        prepare: (sql: string) => {
          if (sql === "begin") return writer(() => database.exec("BEGIN IMMEDIATE"));
          if (sql === "rollback") return writer(() => rollBack(database));
          const statement = prepared(sql);
          // One that failed may be left half way, and is not used again.
          const once = <T>(act: () => T): T => {
            try {
              return told(act);
            } catch (error) {
              forget(sql);
              throw error;
            }
          };
          return {
            reader: statement.reader,
            all: (parameters: readonly unknown[]) =>
              once(() => statement.all(parameters) as Row[]).map((row) =>
                "_metadata" in row ? withoutMetadata(row) : row,
              ),
            run: (parameters: readonly unknown[]) => once(() => statement.run(parameters)),
            iterate: (parameters: readonly unknown[]) => statement.iterate(parameters),
          };
        },
      };
    },
  });
