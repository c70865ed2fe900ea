import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Article, Sidecar } from "@/lib/domain/article";
import { boundsOf, parseEdtf } from "@/lib/domain/edtf";
import { inferPublications } from "@/lib/pipeline/dct/infer-publication";
import { readDocument } from "@/lib/pipeline/read/read";
import { tag } from "@/lib/pipeline/timex/tag";

const root = fileURLToPath(new URL("../..", import.meta.url));
const goldFile = `${root}/../shared/gold/seeds/seeds-gold.json`;

type GoldPublication = { edtf: string; from_text_only: string; from_text_only_strict: string; basis: string };

const read = (file: string): Article => {
  const base = `${root}/data/articles/${file}`;
  const sidecar = JSON.parse(readFileSync(base.replace(/txt$/, "meta.json"), "utf8")) as Sidecar;
  const { article } = readDocument({ name: file, bytes: readFileSync(base), sidecar });
  if (!article) throw new Error(`${file} was not read`);
  return article;
};

const articles = readdirSync(`${root}/data/articles`)
  .filter((name) => name.endsWith(".txt"))
  .map(read);
const timexOf = (article: Article, dct: string | null) => tag(article.text, { dct });
const inferred = inferPublications(articles, timexOf);

describe("publication dates of the default articles", () => {
  it("come with evidence whose words stand where it says", () => {
    const byId = new Map(articles.map((a) => [a.id, a]));
    for (const article of articles) {
      const { evidence } = inferred.get(article.id) ?? article.publication;
      expect(evidence.length).toBeGreaterThan(0);
      for (const item of evidence) {
        if (!item.span) continue;
        const home = byId.get(item.articleId ?? article.id);
        expect(home?.text.slice(item.span.start, item.span.end)).toBe(item.text);
      }
    }
  });

  it("are the same for any order of the articles", () => {
    const reversed = inferPublications([...articles].reverse(), timexOf);
    for (const [id, publication] of inferred) expect(reversed.get(id)?.edtf).toBe(publication.edtf);
  });

  it("stay unknown for an undated article that stands alone", () => {
    const alone = articles.filter((a) => a.publication.basis === "unknown").slice(0, 1);
    expect(alone).toHaveLength(1);
    expect(inferPublications(alone, timexOf).size).toBe(0);
  });
});

if (!existsSync(goldFile)) {
  it("gold set absent: publication dates of the default articles are not compared with it", () => {
    console.warn("Development gold not found beside the repository; seeds-dct compares nothing.");
    expect(existsSync(goldFile)).toBe(false);
  });
} else {
  const gold = JSON.parse(readFileSync(goldFile, "utf8")) as {
    articles: { id: string; file: string; publication: GoldPublication }[];
  };

  it.each(gold.articles)(
    "gold $id: the date is stated or inferred as the gold accepts",
    ({ file, publication }) => {
      const article = articles.find((a) => a.source === file);
      const stated = publication.basis === "explicit";
      expect(article?.publication.basis).toBe(stated ? "stated" : "unknown");
      const ours = stated ? article?.publication : article && inferred.get(article.id);
      expect(ours?.basis).toBe(stated ? "stated" : "inferred");
      expect([publication.from_text_only, publication.from_text_only_strict]).toContain(ours?.edtf);
      const truth = parseEdtf(publication.edtf);
      if (!truth.ok || !ours?.edtf) throw new Error("no date");
      expect(boundsOf(ours.edtf).earliestStart).toBeLessThanOrEqual(boundsOf(truth.edtf).earliestStart);
      expect(boundsOf(ours.edtf).latestEnd).toBeGreaterThanOrEqual(boundsOf(truth.edtf).latestEnd);
    },
  );
}
