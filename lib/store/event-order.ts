import { type RawBuilder, sql } from "kysely";
import { type EventQuery, storable } from "./event-filters";
import type { EventPosition, EventSort, PageRequest } from "./store";

/** Columns behind the orders; `date` has none beyond time itself. */
const KEYS = {
  title: "title_key",
  outlets: "outlet_count",
  texts: "texts",
  salience: "salience",
} as const satisfies Readonly<Record<Exclude<EventSort, "date">, string>>;

export type KeyColumn = (typeof KEYS)[keyof typeof KEYS];

export const keyColumn = (sort: EventSort): KeyColumn | null => (sort === "date" ? null : KEYS[sort]);

const timeAfter = ({ begin, end, id }: EventPosition, descending: boolean): RawBuilder<boolean> => {
  const row = sql`(events.begin_day, events.end_day, events.id)`;
  const place = sql`(${begin}, ${end}, ${storable(id)})`;
  return descending ? sql<boolean>`${row} < ${place}` : sql<boolean>`${row} > ${place}`;
};

/** Events that come after a position in the order of `page`. Ties of a key are in order of time, earliest first. */
export const afterPosition = <O>(query: EventQuery<O>, page: PageRequest): EventQuery<O> => {
  if (!page.after) return query;
  const column = keyColumn(page.sort ?? "date");
  if (column === null) return query.where(timeAfter(page.after, page.descending ?? false));
  const key = page.after.key ?? (column === "title_key" ? "" : 0);
  const value = typeof key === "string" ? storable(key) : key;
  const ref = sql.ref(`events.${column}`);
  const beyond = page.descending ? sql`${ref} < ${value}` : sql`${ref} > ${value}`;
  return query.where(sql<boolean>`(${beyond} or (${ref} = ${value} and ${timeAfter(page.after, false)}))`);
};

export const inOrder = <O>(query: EventQuery<O>, page: PageRequest): EventQuery<O> => {
  const column = keyColumn(page.sort ?? "date");
  const way = page.descending ? "desc" : "asc";
  const time = column === null ? way : "asc";
  const keyed = column === null ? query : query.orderBy(`events.${column}`, way);
  return keyed.orderBy("events.begin_day", time).orderBy("events.end_day", time).orderBy("events.id", time);
};
