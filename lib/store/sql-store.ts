import type { Kysely } from "kysely";
import type { EventId } from "@/lib/domain/ids";
import { articleQueries } from "./article-queries";
import { storable } from "./event-filters";
import { eventQueries } from "./event-queries";
import { facetQueries } from "./facet-queries";
import type { FullText } from "./full-text";
import { beginImport, importEvents } from "./import-events";
import { keepsakes } from "./keepsakes";
import { facetOf, levelQueries } from "./level-queries";
import { levelsAreFresh, refreshLevels } from "./levels";
import { mergeQueries } from "./merge-queries";
import { nearMissesOf } from "./near-misses";
import { saveOutletNotes } from "./outlet-notes";
import { passedOverQueries } from "./passed-over";
import { reportingQueries } from "./reporting";
import { retryBusy } from "./retry-busy";
import { saveExtraction } from "./save-extraction";
import type { Schema } from "./schema";
import type { EventLookup, Store } from "./store";
import { tellFull } from "./store-full";
import { verify } from "./verify";
import { windowQueries } from "./window-queries";

const metaValue = async (db: Kysely<Schema>, key: string): Promise<string> =>
  (await db.selectFrom("meta").select("value").where("key", "=", key).executeTakeFirstOrThrow()).value;

const lookUp = async (db: Kysely<Schema>, fullText: FullText, id: string): Promise<EventLookup> => {
  const [event] = await eventQueries(db, fullText).eventsById([id]);
  if (event) return { kind: "event", event: { ...event, keptApart: await nearMissesOf(db, event) } };
  const former = await db
    .selectFrom("event_ids")
    .selectAll()
    .where("id", "=", storable(id))
    .executeTakeFirst();
  if (!former) return { kind: "unknown" };
  return former.current_id === null
    ? { kind: "gone", title: former.title }
    : { kind: "moved", to: former.current_id as EventId, title: former.title };
};

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** The store over an opened and migrated database. */
export const sqlStore = (db: Kysely<Schema>, driver: Store["driver"], fullText: FullText): Store => ({
  driver,
  ...articleQueries(db),
  ...eventQueries(db, fullText),
  ...keepsakes(db),
  ...windowQueries(db, driver, fullText, eventQueries(db, fullText)),
  ...mergeQueries(db),
  ...facetQueries(db, fullText),
  outlets: async () =>
    articleQueries(db).outletsWith(
      (await levelsAreFresh(db)) ? await levelQueries(db, driver).outletEvents() : null,
    ),
  outletCounts: async (filter) => {
    // Chosen outlets do not count here, so without words and choices it is every outlet's own facet.
    const known = facetOf({ ...filter, outlets: [] }) !== null && (await levelsAreFresh(db));
    if (!known) return facetQueries(db, fullText).outletCounts(filter);
    const counts = await levelQueries(db, driver).outletEvents();
    return [...counts]
      .filter(([, n]) => n > 0)
      .map(([name, n]) => ({ name, n }))
      .sort(byName);
  },
  refreshLevels: () => tellFull(() => retryBusy(() => refreshLevels(db, driver))),
  ...reportingQueries(db, fullText),
  ...passedOverQueries(db),
  revision: async () => Number(await metaValue(db, "revision")),
  pipeline: async () =>
    (await db.selectFrom("meta").select("value").where("key", "=", "pipeline").executeTakeFirst())?.value ??
    "",
  secret: () => metaValue(db, "secret"),
  beginImport: () => tellFull(() => beginImport(db)),
  importEvents: (events, run) => tellFull(() => importEvents(db, driver, events, run)),
  outletNotes: async () =>
    (await db.selectFrom("meta").select("value").where("key", "=", "outlets").executeTakeFirst())?.value ??
    "",
  saveOutletNotes: (notes) => saveOutletNotes(db, notes),
  save: (change) => tellFull(() => saveExtraction(db, driver, change)),
  getEvent: (id) => lookUp(db, fullText, id),
  verify: () => verify(db, driver, fullText),
  close: () => db.destroy(),
});
