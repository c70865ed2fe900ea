import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Article, isExcerptable, type Sidecar } from "@/lib/domain/article";
import { readDocument } from "@/lib/pipeline/read/read";

const root = fileURLToPath(new URL("../..", import.meta.url));
const goldFile = `${root}/../shared/gold/seeds/seeds-gold.json`;
const received = `${root}/../shared/articles`;

type GoldSpan = { start: number; end: number; text: string };
type GoldArticle = {
  id: string;
  outlet: string;
  file: string;
  chars: number;
  title: GoldSpan | null;
  byline: GoldSpan | null;
  sentences: (GoldSpan & { sid: string; in_body: boolean })[];
  regions: { type: string; start: number; end: number }[];
};

const read = (file: string): Article => {
  const base = `${root}/data/articles/${file}`;
  const sidecar = JSON.parse(readFileSync(base.replace(/txt$/, "meta.json"), "utf8")) as Sidecar;
  const { article, issues } = readDocument({ name: file, bytes: readFileSync(base), sidecar });
  expect(issues).toEqual([]);
  if (!article) throw new Error(`${file} was not read`);
  return article;
};

const files = readdirSync(`${root}/data/articles`).filter((name) => name.endsWith(".txt"));

describe("the default articles", () => {
  it.each(files)("%s: regions cover the text, sentences lie in excerptable ones", (file) => {
    const article = read(file);
    let at = 0;
    for (const region of article.regions) {
      expect(region.start).toBe(at);
      at = region.end;
    }
    expect(at).toBe(article.text.length);
    for (const s of article.sentences) {
      const home = article.regions.find((r) => r.start <= s.start && s.end <= r.end);
      expect(home && isExcerptable(home.type)).toBe(true);
      expect(article.text.slice(s.start, s.end).trim()).toHaveLength(s.end - s.start);
    }
  });

  it.each(files)("%s: no sidecar gives a publication date, in a field or in an address", (file) => {
    const text = readFileSync(`${root}/data/articles/${file.replace(/txt$/, "meta.json")}`, "utf8");
    const sidecar = JSON.parse(text) as Sidecar;
    expect(sidecar.published).toBeUndefined();
    expect(sidecar.url ?? "").not.toMatch(/\/(19|20)\d\d\//);
  });
});

if (!existsSync(goldFile)) {
  it("gold set absent: sentences and regions of the default articles are not compared with it", () => {
    console.warn("Development gold not found beside the repository; seeds-read compares nothing.");
    expect(existsSync(goldFile)).toBe(false);
  });
} else {
  const gold = JSON.parse(readFileSync(goldFile, "utf8")) as { articles: GoldArticle[] };

  describe.each(gold.articles)("gold $id", (expected) => {
    const article = read(expected.file);

    it("is kept byte for byte", () => {
      expect(readFileSync(`${root}/data/articles/${expected.file}`)).toEqual(
        readFileSync(`${received}/${expected.file}`),
      );
      expect(article.text).toHaveLength(expected.chars);
    });

    it("has every body sentence, ending where it ends, starting after its dateline at the latest", () => {
      for (const sentence of expected.sentences.filter((s) => s.in_body)) {
        const ours = article.sentences.find((s) => s.end === sentence.end);
        expect(ours, `${sentence.sid}: ${sentence.text}`).toBeDefined();
        const before = article.regions.find((r) => r.start <= sentence.start && sentence.start < r.end);
        const allowed =
          before?.type === "dateline"
            ? article.regions.find((r) => r.start >= (before?.end ?? 0))?.start
            : sentence.start;
        expect(ours?.start, sentence.sid).toBe(allowed);
      }
    });

    it("has no sentence that the gold does not know", () => {
      const ends = new Set(expected.sentences.map((s) => s.end));
      const strangers = article.sentences
        .filter((s) => !ends.has(s.end))
        .map((s) => article.text.slice(s.start, s.end));
      expect(strangers).toEqual([]);
    });

    it("keeps what is not article text out of excerpts", () => {
      const prose = new Set(["body", "title", "standfirst", "dateline"]);
      for (const region of expected.regions.filter((r) => !prose.has(r.type))) {
        const inside = article.sentences.filter((s) => s.start < region.end && region.start < s.end);
        expect(
          inside.map((s) => article.text.slice(s.start, s.end)),
          region.type,
        ).toEqual([]);
      }
    });

    it("finds headline and byline, or none", () => {
      expect(article.title?.span ?? null).toEqual(
        expected.title ? { start: expected.title.start, end: expected.title.end } : null,
      );
      expect(article.byline?.span ?? null).toEqual(
        expected.byline ? { start: expected.byline.start, end: expected.byline.end } : null,
      );
    });
  });
}
