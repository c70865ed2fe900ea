import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ArticleId, EventId } from "@/lib/domain/ids";
import { openStore, type Store } from "@/lib/store";
import { changeOf, extractionOf, REPORTS, type Report } from "./fixture";

/** Where a suite may make stores: a fresh empty one each time. */
export type StorePlace = { readonly fresh: () => Promise<string>; readonly end: () => Promise<void> };

const codeOf = (wanted: Promise<unknown>): Promise<string> =>
  wanted.then(
    () => "no error",
    (error: { code?: string }) => error.code ?? String(error),
  );

const many = (n: number): readonly Report[] => [
  {
    id: "a_many",
    outlet: "The Almanac",
    facts: Array.from({ length: n }, (_, i) => ({
      event: `x${String(i).padStart(4, "0")}`,
      sentence: `Item ${i} of the list took place.`,
      edtf: i % 10 === 0 ? null : `20${String(10 + (i % 9))}-0${1 + (i % 9)}-1${i % 9}`,
      salience: (i % 97) / 97,
    })),
  },
];

/** What a store is. Every driver runs this. */
export const describeStore = (name: string, place: () => Promise<StorePlace>): void => {
  describe(name, () => {
    let stores: StorePlace;
    let store: Store;
    let location: string;
    beforeAll(async () => {
      stores = await place();
    }, 60_000);
    afterAll(async () => {
      await store?.close();
      await stores.end();
    }, 60_000);
    beforeEach(async () => {
      await store?.close();
      location = await stores.fresh();
      store = await openStore(location);
    });
    const saveAll = async (reports: readonly Report[] = REPORTS) =>
      store.save(changeOf(reports, await store.revision()));

    it("starts empty and answers everything", async () => {
      expect(await store.counts()).toEqual({ articles: 0, events: 0, undated: 0, mentions: 0 });
      expect(await store.listEvents({}, { limit: 10 })).toEqual({ events: [], next: null });
      expect(await store.extent({})).toBeNull();
      expect(await store.gaps({}, 1)).toEqual([]);
      expect(await store.getEvent("e_nothing")).toEqual({ kind: "unknown" });
      expect(await store.getArticle("a_nothing")).toEqual({ kind: "unknown" });
    });

    it("lists ids in order, a page at a time", async () => {
      await saveAll();
      const { events } = await store.listEvents({}, { limit: 1000 });
      const ids = events.map((e) => e.id).sort();
      expect(ids.length).toBeGreaterThan(2);
      expect(await store.eventIds("", 1000)).toEqual(ids);
      expect(await store.eventIds(ids[0] ?? "", 1)).toEqual(ids.slice(1, 2));
      expect(await store.eventIds(ids.at(-1) ?? "", 5)).toEqual([]);
    });

    it("gives back what was saved, value for value", async () => {
      const { articles, timex, events } = extractionOf(REPORTS);
      await saveAll();
      const again = await store.listEvents({}, { limit: 100 });
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
      expect(again.events.map(plain).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        plain(events).sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)),
      );
      for (const article of articles) {
        const looked = await store.getArticle(article.id);
        const found = looked.kind === "article" ? looked.found : null;
        expect(found?.article).toEqual(article);
        expect(found?.timex).toEqual(timex.get(article.id));
        expect(found?.mentions.length).toBe(3);
      }
      expect(await store.counts()).toEqual({ articles: 2, events: 5, undated: 1, mentions: 6 });
      expect((await store.documents()).map((d) => new TextDecoder().decode(d.document.bytes))).toEqual(
        articles.map((a) => a.text),
      );
    });

    it("is the same after closing and opening again", async () => {
      await saveAll();
      const before = await store.listEvents({}, { limit: 100 });
      const secret = await store.secret();
      await store.close();
      store = await openStore(location);
      expect(await store.listEvents({}, { limit: 100 })).toEqual(before);
      expect(await store.secret()).toBe(secret);
      expect(secret).toMatch(/^[0-9a-f]{64}$/u);
    });

    it("writes nothing when the same articles come again", async () => {
      const first = await saveAll();
      const second = await saveAll();
      expect(first.added.length).toBe(2);
      expect(second).toEqual({
        revision: first.revision,
        added: [],
        events: 5,
        delta: { added: [], changed: [], retired: [] },
      });
      expect(await store.revision()).toBe(first.revision);
    });

    it("lists in time order, undated last, page by page", async () => {
      await saveAll();
      const order: string[] = [];
      let after: Awaited<ReturnType<Store["listEvents"]>>["next"] = null;
      do {
        const page = await store.listEvents({}, { limit: 2, after: after ?? undefined });
        order.push(...page.events.map((e) => e.id));
        after = page.next;
      } while (after);
      expect(order).toEqual(["e_ferry", "e_vote", "e_works", "e_bridge", "e_flood"]);
    });

    it("gives the articles that report what matches, within the limit, each with its time expressions", async () => {
      await saveAll();
      const ids = async (...args: Parameters<Store["reporting"]>) => {
        const { texts, total } = await store.reporting(...args);
        for (const { article, timex } of texts)
          for (const t of timex) expect(article.text.slice(t.start, t.end)).toBe(t.text);
        return [texts.map(({ article }) => article.id), total];
      };
      expect(await ids({}, 9)).toEqual([["a_one", "a_two"], 2]);
      expect(await ids({}, 1)).toEqual([["a_one"], 2]);
      expect(await ids({ outlets: ["Ahlum Daily"] }, 9)).toEqual([["a_two"], 1]);
      expect(await ids({ q: "works" }, 9)).toEqual([["a_two"], 1]);
      expect(await ids({ to: 0 }, 9)).toEqual([["a_two"], 1]);
      expect(await ids({ q: "nowhere" }, 9)).toEqual([[], 0]);
    });

    it("counts and lists the dates that give no event, page by page", async () => {
      const change = changeOf(REPORTS, 0);
      const reasons = ["state", "since", "state"] as const;
      let n = 0;
      const timex = new Map(
        [...change.extraction.timex].map(([id, all]) => [
          id,
          all.map((t) => (n < reasons.length ? { ...t, passedOver: reasons[n++] } : t)),
        ]),
      );
      await store.save({ ...change, extraction: { ...change.extraction, timex } });
      expect([...(await store.passedOverCounts())].filter(([, count]) => count > 0)).toEqual([
        ["state", 2],
        ["since", 1],
      ]);
      const seen: string[] = [];
      let after: Awaited<ReturnType<Store["passedOver"]>>["next"] = null;
      do {
        const page = await store.passedOver({ limit: 1, after: after ?? undefined });
        for (const { article, timex: t, sentence, reason } of page.dates) {
          expect(article.text.slice(t.start, t.end)).toBe(t.text);
          expect(sentence.start).toBeLessThanOrEqual(t.start);
          seen.push(reason);
        }
        after = page.next;
      } while (after);
      expect(seen).toEqual(["state", "since", "state"]);
      expect((await store.passedOver({ limit: 9, reason: "since" })).dates.length).toBe(1);
    });

    it("filters by window, outlet and undated", async () => {
      await saveAll();
      const day2020 = 18262;
      const ids = async (...args: Parameters<Store["listEvents"]>) =>
        (await store.listEvents(...args)).events.map((e) => e.id);
      expect(await ids({ from: day2020 }, { limit: 9 })).toEqual(["e_works", "e_bridge"]);
      expect(await ids({ to: day2020 }, { limit: 9 })).toEqual(["e_ferry", "e_vote"]);
      expect(await ids({ outlets: ["The Ferry Post"] }, { limit: 9 })).toEqual([
        "e_vote",
        "e_bridge",
        "e_flood",
      ]);
      expect(await ids({ outlets: ["nobody"] }, { limit: 9 })).toEqual([]);
      expect(await ids({}, { limit: 9, undated: "only" })).toEqual(["e_flood"]);
      expect(await ids({}, { limit: 9, undated: "no" })).toEqual([
        "e_ferry",
        "e_vote",
        "e_works",
        "e_bridge",
      ]);
      expect(await store.countEvents({ from: day2020 })).toEqual({ total: 5, undated: 1, inWindow: 2 });
    });

    it("includes both days of a window's ends", async () => {
      await saveAll();
      const works = { first: 18358, last: 18372 };
      const hits = async (from: number, to: number) =>
        (await store.listEvents({ from, to }, { limit: 9 })).events.map((e) => e.id);
      expect(await hits(works.last, works.last)).toEqual(["e_works"]);
      expect(await hits(works.last + 1, works.last + 1)).toEqual([]);
      expect(await hits(works.first, works.first)).toEqual(["e_works"]);
      expect(await hits(works.first - 1, works.first - 1)).toEqual([]);
    });

    it("finds words, phrases and beginnings of words, and leaves out unwanted ones", async () => {
      await saveAll();
      const find = async (q: string) => (await store.listEvents({ q }, { limit: 9 })).events.map((e) => e.id);
      expect(await find("bridge")).toEqual(["e_bridge"]);
      expect(await find("BRIDG")).toEqual(["e_bridge"]);
      expect(await find('"council voted"')).toEqual(["e_vote"]);
      expect(await find('"voted council"')).toEqual([]);
      expect(await find("the -bridge -flood")).toEqual(["e_ferry", "e_vote"]);
      expect(await find("ahlum ferry")).toEqual(["e_ferry", "e_bridge"]);
      expect(await find("-bridge")).toEqual(["e_ferry", "e_vote", "e_works", "e_flood"]);
      expect(await find("nowhere")).toEqual([]);
    });

    it("answers every search a reader can type", async () => {
      await saveAll();
      const hostile = [
        '"',
        "a AND",
        "*",
        "NEAR(",
        "col:x",
        "^",
        "(",
        ")",
        "a OR",
        "NOT",
        "''",
        "--",
        "'; drop table events; --",
      ];
      const long = [
        "x ".repeat(5_000),
        "y".repeat(10_000),
        "\u0000",
        "a\u0000b",
        "\ud800",
        "%_",
        "\\",
        ":*",
        "!a & |",
        "<->",
      ];
      for (const q of [...hostile, ...long]) await store.listEvents({ q, outlets: [q] }, { limit: 5 });
      expect((await store.counts()).events).toBe(5);
    });

    it("gives the most salient events of a window in time order", async () => {
      await saveAll();
      expect((await store.topEvents({}, 3)).map((e) => e.id)).toEqual(["e_vote", "e_works", "e_bridge"]);
      expect((await store.topEvents({ to: 18262 }, 1)).map((e) => e.id)).toEqual(["e_vote"]);
    });

    it("counts by day, month and year, in all and by outlet", async () => {
      await saveAll();
      const months = await store.histogram({}, "month");
      expect(months.filter((r) => r.outlet === null)).toEqual([
        { key: 1911 * 12, outlet: null, n: 1 },
        { key: 2019 * 12 + 2, outlet: null, n: 1 },
        { key: 2020 * 12 + 3, outlet: null, n: 1 },
        { key: 2020 * 12 + 4, outlet: null, n: 1 },
      ]);
      expect(months.filter((r) => r.outlet === "Ahlum Daily").reduce((sum, r) => sum + r.n, 0)).toBe(3);
      expect((await store.histogram({}, "year")).filter((r) => r.outlet === null).map((r) => r.n)).toEqual([
        1, 1, 2,
      ]);
      expect((await store.histogram({}, "day")).length).toBe(4 + 5);
    });

    it("knows the extent and the empty stretches in it", async () => {
      await saveAll();
      const since1911 = { first: -21550, last: -21186 };
      expect(await store.extent({})).toEqual({ first: since1911.first, last: 18385 });
      const gaps = await store.gaps({}, 100);
      expect(gaps[0]).toEqual({ first: since1911.last + 1, last: 17955 });
      for (const gap of gaps) {
        expect((await store.listEvents({ from: gap.first, to: gap.last }, { limit: 1 })).events).toEqual([]);
        expect(
          (await store.listEvents({ from: gap.first - 1, to: gap.last + 1 }, { limit: 9 })).events.length,
        ).toBe(2);
      }
    });

    it("shows each outlet with its articles and events", async () => {
      await saveAll();
      expect(await store.outlets()).toEqual([
        { name: "Ahlum Daily", articles: 1, events: 3 },
        { name: "The Ferry Post", articles: 1, events: 3 },
      ]);
      expect((await store.listArticles()).map((a) => [a.article.id, a.events])).toEqual([
        ["a_two", 3],
        ["a_one", 3],
      ]);
    });

    it("sends old ids to the event that took their place", async () => {
      await saveAll();
      const rename = (r: Report, from: string, to: string): Report => ({
        ...r,
        facts: r.facts.map((f) => (f.event === from ? { ...f, event: to } : f)),
      });
      await saveAll(REPORTS.map((r) => rename(r, "vote", "decision")));
      expect(await store.getEvent("e_vote")).toMatchObject({ kind: "moved", to: "e_decision" });
      await saveAll(REPORTS.map((r) => rename(r, "vote", "choice")));
      expect(await store.getEvent("e_vote")).toMatchObject({ kind: "moved", to: "e_choice" });
      expect(await store.getEvent("e_decision")).toMatchObject({ kind: "moved", to: "e_choice" });
      await saveAll();
      expect((await store.getEvent("e_vote")).kind).toBe("event");
      expect(await store.getEvent("e_choice")).toMatchObject({ kind: "moved", to: "e_vote" });
    });

    it("sends an id to the event that says it supersedes it, and says what is gone", async () => {
      await saveAll();
      const change = changeOf(REPORTS, await store.revision());
      const events = change.extraction.events
        .filter((e) => e.id !== "e_flood" && e.id !== "e_works")
        .map((e) => (e.id === "e_ferry" ? { ...e, supersedes: ["e_works" as EventId] } : e));
      await store.save({ ...change, extraction: { ...change.extraction, events } });
      expect(await store.getEvent("e_works")).toMatchObject({ kind: "moved", to: "e_ferry" });
      expect(await store.getEvent("e_flood")).toEqual({
        kind: "gone",
        title: "A flood had taken the old one away.",
      });
    });

    it("follows a document that is read as another article now, and its events", async () => {
      await saveAll();
      const later = REPORTS.map((r) =>
        r.id === "a_one"
          ? {
              ...r,
              id: "a_uno",
              outlet: "Ferry Post",
              facts: r.facts.map((f) => ({ ...f, event: `${f.event}-anew` })),
            }
          : r,
      );
      const change = changeOf(later, await store.revision());
      const moved = [{ from: "a_one" as ArticleId, to: "a_uno" as ArticleId }];
      await store.save({ ...change, documents: [], moved });
      expect(await store.getArticle("a_one")).toEqual({ kind: "moved", to: "a_uno", title: "A headline" });
      expect((await store.getArticle("a_uno")).kind).toBe("article");
      expect((await store.documents()).map((d) => d.articleId)).toEqual(["a_two", "a_uno"]);
      expect(await store.getEvent("e_vote")).toMatchObject({ kind: "moved", to: "e_vote-anew" });
      expect((await store.counts()).articles).toBe(2);
      expect(await store.verify()).toEqual([]);
      await store.save({
        ...changeOf(REPORTS.slice(1), await store.revision()),
        moved: [{ from: "a_uno" as ArticleId, to: null }],
      });
      expect(await store.getArticle("a_uno")).toEqual({ kind: "gone", title: "A headline" });
      expect(await store.getArticle("a_one")).toEqual({ kind: "gone", title: "A headline" });
      await saveAll();
      expect((await store.getArticle("a_one")).kind).toBe("article");
    });

    it("refuses an excerpt that is not verbatim and keeps what it has", async () => {
      await saveAll(REPORTS.slice(0, 1));
      const before = await store.listEvents({}, { limit: 100 });
      const change = changeOf(REPORTS, await store.revision());
      const events = change.extraction.events.map((e) => ({
        ...e,
        mentions: e.mentions.map((m) => (m.articleId === "a_two" ? { ...m, quote: `${m.quote}!` } : m)),
      }));
      expect(await codeOf(store.save({ ...change, extraction: { ...change.extraction, events } }))).toBe(
        "excerpt-mismatch",
      );
      expect(await store.listEvents({}, { limit: 100 })).toEqual(before);
      expect((await store.counts()).articles).toBe(1);
    });

    it("refuses a change that forgets stored articles or comes too late", async () => {
      await saveAll();
      const revision = await store.revision();
      expect(await codeOf(store.save(changeOf(REPORTS.slice(0, 1), revision)))).toBe("store-incomplete");
      expect(await codeOf(store.save(changeOf(REPORTS, revision - 1)))).toBe("store-changed");
      expect((await store.counts()).articles).toBe(2);
    });

    it("keeps why a file was refused until a file of that name is read", async () => {
      const rejected = [
        { stage: "read" as const, code: "empty-file", article: "a_one.txt", message: "It is empty." },
      ];
      await store.save({ ...changeOf([], 0), rejected });
      expect(await store.issues()).toEqual(rejected);
      await saveAll();
      expect(await store.issues()).toEqual([]);
    });

    it("lets two openers write by turns, and neither lose a thing", async () => {
      const other = await openStore(location);
      try {
        const fromBoth = [store, other, store, other].map(async (s, i) => {
          const report = { ...(REPORTS[0] as Report), id: `a_turn${i}`, facts: [] };
          for (;;) {
            const known = (await s.listArticles()).map((a) => ({ ...report, id: a.article.id }));
            const code = await codeOf(s.save(changeOf([...known, report], await s.revision())));
            if (code === "no error") return;
            expect(["store-changed", "store-incomplete"]).toContain(code);
          }
        });
        await Promise.all(fromBoth);
        expect((await other.counts()).articles).toBe(4);
      } finally {
        await other.close();
      }
    });

    it("pages through a thousand events without a gap or a double", async () => {
      await saveAll(many(1000));
      const seen: string[] = [];
      let after: Awaited<ReturnType<Store["listEvents"]>>["next"] = null;
      do {
        const page = await store.listEvents({}, { limit: 73, after: after ?? undefined });
        seen.push(...page.events.map((e) => e.id));
        after = page.next;
      } while (after);
      expect(new Set(seen).size).toBe(1000);
      expect(seen.length).toBe(1000);
      expect((await store.topEvents({}, 50)).every((e) => e.salience >= 0.9)).toBe(true);
    });

    it("refuses a text that it could not give back unchanged", async () => {
      for (const bad of ["a\u0000b", "a\ud800b"]) {
        const change = changeOf(REPORTS, 0);
        const articles = change.extraction.articles.map((a) => ({ ...a, text: a.text + bad }));
        expect(await codeOf(store.save({ ...change, extraction: { ...change.extraction, articles } }))).toBe(
          "excerpt-mismatch",
        );
      }
      expect((await store.counts()).articles).toBe(0);
    });

    it("remembers which program found the events", async () => {
      expect(await store.pipeline()).toBe("");
      await store.save({ ...changeOf(REPORTS, 0), pipeline: "one" });
      await saveAll();
      expect(await store.pipeline()).toBe("one");
    });

    it("tells which events came, changed and went", async () => {
      const sorted = (...ids: string[]) => [...ids].sort();
      const first = await saveAll(REPORTS.slice(0, 1));
      expect(first.delta).toEqual({
        added: sorted("e_bridge", "e_vote", "e_flood"),
        changed: [],
        retired: [],
      });
      const renamed = REPORTS.map((r) => ({
        ...r,
        facts: r.facts.map((f) => (f.event === "vote" ? { ...f, event: "decision" } : f)),
      }));
      const second = await saveAll(renamed);
      expect(second.delta).toEqual({
        added: sorted("e_decision", "e_works", "e_ferry"),
        changed: ["e_bridge"],
        retired: ["e_vote"],
      });
      expect((await saveAll(renamed)).delta).toEqual({ added: [], changed: [], retired: [] });
    });

    it("finds itself sound", async () => {
      await saveAll();
      expect(await store.verify()).toEqual([]);
    });
  });
};
