import type { Insertable, Kysely } from "kysely";
import type { Schema } from "./schema";

/** Rows per statement: PostgreSQL takes 65,535 parameters, SQLite 32,766. */
const CHUNK = 400;

/** A long list in pieces that fit into one statement each. */
export const chunks = <T>(all: readonly T[]): readonly T[][] => {
  const result: T[][] = [];
  for (let i = 0; i < all.length; i += CHUNK) result.push(all.slice(i, i + CHUNK));
  return result;
};

/** Inserts rows, some at a time. */
export const insertAll = async <T extends keyof Schema & string>(
  tx: Kysely<Schema>,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> => {
  for (const some of chunks(rows)) await tx.insertInto(table).values(some).execute();
};
