import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ArticleId } from "@/lib/domain/ids";
import { openStore, type Store } from "@/lib/store";
import type { StorePlace } from "./describe-store";
import { changeOf, REPORTS, type Report } from "./fixture";

const [ONE, TWO] = REPORTS as readonly [Report, Report];
const REWRITTEN: Report = { ...TWO, id: "a_later", facts: TWO.facts.slice(0, 2) };

/** Former texts, editions, and when events came. Every driver runs this. */
export const describeKeepsakes = (name: string, place: () => Promise<StorePlace>): void => {
  describe(`${name}: what is kept`, () => {
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
    const save = async (reports: readonly Report[], more: object = {}) =>
      store.save({ ...changeOf(reports, await store.revision()), ...more });

    it("keeps the text of an article that was read again, and finds it by both ids", async () => {
      await save([ONE, TWO]);
      const before = (await store.getArticles([TWO.id]))[0]?.article.text;
      await save([ONE, REWRITTEN], { moved: [{ from: TWO.id as ArticleId, to: "a_later" as ArticleId }] });
      const former = await store.formerText(TWO.id);
      expect(former).toMatchObject({ id: TWO.id, current: "a_later", outlet: TWO.outlet, text: before });
      expect(await store.formerTexts("a_later")).toEqual([former]);
      expect([await store.formerText("a_later"), await store.formerTexts(TWO.id)]).toEqual([null, []]);
      expect((await store.documents()).map((d) => d.articleId)).toEqual(["a_later", ONE.id]);
      await save([ONE, TWO], { moved: [{ from: "a_later" as ArticleId, to: TWO.id as ArticleId }] });
      expect(await store.formerText(TWO.id)).toBeNull();
      expect((await store.formerTexts(TWO.id)).map((v) => v.id)).toEqual(["a_later"]);
    });

    it("keeps editions once, byte for byte, newest first", async () => {
      const edition = { selection: "", title: "All", events: 2, revision: 1 };
      const text = '{"a":"\\u0000 ž 🚢"}\n';
      await store.keepEdition({ hash: "aa", text, ...edition });
      await store.keepEdition({ hash: "bb", text: "two\n", ...edition, revision: null });
      await store.keepEdition({ hash: "aa", text: "other", ...edition });
      expect(await store.edition("aa")).toEqual({ hash: "aa", made: 1, text, ...edition });
      expect((await store.editions()).map((e) => [e.hash, e.made, e.revision])).toEqual([
        ["bb", 2, null],
        ["aa", 1, 1],
      ]);
      expect(await store.edition("' or 1=1")).toBeNull();
    });

    it("knows which events came last, and takes an heir for no news", async () => {
      await save([ONE], { at: "2026-01-01T00:00:00.000Z" });
      await save([ONE, TWO], { at: "2026-01-02T00:00:00.000Z" });
      const came = await store.arrivals(10);
      expect(came.map((a) => [a.id, a.at?.slice(0, 10)])).toEqual([
        ["e_works", "2026-01-02"],
        ["e_ferry", "2026-01-02"],
        ["e_bridge", "2026-01-01"],
        ["e_vote", "2026-01-01"],
        ["e_flood", "2026-01-01"],
      ]);
      const renamed = {
        ...TWO,
        facts: TWO.facts.map((f) => (f.event === "works" ? { ...f, event: "site" } : f)),
      };
      await save([ONE, renamed], { at: "2026-01-03T00:00:00.000Z" });
      const later = await store.arrivals(10);
      expect(later.find((a) => a.id === "e_site")?.at).toBe("2026-01-02T00:00:00.000Z");
      expect(later.map((a) => a.id)).not.toContain("e_works");
    });
  });
};
