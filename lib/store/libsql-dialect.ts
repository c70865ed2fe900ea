import { type Dialect, SqliteDialect } from "kysely";
import Database from "libsql";

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
 * All transactions here write, so the lock is taken at once. `exec` matters: a prepared statement that meets a lock
 * stays "in progress" in libsql 0.5 and blocks every later commit of its connection.
 */
const beginImmediate = (database: Database.Database) => ({
  reader: false,
  all: () => [],
  run: () => {
    database.exec("BEGIN IMMEDIATE");
    return { changes: 0, lastInsertRowid: 0 };
  },
  iterate: () => [].values(),
});

/** Kysely over libsql's embedded SQLite. `file` is a path, or `:memory:` for a store that lives in this process. */
export const libsqlDialect = (file: string): Dialect =>
  new SqliteDialect({
    database: async () => {
      const database = open(file);
      return {
        close: () => void database.close(),
        prepare: (sql: string) => {
          if (sql === "begin") return beginImmediate(database);
          const statement = database.prepare(sql);
          return {
            reader: statement.reader,
            all: (parameters: readonly unknown[]) =>
              (statement.all(parameters) as Row[]).map((row) =>
                "_metadata" in row ? withoutMetadata(row) : row,
              ),
            run: (parameters: readonly unknown[]) => statement.run(parameters),
            iterate: (parameters: readonly unknown[]) => statement.iterate(parameters),
          };
        },
      };
    },
  });
