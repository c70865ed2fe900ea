import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, RawDocument } from "@/lib/domain/article";
import { readDocument } from "@/lib/pipeline/read/read";
import { extract } from "@/lib/pipeline/run";
import { openStore, type Store } from "@/lib/store";
import { madeArticles } from "./made-articles";
import { mergeFew } from "./merge-few";

const read = (document: RawDocument): { readonly article: Article; readonly document: RawDocument } => {
  const { article } = readDocument(document);
  if (!article) throw new Error(`${document.name} gives no article`);
  return { article, document };
};

const save = async (store: Store, documents: readonly RawDocument[], gone: readonly Article[] = []) => {
  const few = documents.map(read);
  const basedOn = await store.revision();
  const merged = await mergeFew(store, {
    articles: few.map((f) => f.article),
    issues: [],
    gone: gone.map((a) => a.id),
  });
  return store.save({
    ...merged,
    basedOn,
    documents: few.map(({ article, document }) => ({ articleId: article.id, document })),
    moved: gone.map((a) => ({ from: a.id, to: null })),
  });
};

/** Everything that a reader or a later merge can see. */
const contents = async (store: Store) => {
  const { events } = await store.listEvents({}, { limit: 10_000 });
  const ids = events.map((e) => e.id);
  const mentions = events.flatMap((e) => e.mentions.map((m) => m.id));
  const links = await store.linksOf(mentions);
  const articles = await store.getArticles((await store.listArticles()).map((a) => a.article.id));
  return {
    events,
    keptApart: (await Promise.all(ids.map((id) => store.getEvent(id)))).map((f) =>
      f.kind === "event" ? f.event.keptApart : null,
    ),
    links: [...links].sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1)),
    articles: articles.map((a) => a.article),
    undated: [...(await store.datingMemories("undated"))].sort((x, y) =>
      x.articleId < y.articleId ? -1 : 1,
    ),
  };
};

const atOnce = async (documents: readonly RawDocument[]) => {
  const store = await openStore(":memory:");
  const extraction = extract(documents, { remember: true });
  const stored = documents.map(read).map(({ article, document }) => ({ articleId: article.id, document }));
  await store.save({ basedOn: 0, documents: stored, extraction });
  const all = await contents(store);
  await store.close();
  return all;
};

describe("a few articles at a time", () => {
  it("any order and any partition into batches gives what all at once gives", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1e6 }),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (seed, sizes, dice) => {
          const documents = madeArticles(30, seed);
          const order = documents.map((d) => ({ d, at: dice.next().value ?? 0 }));
          const shuffled = order.sort((x, y) => x.at - y.at).map((o) => o.d);
          const store = await openStore(":memory:");
          for (let at = 0, i = 0; at < shuffled.length; i++) {
            const size = sizes[i % sizes.length] ?? 1;
            await save(store, shuffled.slice(at, at + size));
            at += size;
          }
          expect(await contents(store)).toEqual(await atOnce(documents));
          expect(await store.verify()).toEqual([]);
          await store.close();
        },
      ),
      { seed: 4, numRuns: 5 },
    );
  }, 120_000);

  it("has what it is about: merges, near misses, articles dated by others", async () => {
    const { events, keptApart, articles } = await atOnce(madeArticles(40, 1));
    expect(events.filter((e) => e.outlets.length > 1).length).toBeGreaterThan(5);
    expect(keptApart.some((k) => k !== null && k.length > 0)).toBe(true);
    expect(articles.some((a) => a.publication.basis === "inferred")).toBe(true);
    expect(articles.some((a) => a.publication.basis === "unknown")).toBe(true);
  });

  it("taking articles away leaves what was never there", async () => {
    for (const seed of [7, 8, 9]) {
      const documents = madeArticles(30, seed);
      const store = await openStore(":memory:");
      await save(store, documents);
      await save(
        store,
        [],
        documents.slice(0, 6).map((d) => read(d).article),
      );
      const without = await atOnce(documents.slice(6));
      expect(await contents(store)).toEqual(without);
      await store.close();
    }
  }, 60_000);
});
