import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventOfEntry, type ImportedResult } from "@/lib/pipeline/import";
import { openStore, type Store } from "@/lib/store";
import type { StorePlace } from "./describe-store";
import { changeOf, REPORTS } from "./fixture";

const made = (result: ImportedResult) => {
  if (!result.ok) throw new Error(result.why);
  return result.event;
};

const imported = (n: number, more: { id?: string; title?: string; outlet?: string } = {}) =>
  made(
    eventOfEntry(
      {
        id: more.id,
        edtf: n % 7 === 0 ? null : `20${10 + (n % 9)}-0${1 + (n % 9)}`,
        title: more.title ?? `Item ${n}`,
        mentions: [
          {
            outlet: more.outlet ?? "Almanac",
            quote: `Item ${n} took place.`,
            url: `https://example.org/${n}`,
          },
        ],
      },
      "list",
    ),
  );

const many = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => imported(from + i));

/** What importing is. Every driver runs this. */
export const describeImport = (name: string, place: () => Promise<StorePlace>): void => {
  describe(`${name}: imported timelines`, () => {
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
    const importAll = async (events: ReturnType<typeof many>) =>
      store.importEvents(events, await store.beginImport());
    const everything = async () => (await store.listEvents({}, { limit: 900 })).events;

    it("gives back what was imported, with excerpts and the articles they cite", async () => {
      const events = many(0, 250);
      expect(new Set(await importAll(events))).toEqual(new Set(["stored"]));
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect((await everything()).map(plain).sort(byId)).toEqual(events.map(plain).sort(byId));
      const [event] = events;
      const cited = event?.mentions[0];
      const looked = await store.getArticle(cited?.articleId ?? "");
      const found = looked.kind === "article" ? looked.found : null;
      expect(found?.article.text).toBe("Item 0 took place.");
      expect(found?.article.url).toBe("https://example.org/0");
      expect(found?.mentions.map((m) => m.eventId)).toEqual([event?.id]);
      expect((await store.getArticles([cited?.articleId ?? ""])).map((a) => a.article.outlet)).toEqual([
        "Almanac",
      ]);
      expect(await store.verify()).toEqual([]);
    });

    it("is the same store when the same comes again, in any order", async () => {
      await importAll(many(0, 120));
      const before = await everything();
      const revision = await store.revision();
      expect(new Set(await importAll(many(0, 120).reverse()))).toEqual(new Set(["known"]));
      expect(await everything()).toEqual(before);
      expect(await store.revision()).toBe(revision);
    });

    it("counts no article that is not held", async () => {
      await importAll(many(0, 3));
      expect(await store.counts()).toMatchObject({ articles: 0, events: 3 });
      expect(await store.listArticles()).toEqual([]);
      expect(await store.outlets()).toEqual([{ name: "Almanac", articles: 0, events: 3 }]);
      expect((await store.articleKeys()).size).toBe(0);
    });

    it("stands beside what articles say, before and after them", async () => {
      await importAll(many(1, 6));
      await store.save(changeOf(REPORTS, await store.revision()));
      expect((await everything()).length).toBe(10);
      await importAll(many(6, 9));
      await store.save(changeOf(REPORTS.slice(0, 2), await store.revision()));
      expect((await everything()).length).toBe(13);
      expect(await store.counts()).toMatchObject({ articles: 2, events: 13 });
      expect((await store.listEvents({ q: "item took" }, { limit: 20 })).events.length).toBe(8);
      expect(await store.verify()).toEqual([]);
    });

    it("gives way to the articles' own event under its id, and never takes its place", async () => {
      await importAll([imported(1, { id: "e_vote" })]);
      await store.save(changeOf(REPORTS, await store.revision()));
      const own = async () => {
        const looked = await store.getEvent("e_vote");
        return looked.kind === "event" ? looked.event.mentions[0]?.articleId : null;
      };
      expect(await own()).toBe("a_one");
      expect(await importAll([imported(1, { id: "e_vote" })])).toEqual(["held"]);
      expect(await own()).toBe("a_one");
    });

    it("replaces what a later import has otherwise, and refuses two events under one id in one import", async () => {
      await importAll([imported(1, { id: "e_01aa" })]);
      const later = [imported(1, { id: "e_01aa", title: "Corrected" }), imported(2, { id: "e_01aa" })];
      expect(await importAll(later)).toEqual(["changed", "repeated"]);
      expect((await everything()).map((e) => e.title)).toEqual(["Corrected"]);
      expect((await store.counts()).mentions).toBe(1);
    });

    it("writes nothing of a batch with an excerpt that is not verbatim", async () => {
      const events = many(1, 4).map((e, i) =>
        i === 2 ? { ...e, mentions: e.mentions.map((m) => ({ ...m, end: m.end - 1 })) } : e,
      );
      await expect(importAll(events)).rejects.toMatchObject({ code: "excerpt-mismatch" });
      expect((await store.counts()).events).toBe(0);
    });
  });
};
