import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { edtfOfDay } from "@/lib/domain/edtf";
import { eventOfEntry } from "@/lib/pipeline/import";
import { type EventFilter, openStore, type Store } from "@/lib/store";
import { seeded } from "@/lib/viz/sample/generate-events";
import type { StorePlace } from "./describe-store";
import { changeOf, REPORTS } from "./fixture";

const OUTLETS = ["Almanac", "Herald", "Post", "Wire"];
const FIRST = 14_000;

const madeOf = (i: number, edtf: string | null, outlets: readonly string[], salience: number, title = "") => {
  const mentions = outlets.map((outlet) => ({ outlet, quote: `Item ${i} took place.` }));
  const made = eventOfEntry({ edtf, title: title || `Item ${i}`, mentions, salience }, "list");
  if (!made.ok) throw new Error(made.why);
  return made.event;
};

/** Days, months, years, stretches and undated events over three years, some days crowded; few different weights. */
const generated = (n: number, seed: number, from = 0) => {
  const random = seeded(seed);
  return Array.from({ length: n }, (_, i) => {
    const day = FIRST + Math.floor(random() < 0.5 ? random() * 1_000 : 300 + random() * 3);
    const text = edtfOfDay(day);
    const kind = random();
    const length = 1 + Math.floor(random() * random() * 200);
    const edtf =
      kind < 0.05
        ? null
        : kind < 0.6
          ? text
          : kind < 0.7
            ? text.slice(0, 7)
            : kind < 0.75
              ? text.slice(0, 4)
              : `${text}/${edtfOfDay(day + length)}`;
    const names = OUTLETS.filter(() => random() < 0.35);
    const outlets = names.length > 0 ? names : ["Post"];
    return madeOf(from + i, edtf, outlets, Math.floor(random() * 12) / 12);
  });
};

type Window = Pick<EventFilter, "from" | "to">;

const windows = fc
  .tuple(
    fc.integer({ min: -200, max: 1_300 }),
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([at, length, open]): Window => {
    const from = open % 2 === 1 ? undefined : FIRST + at;
    const to = open >= 2 ? undefined : FIRST + at + length;
    return { from, to };
  });

/** Two filters that mean the same; the second is counted from the events themselves. */
const PAIRS: readonly (readonly [EventFilter, EventFilter])[] = [
  [{}, { outlets: [...OUTLETS, "nobody"] }],
  [{ outlets: ["Wire"] }, { outlets: ["Wire", "nobody"] }],
];

const clip = (rows: Awaited<ReturnType<Store["histogram"]>>) =>
  rows.map((r) => `${r.key} ${r.outlet} ${r.n}`).sort();

/** Levels must say what the events say, for every driver. */
export const describeLevels = (name: string, place: () => Promise<StorePlace>): void => {
  describe(`${name}: levels`, () => {
    let stores: StorePlace;
    let store: Store;
    beforeAll(async () => {
      stores = await place();
    }, 60_000);
    afterAll(async () => {
      await store?.close();
      await stores.end();
    });
    beforeEach(async () => {
      await store?.close();
      store = await openStore(await stores.fresh());
    });
    const importAll = async (events: ReturnType<typeof generated>) => {
      await store.importEvents(events, await store.beginImport());
      return store.refreshLevels();
    };

    it("count every window, period and gap as the events do", async () => {
      expect(await importAll(generated(900, 1))).toBe(true);
      for (const [quick, slow] of PAIRS) {
        expect(await store.extent(quick)).toEqual(await store.extent(slow));
        expect(await store.gaps(quick, 2)).toEqual(await store.gaps(slow, 2));
        await fc.assert(
          fc.asyncProperty(windows, async (window) => {
            const [a, b] = [
              { ...quick, ...window },
              { ...slow, ...window },
            ];
            expect(await store.countEvents(a)).toEqual(await store.countEvents(b));
            for (const unit of ["day", "month", "year", "decade", "century"] as const)
              expect(clip(await store.histogram(a, unit))).toEqual(clip(await store.histogram(b, unit)));
          }),
          { seed: 5, numRuns: 25 },
        );
      }
    }, 300_000);

    it("give the weightiest events of any window where no cell is crowded", async () => {
      await importAll(generated(60, 2));
      for (const [quick, slow] of PAIRS)
        await fc.assert(
          fc.asyncProperty(windows, fc.integer({ min: 1, max: 70 }), async (window, limit) => {
            const ids = async (filter: EventFilter) =>
              (await store.topEvents({ ...filter, ...window }, limit)).map((e) => e.id);
            expect(await ids(quick)).toEqual(await ids(slow));
          }),
          { seed: 6, numRuns: 30 },
        );
    }, 300_000);

    it("list from a crowded day only as many as can be drawn, the weightiest", async () => {
      const crowd = Array.from({ length: 300 }, (_, i) => madeOf(i, "2015-06-15", ["Post"], i / 300));
      await importAll(crowd);
      const found = await store.topEvents({}, 200);
      expect(found.length).toBe(64);
      expect(Math.min(...found.map((e) => e.salience))).toBeCloseTo(236 / 300);
      expect((await store.countEvents({})).inWindow).toBe(300);
    });

    it("are the same however the events came: at once, one by one, corrected, taken away", async () => {
      const events = generated(700, 3);
      await importAll(events);
      const later = [
        madeOf(9_001, edtfOfDay(FIRST + 301), ["Post", "Wire"], 0.99),
        madeOf(9_002, edtfOfDay(FIRST + 300), ["Herald"], 0),
      ];
      for (const event of later) await importAll([event]);
      expect(await importAll([madeOf(9_003, null, ["Wire"], 0.5)])).toBe(false);
      expect(await store.verify()).toEqual([]);
      const heavy = [...events].sort((a, b) => b.salience - a.salience).slice(0, 2);
      const crowded = events.filter((e) => e.edtf === edtfOfDay(FIRST + 301)).slice(0, 1);
      const corrected = [...heavy, ...crowded].map((e, i) => ({
        ...e,
        title: `Corrected ${i}`,
        salience: 0.01 * i,
      }));
      for (const event of corrected) expect(await importAll([event])).toBe(false);
      expect(await store.verify()).toEqual([]);
      await store.save(changeOf(REPORTS, await store.revision()));
      await store.save(changeOf(REPORTS.slice(0, 2).reverse(), await store.revision()));
      expect(await store.verify()).toEqual([]);
    }, 300_000);

    it("are not used while they lag behind", async () => {
      await importAll(generated(50, 4));
      await store.importEvents(generated(80, 7, 500), await store.beginImport());
      const [a, b] = [
        await store.countEvents({}),
        await store.countEvents({ outlets: [...OUTLETS, "nobody"] }),
      ];
      expect(a).toEqual(b);
      expect(a.total).toBe((await store.counts()).events);
    });
  });
};
