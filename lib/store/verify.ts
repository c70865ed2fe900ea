import { type Kysely, sql } from "kysely";
import { articleQueries } from "./article-queries";
import { excerptFault } from "./check-extraction";
import { eventQueries } from "./event-queries";
import type { FullText } from "./full-text";
import { dayColumns } from "./rows";
import type { Schema } from "./schema";
import type { Store } from "./store";
import { verifyLevels } from "./verify-levels";

type Database = Kysely<Schema>;
type Findings = string[];

const SOUND: Record<Store["driver"], string> = {
  sqlite: "pragma integrity_check(10)",
  postgres: "select 'ok' as ok",
};

/** What goes wrong while something is read is a finding, not the end of reading. */
const noting = async (findings: Findings, name: string, read: () => Promise<void>): Promise<void> => {
  try {
    await read();
  } catch (error) {
    findings.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const checkPages = async (db: Database, driver: Store["driver"], findings: Findings): Promise<void> => {
  const { rows } = await sql.raw<Record<string, string>>(SOUND[driver]).execute(db);
  findings.push(...rows.flatMap((row) => Object.values(row)).filter((value) => value !== "ok"));
};

/** An article as it was written, and every excerpt of it where it should be. */
const checkArticle = async (db: Database, id: string, findings: Findings): Promise<void> => {
  const looked = await articleQueries(db).getArticle(id);
  if (looked.kind !== "article") return void findings.push(`article ${id} is not found by its id`);
  const mentions = await db
    .selectFrom("mentions")
    .select(["id", "data"])
    .where("article_id", "=", id)
    .execute();
  for (const { id: mention, data } of mentions) {
    const fault = excerptFault(JSON.parse(data), looked.found.article.text);
    if (fault) findings.push(`${mention}: ${fault}`);
  }
};

/** An event as it was written, in the place that its date gives it, with an excerpt at least. */
const checkEvent = async (
  db: Database,
  fullText: FullText,
  id: string,
  findings: Findings,
): Promise<void> => {
  const [event] = await eventQueries(db, fullText).eventsById([id]);
  const row = await db.selectFrom("events").selectAll().where("id", "=", id).executeTakeFirst();
  if (!event || !row) return void findings.push(`event ${id} is not found by its id`);
  if (event.mentions.length === 0) findings.push(`event ${id} has no excerpt`);
  const { begin_day, end_day } = dayColumns(event.edtf);
  if (row.begin_day !== begin_day || row.end_day !== end_day || row.title !== event.title)
    findings.push(`event ${id} stands in the wrong place`);
};

/** `Store.verify`. */
export const verify = async (
  db: Database,
  driver: Store["driver"],
  fullText: FullText,
): Promise<readonly string[]> => {
  const findings: Findings = [];
  await noting(findings, "the file", () => checkPages(db, driver, findings));
  await noting(findings, "articles", async () => {
    for (const { id } of await db
      .selectFrom("articles")
      .select("id")
      .where("imported", "is", null)
      .orderBy("id")
      .execute())
      await noting(findings, id, () => checkArticle(db, id, findings));
  });
  await noting(findings, "events", async () => {
    for (const { id } of await db.selectFrom("events").select("id").orderBy("id").execute())
      await noting(findings, id, () => checkEvent(db, fullText, id, findings));
  });
  await noting(findings, "levels", async () => void findings.push(...(await verifyLevels(db))));
  return findings;
};
