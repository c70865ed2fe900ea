import type { Insertable } from "kysely";
import { cellOf, DATED, periodsOf, SPAN, spanOf, UNDATED } from "./level-ladder";
import { type Schema, UNDATED_DAY } from "./schema";

/** What the levels know of an event. */
export type EventFacts = {
  readonly id: string;
  readonly begin: number;
  readonly end: number;
  readonly salience: number;
  readonly outlets: readonly string[];
};

/** All events are one facet; each outlet's events are another. */
export const ALL = "*";
export const outletFacet = (name: string): string => `=${name}`;
export const facetsOf = (event: EventFacts): readonly string[] => [ALL, ...event.outlets.map(outletFacet)];

export const isDated = (event: { readonly begin: number }): boolean => event.begin < UNDATED_DAY;

type CountRow = Insertable<Schema["level_counts"]>;

/** Counts of periods, added up in memory: as many rows as there are different periods and facets, not events. */
export class LevelTally {
  readonly #rows = new Map<
    string,
    { facet: string; unit: number; period: number; begins: number; ends: number }
  >();

  /** Counts an event in, or out with `sign` −1. */
  add(event: EventFacts, sign = 1): void {
    for (const facet of facetsOf(event)) {
      if (!isDated(event)) {
        this.#count(facet, UNDATED, 0, sign, 0);
        continue;
      }
      this.#count(facet, DATED, 0, sign, 0);
      const ends = periodsOf(event.end);
      for (const [unit, period] of periodsOf(event.begin).entries())
        this.#count(facet, unit, period, sign, 0);
      for (const [unit, period] of ends.entries()) this.#count(facet, unit, period, 0, sign);
      const span = spanOf(event.begin, event.end);
      if (span > 0) this.#count(facet, SPAN + span, 0, sign, 0);
    }
  }

  #count(facet: string, unit: number, period: number, begins: number, ends: number): void {
    const key = `${unit} ${period} ${facet}`;
    const row = this.#rows.get(key);
    if (row) {
      row.begins += begins;
      row.ends += ends;
    } else this.#rows.set(key, { facet, unit, period, begins, ends });
  }

  rows(): readonly CountRow[] {
    return [...this.#rows.values()].filter((r) => r.begins !== 0 || r.ends !== 0);
  }
}

/** Where an event of several days is found by those who look for what goes on at a day; none for one day alone. */
export const spanRows = (event: EventFacts): readonly Insertable<Schema["level_spans"]>[] => {
  const span = isDated(event) ? spanOf(event.begin, event.end) : 0;
  if (span === 0) return [];
  const cell = cellOf(span, event.begin);
  const { id, begin, end, salience } = event;
  return facetsOf(event).map((facet) => ({
    facet,
    span,
    cell,
    salience,
    event_id: id,
    begin_day: begin,
    end_day: end,
  }));
};
