import type { Insertable, Kysely } from "kysely";
import { CELL_EVENTS, cellOf, LEVELS } from "./level-ladder";
import type { Schema } from "./schema";

export type LevelRow = Insertable<Schema["level_events"]>;

/** Weightier first; the later id settles ties, as an index read backwards has them, so that the order of events changes nothing. */
export const byWeight = (
  a: { readonly salience: number; readonly event_id: string },
  b: { readonly salience: number; readonly event_id: string },
): number => b.salience - a.salience || (a.event_id > b.event_id ? -1 : a.event_id < b.event_id ? 1 : 0);

/** Rows of some days, from `first` on, that are listed at a level or a coarser one. */
const listedIn = (
  tx: Kysely<Schema>,
  facet: string,
  level: number,
  first: number,
  days: number,
): Promise<LevelRow[]> =>
  tx
    .selectFrom("level_events")
    .selectAll()
    .where("facet", "=", facet)
    .where(
      "level",
      "in",
      Array.from({ length: LEVELS - level }, (_, i) => level + i),
    )
    .where("begin_day", ">=", first)
    .where("begin_day", "<", first + days)
    .execute();

/** Rows of a cell that are listed at its level. */
export const membersOf = (
  tx: Kysely<Schema>,
  facet: string,
  level: number,
  cell: number,
): Promise<LevelRow[]> => listedIn(tx, facet, level, cell * 2 ** level, 2 ** level);

const move = async (tx: Kysely<Schema>, row: LevelRow, level: number): Promise<void> => {
  const { facet, begin_day, event_id } = row;
  await tx
    .updateTable("level_events")
    .set({ level })
    .where("facet", "=", facet)
    .where("level", "=", row.level)
    .where("begin_day", "=", begin_day)
    .where("event_id", "=", event_id)
    .execute();
};

/** Brings the listed events of one cell in order; true if anything moved. */
const settleCell = async (
  tx: Kysely<Schema>,
  facet: string,
  level: number,
  cell: number,
): Promise<boolean> => {
  // The best of a cell are among the best of its halves.
  const ranked = (await listedIn(tx, facet, level - 1, cell * 2 ** level, 2 ** level)).sort(byWeight);
  let moved = false;
  for (const [i, row] of ranked.entries()) {
    const listed = row.level >= level;
    const wanted = i < CELL_EVENTS;
    if (listed === wanted) continue;
    moved = true;
    await move(tx, row, wanted ? level : level - 1);
  }
  return moved;
};

/**
 * Brings the cells above a day in order: at least up to level `until`, where an event that went was listed or could have
 * kept another from being listed, and further as long as anything moves.
 */
export const settleAbove = async (
  tx: Kysely<Schema>,
  facet: string,
  day: number,
  until: number,
): Promise<void> => {
  for (let level = 1; level < LEVELS; level++) {
    const moved = await settleCell(tx, facet, level, cellOf(level, day));
    if (!moved && level > until) return;
  }
};

/**
 * Levels of events that come weightiest first: each is listed in the cells, from the finest up, that still have room.
 * Null where not even its day has.
 */
export class LevelRanking {
  readonly #taken = new Map<string, number>();

  place(facet: string, day: number): number | null {
    let placed: number | null = null;
    for (let level = 0; level < LEVELS; level++) {
      const key = `${level} ${cellOf(level, day)} ${facet}`;
      const n = this.#taken.get(key) ?? 0;
      if (n >= CELL_EVENTS) return placed;
      this.#taken.set(key, n + 1);
      placed = level;
    }
    return placed;
  }
}
