import type { LinkState } from "@/lib/contract/link-state";
import type { EventModel } from "@/lib/contract/models";

type Sort = LinkState["sort"];

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Undated events have no place in time and come last, whichever way the rest is turned. */
const byDate = (a: EventModel, b: EventModel, way: number): number => {
  if (!a.date || !b.date) return Number(!a.date) - Number(!b.date);
  const start = (e: EventModel) => e.date?.bounds[0] ?? Number.NEGATIVE_INFINITY;
  const end = (e: EventModel) => e.date?.bounds[3] ?? Number.POSITIVE_INFINITY;
  const by = (x: number, y: number) => (x === y ? 0 : x < y ? -1 : 1);
  return way * (by(start(a), start(b)) || by(end(a), end(b)));
};

const ORDERS: Readonly<Record<Sort, (a: EventModel, b: EventModel, way: number) => number>> = {
  date: byDate,
  title: (a, b, way) => way * text(a.title.toLowerCase(), b.title.toLowerCase()),
  outlets: (a, b, way) =>
    way * (a.outlets.length - b.outlets.length || text(a.outlets.join(), b.outlets.join())),
  texts: (a, b, way) =>
    way * (a.independentTexts - b.independentTexts || a.mentions.length - b.mentions.length),
  salience: (a, b, way) => way * (a.salience - b.salience),
};

/** Events in the order of a column; ties by date, then by id, so that the order is total. */
export const sortEvents = (
  events: readonly EventModel[],
  sort: Sort,
  dir: LinkState["dir"],
): readonly EventModel[] => {
  const way = dir === "asc" ? 1 : -1;
  return [...events].sort((a, b) => ORDERS[sort](a, b, way) || byDate(a, b, 1) || text(a.id, b.id));
};
