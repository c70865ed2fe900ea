import { CompiledQuery, type Insertable, type Kysely } from "kysely";
import type { Schema } from "./schema";
import type { Store } from "./store";

/** Rows in one statement: enough to hide its price, few enough for the parameters of either database. */
const ROWS = 100;

const texts = new Map<string, string>();

/** The statement for so many rows, put together once. */
const insertText = (
  driver: Store["driver"],
  table: string,
  columns: readonly string[],
  rows: number,
): string => {
  const key = `${driver} ${table} ${columns.join()} ${rows}`;
  const known = texts.get(key);
  if (known) return known;
  const mark = driver === "postgres" ? (i: number) => `$${i + 1}` : () => "?";
  const one = (row: number): string => `(${columns.map((_, c) => mark(row * columns.length + c)).join(",")})`;
  const names = columns.map((c) => `"${c}"`).join(",");
  const values = Array.from({ length: rows }, (_, row) => one(row)).join(",");
  const text = `insert into "${table}" (${names}) values ${values}`;
  texts.set(key, text);
  return text;
};

/**
 * Inserts many rows that all have the same columns. Building such a statement from parts for every hundred rows costs
 * several times what the database needs; here its text is made once. `tail` is SQL such as `on conflict do nothing`.
 */
export const bulkInsert = async <T extends keyof Schema & string>(
  tx: Kysely<Schema>,
  driver: Store["driver"],
  table: T,
  rows: readonly Insertable<Schema[T]>[],
  tail = "",
): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  for (let i = 0; i < rows.length; i += ROWS) {
    const some = rows.slice(i, i + ROWS) as readonly Readonly<Record<string, unknown>>[];
    const values = some.flatMap((row) => columns.map((c) => row[c] ?? null));
    const text = insertText(driver, table, columns, some.length);
    await tx.executeQuery(CompiledQuery.raw(tail === "" ? text : `${text} ${tail}`, values));
  }
};
