import { type Kysely, sql } from "kysely";
import { type Agreement, MOST_TEXTS } from "@/lib/domain/facets";
import { matching } from "./event-filters";
import type { FullText } from "./full-text";
import type { Schema } from "./schema";
import type { EventFilter, FacetRow } from "./store";

const count = sql<number | string>`count(*)`.as("n");
const texts = sql<number>`case when events.texts > ${sql.lit(MOST_TEXTS)} then ${sql.lit(MOST_TEXTS)} else events.texts end`;

/** Counts by facet; both dialects the same. */
export const facetQueries = (db: Kysely<Schema>, fullText: FullText) => ({
  async facetCounts(filter: EventFilter): Promise<readonly FacetRow[]> {
    const rows = await matching(db.selectFrom("events"), filter, fullText, { outlets: true, facets: false })
      .select([
        "events.precision",
        "events.basis",
        "events.status",
        "events.dates_differ",
        texts.as("texts"),
        count,
      ])
      .groupBy(["events.precision", "events.basis", "events.status", "events.dates_differ", texts])
      .execute();
    return rows.map((r) => ({
      precision: r.precision as FacetRow["precision"],
      basis: r.basis as FacetRow["basis"],
      status: r.status as FacetRow["status"],
      dating: (r.dates_differ === 1 ? "differ" : "agree") satisfies Agreement,
      texts: Number(r.texts),
      n: Number(r.n),
    }));
  },

  async outletCounts(filter: EventFilter): Promise<readonly { readonly name: string; readonly n: number }[]> {
    const rows = await matching(db.selectFrom("events"), filter, fullText, { outlets: false, facets: true })
      .innerJoin("event_outlets", "event_outlets.event_id", "events.id")
      .select(["event_outlets.outlet as name", count])
      .groupBy("event_outlets.outlet")
      .orderBy("event_outlets.outlet")
      .execute();
    return rows.map((r) => ({ name: r.name, n: Number(r.n) }));
  },
});
