import { type Kysely, sql } from "kysely";
import type { NewsEvent } from "@/lib/domain/news-event";
import { bulkInsert } from "./bulk-insert";
import { chunks } from "./chunks";
import { byWeight, type LevelRow, membersOf, settleAbove } from "./level-events";
import { CELL_EVENTS } from "./level-ladder";
import { ALL, type EventFacts, facetsOf, isDated, LevelTally, spanRows } from "./level-tally";
import { dayColumns } from "./rows";
import type { Schema } from "./schema";
import type { Store } from "./store";

/** What the levels know of events as they are stored. */
export const storedFacts = async (
  tx: Kysely<Schema>,
  ids: readonly string[],
): Promise<readonly EventFacts[]> => {
  const found: EventFacts[] = [];
  for (const some of chunks(ids)) {
    const outlets = new Map<string, string[]>();
    for (const row of await tx
      .selectFrom("event_outlets")
      .selectAll()
      .where("event_id", "in", some)
      .execute()) {
      const own = outlets.get(row.event_id);
      if (own) own.push(row.outlet);
      else outlets.set(row.event_id, [row.outlet]);
    }
    for (const row of await tx
      .selectFrom("events")
      .select(["id", "begin_day", "end_day", "salience"])
      .where("id", "in", some)
      .execute())
      found.push({
        id: row.id,
        begin: row.begin_day,
        end: row.end_day,
        salience: row.salience,
        outlets: outlets.get(row.id) ?? [],
      });
  }
  return found;
};

export const factsOf = (event: NewsEvent): EventFacts => {
  const { begin_day, end_day } = dayColumns(event.edtf);
  return { id: event.id, begin: begin_day, end: end_day, salience: event.salience, outlets: event.outlets };
};

const ADD_UP =
  "on conflict (facet, unit, period) do update set begins = level_counts.begins + excluded.begins, ends = level_counts.ends + excluded.ends";

const count = async (
  tx: Kysely<Schema>,
  driver: Store["driver"],
  events: readonly EventFacts[],
  sign: 1 | -1,
): Promise<void> => {
  const tally = new LevelTally();
  for (const event of events) tally.add(event, sign);
  await bulkInsert(tx, driver, "level_counts", tally.rows(), ADD_UP);
  if (sign < 0) await tx.deleteFrom("level_counts").where("begins", "=", 0).where("ends", "=", 0).execute();
};

/** The weightiest event of a day that its list does not hold. */
const nextOfDay = async (tx: Kysely<Schema>, facet: string, day: number): Promise<LevelRow | null> => {
  const listed = tx
    .selectFrom("level_events")
    .select("event_id")
    .where("facet", "=", facet)
    .where("begin_day", "=", day)
    .where("level", ">=", 0);
  let query = tx
    .selectFrom("events")
    .select(["id", "end_day", "salience"])
    .where("begin_day", "=", day)
    .where("id", "not in", listed);
  if (facet !== ALL)
    query = query.where("id", "in", (eb) =>
      eb.selectFrom("event_outlets").select("event_id").where("outlet", "=", facet.slice(1)),
    );
  const row = await query.orderBy("salience", "desc").orderBy("id", "desc").limit(1).executeTakeFirst();
  if (!row) return null;
  return { facet, level: 0, begin_day: day, event_id: row.id, end_day: row.end_day, salience: row.salience };
};

const drop = async (tx: Kysely<Schema>, { facet, level, begin_day, event_id }: LevelRow): Promise<void> => {
  await tx
    .deleteFrom("level_events")
    .where("facet", "=", facet)
    .where("level", "=", level)
    .where("begin_day", "=", begin_day)
    .where("event_id", "=", event_id)
    .execute();
};

const enter = async (tx: Kysely<Schema>, facet: string, event: EventFacts): Promise<void> => {
  const row: LevelRow = {
    facet,
    level: 0,
    begin_day: event.begin,
    event_id: event.id,
    end_day: event.end,
    salience: event.salience,
  };
  const day = await membersOf(tx, facet, 0, event.begin);
  const last = [...day].sort(byWeight)[CELL_EVENTS - 1];
  if (last && byWeight(row, last) > 0) return;
  if (last) await drop(tx, last);
  await tx.insertInto("level_events").values(row).execute();
  await settleAbove(tx, facet, event.begin, last?.level ?? 0);
};

/** `going` are events that are deleted after this; they must not come back as the next of their day. */
const leave = async (tx: Kysely<Schema>, facet: string, event: EventFacts): Promise<void> => {
  const day = await membersOf(tx, facet, 0, event.begin);
  const row = day.find((r) => r.event_id === event.id);
  if (!row) return;
  await drop(tx, row);
  if (day.length >= CELL_EVENTS) {
    const next = await nextOfDay(tx, facet, event.begin);
    if (next) await tx.insertInto("level_events").values(next).execute();
  }
  await settleAbove(tx, facet, event.begin, row.level + 1);
};

/** Takes events out of the levels that are already deleted from the tables of events. */
export const leaveLevels = async (
  tx: Kysely<Schema>,
  driver: Store["driver"],
  events: readonly EventFacts[],
): Promise<void> => {
  await count(tx, driver, events, -1);
  for (const event of events) {
    for (const { facet, span, cell, salience, event_id } of spanRows(event))
      await tx
        .deleteFrom("level_spans")
        .where("facet", "=", facet)
        .where("span", "=", span)
        .where("cell", "=", cell)
        .where(sql<boolean>`salience = ${salience}`)
        .where("event_id", "=", event_id)
        .execute();
    if (isDated(event)) for (const facet of facetsOf(event)) await leave(tx, facet, event);
  }
};

/** Puts events into the levels that are already in the tables of events. */
export const enterLevels = async (
  tx: Kysely<Schema>,
  driver: Store["driver"],
  events: readonly EventFacts[],
): Promise<void> => {
  await count(tx, driver, events, 1);
  await bulkInsert(tx, driver, "level_spans", events.flatMap(spanRows));
  for (const event of events)
    if (isDated(event)) for (const facet of facetsOf(event)) await enter(tx, facet, event);
};
