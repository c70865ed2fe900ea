import type { Kysely } from "kysely";
import { planLevels } from "./level-build";
import { levelsAreFresh } from "./levels";
import type { Schema } from "./schema";

type Row = Readonly<Record<string, unknown>>;

/** A number for a set of rows, whatever their order: the sum of each row's FNV-1a. */
class RowSum {
  n = 0;
  #sum = 0;

  add(columns: readonly string[], rows: readonly Row[]): void {
    for (const row of rows) {
      let hash = 0x811c9dc5;
      for (const c of columns.map((name) => `${row[name]}|`).join(""))
        hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0;
      this.#sum = (this.#sum + hash) % 2 ** 40;
      this.n += 1;
    }
  }

  equals(other: RowSum): boolean {
    return this.n === other.n && this.#sum === other.#sum;
  }
}

const TABLES = {
  level_counts: ["facet", "unit", "period", "begins", "ends"],
  level_events: ["facet", "level", "begin_day", "event_id", "end_day", "salience"],
  level_spans: ["facet", "span", "cell", "event_id", "begin_day", "end_day", "salience"],
} as const;

/** Whether counts and lists by period are what the events say; the findings in words. */
export const verifyLevels = async (db: Kysely<Schema>): Promise<readonly string[]> => {
  if (!(await levelsAreFresh(db))) return [];
  const wanted = { level_counts: new RowSum(), level_events: new RowSum(), level_spans: new RowSum() };
  const counts = await planLevels(db, async ({ listed, spans }) => {
    wanted.level_events.add(TABLES.level_events, listed);
    wanted.level_spans.add(TABLES.level_spans, spans);
  });
  wanted.level_counts.add(TABLES.level_counts, counts);
  const findings: string[] = [];
  for (const table of ["level_counts", "level_events", "level_spans"] as const) {
    const found = new RowSum();
    found.add(TABLES[table], await db.selectFrom(table).selectAll().execute());
    if (!found.equals(wanted[table]))
      findings.push(`${table} holds ${found.n} rows that do not agree with the events (${wanted[table].n})`);
  }
  return findings;
};
