import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { precisionOf } from "@/lib/domain/edtf";
import type { ArticleId } from "@/lib/domain/ids";
import type { NewsEvent } from "@/lib/domain/news-event";
import { readDocument } from "@/lib/pipeline/read/read";
import { openStore, type Store } from "@/lib/store";
import { mergeFew } from "./merge-few";

type Report = {
  readonly outlet: string;
  readonly published?: string;
  readonly title?: string;
  readonly text: string;
};

let store: Store;
beforeEach(async () => {
  store = await openStore(":memory:");
});
afterEach(async () => {
  expect(await store.verify()).toEqual([]);
  await store.close();
});

/** Adds reports in one change, takes away the articles `gone`, and gives the ids of what was added. */
const add = async (reports: readonly Report[], gone: readonly ArticleId[] = []): Promise<ArticleId[]> => {
  const few = reports.map(({ title = "Harbour news", ...rest }, i) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ title, ...rest }));
    const document = { name: `report-${i}.json`, bytes };
    const { article } = readDocument(document);
    if (!article) throw new Error("no article");
    return { article, document };
  });
  const basedOn = await store.revision();
  const merged = await mergeFew(store, { articles: few.map((f) => f.article), issues: [], gone });
  const documents = few.map((f) => ({ articleId: f.article.id, document: f.document }));
  await store.save({ ...merged, basedOn, documents, moved: gone.map((from) => ({ from, to: null })) });
  return few.map((f) => f.article.id);
};

const all = async (): Promise<readonly NewsEvent[]> => (await store.listEvents({}, { limit: 10_000 })).events;
const about = async (words: string): Promise<readonly NewsEvent[]> =>
  (await all()).filter((e) => e.mentions.some((m) => m.quote.includes(words)));

describe("odd articles", () => {
  it("an article with 400 dates gives each of its days an event, each with its words", async () => {
    const days = Array.from(
      { length: 400 },
      (_, i) => `${1 + (i % 28)} ${i % 2 ? "May" : "June"} ${1990 + Math.floor(i / 28)}`,
    );
    const acts = [
      "closed the north quay",
      "opened the south quay",
      "elected a new head",
      "sold the old crane",
    ];
    const text = days.map((d, i) => `On ${d} the Harbour Union ${acts[i % 4]}.`).join(" ");
    await add([{ outlet: "Courier", published: "2021-05-20", text }]);
    const events = await all();
    const dated = new Set(events.flatMap((e) => e.mentions.map((m) => m.edtf)));
    expect(dated.size).toBeGreaterThanOrEqual(390);
    const mentions = events.flatMap((e) => e.mentions.map((m) => m.id));
    expect(new Set(mentions).size).toBe(mentions.length);
    expect((await store.counts()).mentions).toBe(mentions.length);
  }, 30_000);

  it("where only years are given, no event is dated more closely", async () => {
    const towns = ["Brenholm", "Kellmark", "Tarnow", "Sandrick"];
    const reports = Array.from({ length: 24 }, (_, i) => ({
      outlet: `Outlet ${i % 5}`,
      published: String(2010 + (i % 3)),
      text: `The port of ${towns[i % 4]} was rebuilt in ${2005 + (i % 3)}. A fire destroyed the depot in ${2001 + (i % 2)}.`,
    }));
    await add(reports.slice(0, 10));
    await add(reports.slice(10));
    const dated = (await all()).filter((e) => e.edtf !== null);
    expect(dated.length).toBeGreaterThan(3);
    for (const event of dated) expect(["year", "interval"]).toContain(precisionOf(event.edtf!));
  });

  it("hundreds of articles of one day become one event for each happening, however many tell of it", async () => {
    const acts = [
      "Police arrested Maren Tolle of the Harbour Union in Brenholm on 3 May 2021.",
      "A fire at the Meridian Steel depot in Kellmark killed three people on 3 May 2021.",
    ];
    const reports = Array.from({ length: 160 }, (_, i) => ({
      outlet: `Outlet ${i}`,
      published: "2021-05-03",
      title: `Report ${i}`,
      text: `${acts[i % 2]}\n\nThis is what our correspondent number ${i} wrote.`,
    }));
    for (let at = 0; at < reports.length; at += 40) await add(reports.slice(at, at + 40));
    for (const words of ["arrested Maren Tolle", "fire at the Meridian"]) {
      const [largest] = [...(await about(words))].sort((a, b) => b.outlets.length - a.outlets.length);
      expect(largest?.outlets.length).toBe(80);
      expect(largest?.independentTexts).toBe(1);
      expect(largest?.edtf).toBe("2021-05-03");
    }
  }, 60_000);

  it("two days for one thing in one article stay two events, each told of beside the other", async () => {
    await add([
      {
        outlet: "Courier",
        published: "2021-05-20",
        text: "The Harbour Union closed the port of Brenholm on 3 May 2021. The bridge stayed open. The Harbour Union closed the port of Brenholm on 9 May 2021.",
      },
    ]);
    const events = (await about("closed the port")).filter((e) => e.edtf !== null);
    expect(events.map((e) => e.edtf)).toEqual(["2021-05-03", "2021-05-09"]);
  });

  it("a near copy in another outlet is one event told by one independent text", async () => {
    const text =
      "Police arrested Maren Tolle, the head of the Harbour Union, at her house in Brenholm on 3 May 2021 after a raid at dawn.";
    await add([{ outlet: "Courier", published: "2021-05-03", text }]);
    await add([{ outlet: "Herald", published: "2021-05-04", text: `${text} The house was searched.` }]);
    const [event] = await about("arrested Maren Tolle");
    expect(event?.outlets).toEqual(["Courier", "Herald"]);
    expect(event?.independentTexts).toBe(1);
  });
});

describe("ids while articles come and go", () => {
  const report = (outlet: string, published: string): Report => ({
    outlet,
    published,
    text: `Police arrested Maren Tolle of the Harbour Union in Brenholm on 3 May 2021. She denied everything, said ${outlet}.`,
  });

  it("an event keeps its id when later reports join it", async () => {
    await add([report("Courier", "2021-05-03")]);
    const [before] = await about("arrested Maren Tolle");
    await add([report("Herald", "2021-05-04"), report("Ledger", "2021-05-05")]);
    const [after] = await about("arrested Maren Tolle");
    expect(after?.id).toBe(before?.id);
    expect(after?.outlets).toEqual(["Courier", "Herald", "Ledger"]);
  });

  it("where an earlier report names it anew the old id leads there, and says so again once that is gone", async () => {
    await add([report("Herald", "2021-05-06")]);
    const [before] = await about("arrested Maren Tolle");
    const [early] = await add([report("Courier", "2021-05-03")]);
    const [now] = await about("arrested Maren Tolle");
    expect(now?.id).not.toBe(before?.id);
    expect(await store.getEvent(before!.id)).toMatchObject({ kind: "moved", to: now?.id });
    await add([], [early!]);
    expect((await store.getEvent(before!.id)).kind).toBe("event");
    expect(await store.getEvent(now!.id)).toMatchObject({ kind: "moved", to: before?.id });
  });

  it("an event whose last report is taken away is gone, with what it was called", async () => {
    const [only] = await add([report("Courier", "2021-05-03")]);
    const [event] = await about("arrested Maren Tolle");
    await add([], [only!]);
    expect(await store.getEvent(event!.id)).toEqual({ kind: "gone", title: event!.title });
  });
});
