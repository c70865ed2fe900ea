import { type Kysely, sql } from "kysely";
import type { EventId } from "@/lib/domain/ids";
import { articleQueries } from "./article-queries";
import { excerptFault } from "./check-extraction";
import { eventQueries, storable } from "./event-queries";
import type { FullText } from "./full-text";
import { toArticle } from "./rows";
import { saveExtraction } from "./save-extraction";
import type { Schema } from "./schema";
import type { EventLookup, Store } from "./store";
import { tellFull } from "./store-full";

const metaValue = async (db: Kysely<Schema>, key: string): Promise<string> =>
  (await db.selectFrom("meta").select("value").where("key", "=", key).executeTakeFirstOrThrow()).value;

const lookUp = async (db: Kysely<Schema>, fullText: FullText, id: string): Promise<EventLookup> => {
  const [event] = await eventQueries(db, fullText).eventsById([id]);
  if (event) return { kind: "event", event };
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

const SOUND: Record<Store["driver"], string> = {
  sqlite: "pragma integrity_check(10)",
  postgres: "select 'ok' as ok",
};

const verify = async (db: Kysely<Schema>, driver: Store["driver"]): Promise<readonly string[]> => {
  const rows = (await sql.raw<Record<string, string>>(SOUND[driver]).execute(db)).rows;
  const findings = rows.flatMap((r) => Object.values(r)).filter((v) => v !== "ok");
  for (const row of await db
    .selectFrom("articles")
    .select(["id", "text", "data", "layout"])
    .orderBy("id")
    .execute()) {
    const { text } = toArticle(row);
    const mentions = await db
      .selectFrom("mentions")
      .select("data")
      .where("article_id", "=", row.id)
      .execute();
    for (const { data } of mentions) {
      const mention = JSON.parse(data);
      const fault = excerptFault(mention, text);
      if (fault) findings.push(`${mention.id}: ${fault}`);
    }
  }
  const orphans = await db
    .selectFrom("events")
    .select("id")
    .where(sql<boolean>`not exists (select 1 from mentions where mentions.event_id = events.id)`)
    .execute();
  return [...findings, ...orphans.map((o) => `event ${o.id} has no excerpt`)];
};

/** The store over an opened and migrated database. */
export const sqlStore = (db: Kysely<Schema>, driver: Store["driver"], fullText: FullText): Store => ({
  driver,
  ...articleQueries(db),
  ...eventQueries(db, fullText),
  revision: async () => Number(await metaValue(db, "revision")),
  pipeline: async () =>
    (await db.selectFrom("meta").select("value").where("key", "=", "pipeline").executeTakeFirst())?.value ??
    "",
  secret: () => metaValue(db, "secret"),
  save: (change) => tellFull(() => saveExtraction(db, change)),
  getEvent: (id) => lookUp(db, fullText, id),
  verify: () => verify(db, driver),
  close: () => db.destroy(),
});
