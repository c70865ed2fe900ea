import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_FACETS } from "@/lib/domain/facets";
import { type EventPosition, type EventSort, openStore, type PageRequest, type Store } from "@/lib/store";
import type { StorePlace } from "./describe-store";
import { changeOf, type Report } from "./fixture";

const DATES = [null, "2019-02-27", "2019-02", "2019", "2018/2020", "../2019-02", "2019-03-01"];

/** Two outlets; each third happening is told by both. Titles repeat, so that orders have ties. */
const REPORTS: readonly Report[] = ["The Ahlum Daily", "The Ferry Post"].map((outlet, o) => ({
  id: `a_facet${o}`,
  outlet,
  facts: Array.from({ length: 36 }, (_, i) => ({
    event: `f${String(i).padStart(2, "0")}`,
    sentence: `${outlet} wrote that item ${i % 5} moved for time ${i}.`,
    edtf: DATES[i % DATES.length] ?? null,
    salience: (i % 4) / 4,
  })).filter((_, i) => o === 0 || i % 3 === 0),
}));

/** Facets and orders of a list. Every driver runs this. */
export const describeFacets = (name: string, place: () => Promise<StorePlace>): void => {
  describe(`${name}: facets and orders`, () => {
    let stores: StorePlace;
    let store: Store;
    beforeAll(async () => {
      stores = await place();
      store = await openStore(await stores.fresh());
      await store.save(changeOf(REPORTS, await store.revision()));
    }, 60_000);
    afterAll(async () => {
      await store?.close();
      await stores.end();
    });

    const walk = async (page: Omit<PageRequest, "limit" | "after">, limit: number) => {
      const ids: string[] = [];
      let after: EventPosition | null = null;
      do {
        const found: Awaited<ReturnType<Store["listEvents"]>> = await store.listEvents(
          {},
          { ...page, limit, after: after ?? undefined },
        );
        ids.push(...found.events.map((e) => e.id));
        after = found.next;
      } while (after);
      return ids;
    };

    it("counts every event once, and each facet's counts add up to all", async () => {
      const rows = await store.facetCounts({});
      expect(rows.reduce((sum, r) => sum + r.n, 0)).toBe(36);
      const precision = (value: string) =>
        rows.filter((r) => r.precision === value).reduce((sum, r) => sum + r.n, 0);
      expect(["none", "day", "month", "year", "longer", "open"].map(precision)).toEqual([6, 10, 5, 5, 5, 5]);
      expect(rows.filter((r) => r.basis === "none").reduce((sum, r) => sum + r.n, 0)).toBe(6);
    });

    it("filters by a facet exactly as it counts", async () => {
      const facets = { ...NO_FACETS, precision: ["day", "open"] as const };
      const { events } = await store.listEvents({ facets }, { limit: 99 });
      expect(events.length).toBe(15);
      expect(new Set(events.map((e) => e.edtf))).toEqual(new Set(["2019-02-27", "2019-03-01", "../2019-02"]));
      expect((await store.countEvents({ facets })).total).toBe(15);
      const two = { ...NO_FACETS, texts: 2 };
      expect((await store.countEvents({ facets: two })).total).toBe(12);
      expect((await store.countEvents({ facets: { ...NO_FACETS, dating: ["differ"] } })).total).toBe(0);
      expect((await store.countEvents({ facets: { ...NO_FACETS, status: ["planned"] } })).total).toBe(0);
      expect((await store.countEvents({ facets: { ...NO_FACETS, basis: ["stated"] } })).total).toBe(30);
    });

    it("counts outlets under the facets but not under chosen outlets", async () => {
      const filter = { outlets: ["nobody"], facets: { ...NO_FACETS, texts: 2 } };
      expect(await store.outletCounts(filter)).toEqual([
        { name: "The Ahlum Daily", n: 12 },
        { name: "The Ferry Post", n: 12 },
      ]);
    });

    it("finds the name of an outlet, in a phrase", async () => {
      expect((await store.countEvents({ q: '"ferry post"' })).total).toBe(12);
    });

    it("walks every order, both ways, page by page, each event once", async () => {
      const sorts: readonly EventSort[] = ["date", "title", "outlets", "texts", "salience"];
      for (const sort of sorts)
        for (const descending of [false, true]) {
          const whole = await walk({ sort, descending }, 99);
          expect(new Set(whole).size, `${sort} ${descending}`).toBe(36);
          for (const limit of [1, 5, 30]) expect(await walk({ sort, descending }, limit)).toEqual(whole);
        }
    });

    it("has undated events last in both directions of time", async () => {
      const late = await walk({ sort: "date", descending: true }, 7);
      const early = await walk({ sort: "date" }, 7);
      expect(new Set(late.slice(30))).toEqual(new Set(early.slice(30)));
      expect(late.slice(0, 30)).toEqual(early.slice(0, 30).reverse());
    });

    it("sorts by the value that is named", async () => {
      const { events } = await store.listEvents({}, { limit: 99, sort: "salience", descending: true });
      const values = events.map((e) => e.salience);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      const titles = (await store.listEvents({}, { limit: 99, sort: "title" })).events.map((e) => e.title);
      expect(titles[0]).toMatch(/^The Ahlum Daily/);
    });
  });
};
