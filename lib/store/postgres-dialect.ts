import { type Dialect, PostgresDialect } from "kysely";
import pg from "pg";

/**
 * Kysely over a PostgreSQL server. Connections are few: each process of Dateline holds at most eight. A connection
 * that breaks while idle is dropped and made anew, it does not end the process.
 */
export const postgresDialect = (url: string): Dialect =>
  new PostgresDialect({
    pool: async () => {
      const pool = new pg.Pool({
        connectionString: url,
        max: 8,
        connectionTimeoutMillis: 5_000,
        idleTimeoutMillis: 30_000,
        statement_timeout: 60_000,
        application_name: "dateline",
      });
      pool.on("error", () => undefined);
      return pool;
    },
  });
