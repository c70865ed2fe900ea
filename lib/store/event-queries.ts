import type { Kysely } from "kysely";
import type { EventBrief, NewsEvent } from "@/lib/domain/news-event";
import { chunks } from "./chunks";
import { readBrief } from "./event-brief";
import { hasWindow, inWindow, matching, storable } from "./event-filters";
import { afterPosition, inOrder, type KeyColumn, keyColumn } from "./event-order";
import type { FullText } from "./full-text";
import { eventDigest, toEvent } from "./rows";
import { type Schema, UNDATED_DAY } from "./schema";
import type { EventFilter, EventPage, EventPosition, PageRequest } from "./store";
import { damagedError } from "./store-damaged";

type HeadRow = {
  readonly digest: string;
  readonly id: string;
  readonly data: string;
  readonly begin_day: number;
  readonly end_day: number;
};
type KeyedRow = HeadRow & { readonly [K in KeyColumn]: string | number };

type Timed = { readonly id: string; readonly begin_day: number; readonly end_day: number };
type BriefRow = Timed & { readonly brief: string | null };

const inTime = (a: Timed, b: Timed): number =>
  a.begin_day - b.begin_day || a.end_day - b.end_day || (a.id < b.id ? -1 : 1);

/** The events of some rows with their mentions, in the order of the rows. */
const withMentions = async (db: Kysely<Schema>, rows: readonly HeadRow[]): Promise<readonly NewsEvent[]> => {
  const mentions = new Map<string, string[]>(rows.map((r) => [r.id, []]));
  for (let i = 0; i < rows.length; i += 500) {
    const ids = rows.slice(i, i + 500).map((r) => r.id);
    for (const m of await db
      .selectFrom("mentions")
      .select(["event_id", "data"])
      .where("event_id", "in", ids)
      .orderBy("event_id")
      .orderBy("ord")
      .execute())
      mentions.get(m.event_id)?.push(m.data);
  }
  return rows.map((r) => {
    const own = mentions.get(r.id) ?? [];
    // Costs little beside parsing, and a flipped byte on the disk is never served as news.
    if (eventDigest(r.data, own) !== r.digest) throw damagedError(`event ${r.id} is not as it was written`);
    return toEvent(r.data, own);
  });
};

const HEAD = ["events.id", "events.data", "events.digest", "events.begin_day", "events.end_day"] as const;

const KEYED = [
  ...HEAD,
  "events.title_key",
  "events.outlet_count",
  "events.texts",
  "events.salience",
] as const;

const positionOf = (row: KeyedRow, page: PageRequest): EventPosition => {
  const column = keyColumn(page.sort ?? "date");
  const time = { begin: row.begin_day, end: row.end_day, id: row.id };
  return column === null ? time : { ...time, key: row[column] };
};

/** Dated or undated events only, one more than asked for. */
const rowsOf = (
  db: Kysely<Schema>,
  filter: EventFilter,
  fullText: FullText,
  page: PageRequest,
): Promise<readonly KeyedRow[]> => {
  const undated = page.undated ?? "yes";
  let query = matching(db.selectFrom("events").select(KEYED), filter, fullText);
  if (undated === "only") query = query.where("begin_day", "=", UNDATED_DAY);
  else if (undated === "no" || hasWindow(filter)) query = inWindow(query, filter);
  return inOrder(afterPosition(query, page), page)
    .limit(page.limit + 1)
    .execute();
};

/**
 * The rows of a page and one more. Undated events lie after all days there are, so with time turned round they
 * would come first; they are fetched after the dated ones instead.
 */
const pageRows = async (
  db: Kysely<Schema>,
  filter: EventFilter,
  fullText: FullText,
  page: PageRequest,
): Promise<readonly KeyedRow[]> => {
  const turned = (page.sort ?? "date") === "date" && page.descending === true;
  const mixed = turned && (page.undated ?? "yes") === "yes" && !hasWindow(filter);
  if (!mixed) return rowsOf(db, filter, fullText, page);
  const amongUndated = page.after !== undefined && page.after.begin >= UNDATED_DAY;
  const dated = amongUndated ? [] : await rowsOf(db, filter, fullText, { ...page, undated: "no" });
  if (dated.length > page.limit) return dated;
  const rest = await rowsOf(db, filter, fullText, {
    ...page,
    undated: "only",
    after: amongUndated ? page.after : undefined,
    limit: page.limit - dated.length,
  });
  return [...dated, ...rest];
};

/** Queries over events, the same for both dialects except full text. */
export const eventQueries = (db: Kysely<Schema>, fullText: FullText) => ({
  async listEvents(filter: EventFilter, page: PageRequest): Promise<EventPage> {
    const rows = await pageRows(db, filter, fullText, page);
    const shown = rows.slice(0, page.limit);
    const last = rows.length > page.limit ? shown.at(-1) : undefined;
    return { events: await withMentions(db, shown), next: last ? positionOf(last, page) : null };
  },

  async eventIds(after: string, limit: number): Promise<readonly string[]> {
    const rows = await db
      .selectFrom("events")
      .select("id")
      .where("id", ">", after)
      .orderBy("id")
      .limit(limit)
      .execute();
    return rows.map((r) => r.id);
  },

  /** Some events in order of time, as much of them as a picture needs. */
  async briefsInTime(ids: readonly string[]): Promise<readonly EventBrief[]> {
    const rows: BriefRow[] = [];
    for (const some of chunks(ids))
      rows.push(
        ...(await db
          .selectFrom("events")
          .select(["id", "begin_day", "end_day", "brief"])
          .where("id", "in", some)
          .execute()),
      );
    const whole = await this.eventsInTime(rows.flatMap((r) => (r.brief === null ? [r.id] : [])));
    const byId = new Map<string, EventBrief>(whole.map((e) => [e.id, e]));
    return rows.sort(inTime).flatMap((r) => (r.brief === null ? (byId.get(r.id) ?? []) : readBrief(r.brief)));
  },

  /** Some events in order of time. */
  async eventsInTime(ids: readonly string[]): Promise<readonly NewsEvent[]> {
    const rows: HeadRow[] = [];
    for (const some of chunks(ids))
      rows.push(...(await db.selectFrom("events").select(HEAD).where("id", "in", some).execute()));
    return withMentions(db, rows.sort(inTime));
  },

  async eventsById(ids: readonly string[]): Promise<readonly NewsEvent[]> {
    if (ids.length === 0) return [];
    const rows = await db
      .selectFrom("events")
      .select(HEAD)
      .where("id", "in", ids.map(storable))
      .orderBy("id")
      .execute();
    return withMentions(db, rows);
  },
});
