import type { Kysely } from "kysely";
import type { Article } from "@/lib/domain/article";
import type { EventId } from "@/lib/domain/ids";
import type { Mention } from "@/lib/domain/mention";
import { chunks } from "./chunks";
import type { Schema } from "./schema";
import type { FoundArticle } from "./store";

/** The row of `articles` that mentions of imported timelines point at: one for all, since none of theirs is held. */
export const IMPORTED_ARTICLE = "a_imported";

/** The article of an imported quote, as far as it is held: the quote itself. */
export const excerptArticle = (mention: Mention): Article | null => {
  if (!mention.cited) return null;
  const { url, title, published } = mention.cited;
  const whole = { start: 0, end: mention.quote.length };
  return {
    id: mention.articleId,
    outlet: mention.outlet,
    outletFrom: "file",
    text: mention.quote,
    title: title === null ? null : { text: title },
    byline: null,
    url,
    language: "und",
    regions: [{ ...whole, type: "body" }],
    sentences: [{ ...whole, region: "body", paragraph: 0 }],
    publication: {
      edtf: published,
      basis: published === null ? "unknown" : "stated",
      evidence: published === null ? [] : [{ kind: "imported", says: "The imported timeline gives it." }],
    },
    credits: [],
    source: "an imported timeline",
  };
};

/** An imported quote and its article share their digits. */
const mentionId = (articleId: string): string => articleId.replace(/^a_/u, "m_");

const quotesOf = async (db: Kysely<Schema>, articleIds: readonly string[]) => {
  const rows: { data: string; id: string; event: string; title: string }[] = [];
  for (const some of chunks(articleIds.map(mentionId)))
    rows.push(
      ...(await db
        .selectFrom("mentions")
        .innerJoin("events", "events.id", "mentions.event_id")
        .select(["mentions.data as data", "mentions.id as id", "events.id as event", "events.title as title"])
        .where("mentions.id", "in", some)
        .where("mentions.article_id", "=", IMPORTED_ARTICLE)
        .execute()),
    );
  return rows;
};

/** Articles of imported quotes among these ids. */
export const excerptArticles = async (
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<readonly Article[]> =>
  ids.length === 0
    ? []
    : (await quotesOf(db, ids)).flatMap((row) => excerptArticle(JSON.parse(row.data)) ?? []);

/** Such an article with the one event that quotes it, or null. */
export const findExcerpt = async (db: Kysely<Schema>, id: string): Promise<FoundArticle | null> => {
  const [row] = await quotesOf(db, [id]);
  if (!row) return null;
  const mention: Mention = JSON.parse(row.data);
  const article = excerptArticle(mention);
  if (!article) return null;
  const place = { id: mention.id, start: 0, end: mention.quote.length };
  return {
    article,
    events: 1,
    timex: [],
    mentions: [{ ...place, eventId: row.event as EventId, eventTitle: row.title }],
    issues: [],
  };
};
