import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompareCell } from "@/lib/contract/models";
import {
  type AnswerOf,
  closeContainers,
  type EndpointName,
  ingest,
  query,
  type RawFields,
} from "@/lib/server";

const folder = mkdtempSync(join(tmpdir(), "dateline-views-"));
const before = process.env.DATELINE_STORE;
const texts = new Map<string, string>();

const ask = async <N extends EndpointName>(name: N, fields: RawFields = {}): Promise<AnswerOf<N>> => {
  const found = await query(name, fields);
  if (!found.ok) throw new Error(`${name}: ${found.problem.detail}`);
  return found.answer;
};

beforeAll(async () => {
  process.env.DATELINE_STORE = folder;
  await ingest(["data/articles"]);
  for (const { id } of (await ask("articles")).articles) texts.set(id, (await ask("article", { id })).text);
}, 60_000);

afterAll(async () => {
  await closeContainers();
  process.env.DATELINE_STORE = before;
  rmSync(folder, { recursive: true, force: true });
});

/** The cell's words and its sentence are those of the article, and the words stand in the sentence. */
const expectVerbatim = (cell: CompareCell): void => {
  const text = texts.get(cell.articleId) ?? "";
  expect(cell.text).not.toBe("");
  expect(text.slice(cell.start, cell.end)).toBe(cell.text);
  expect(text.slice(cell.sentence.start, cell.sentence.end)).toBe(cell.sentence.text);
  expect(cell.sentence.start <= cell.start && cell.end <= cell.sentence.end).toBe(true);
};

describe("everything that compares outlets", () => {
  it("shows in every cell of a comparison the words of that column's own articles", async () => {
    const { events } = await ask("events", { limit: 500 });
    const several = events.filter((e) => e.outlets.length > 1);
    expect(several.length).toBeGreaterThan(2);
    const seen = new Set<string>();
    for (const { id } of several) {
      const { columns, rows } = await ask("compare", { id });
      for (const row of rows) {
        seen.add(row.dimension);
        expect(row.cells.length).toBe(columns.length);
        expect(row.cells.some((cells) => cells.length > 0)).toBe(true);
        row.cells.forEach((cells, i) => {
          const own = new Set(columns[i]?.articles.map((a) => a.id));
          for (const cell of cells) {
            expectVerbatim(cell);
            expect(own.has(cell.articleId)).toBe(true);
          }
          expect((row.values[i] ?? null) === null).toBe(cells.length === 0);
        });
        for (const lacking of row.notFound) if (lacking?.nearest) expectVerbatim(lacking.nearest);
      }
    }
    for (const dimension of ["headline", "date", "figures", "labels", "voice", "excerpts", "shared"])
      expect(seen, dimension).toContain(dimension);
  });

  it("gives every label, figure and distinct word with its quote, under the outlet that prints it", async () => {
    const { articles } = await ask("articles");
    const outletOf = new Map(articles.map((a) => [a.id, a.outlet]));
    const labels = await ask("labels", { named: "all" });
    const figures = await ask("figures");
    const uses = labels.referents.flatMap((r) => r.forms.flatMap((f) => f.uses));
    expect(uses.length).toBeGreaterThan(20);
    for (const { outlet, cells, count, quoted } of uses) {
      expect(cells.length).toBeGreaterThan(0);
      expect(quoted).toBeLessThanOrEqual(count);
      for (const cell of cells) {
        expectVerbatim(cell);
        expect(outletOf.get(cell.articleId)).toBe(outlet);
      }
    }
    expect(figures.counts.conflict).toBeGreaterThan(0);
    for (const topic of figures.topics) {
      expect(new Set(topic.claims.map((c) => c.outlet)).size).toBeGreaterThan(1);
      for (const claim of topic.claims) {
        expectVerbatim(claim.cell);
        expect(outletOf.get(claim.cell.articleId)).toBe(claim.outlet);
      }
    }
    for (const cell of labels.distinct.flatMap((d) => d.cells)) expectVerbatim(cell);
  });

  it("lays over an article only words that stand there", async () => {
    for (const [id, text] of texts) {
      const layers = await ask("layers", { id });
      const own = [
        ...layers.loaded,
        ...layers.figures,
        ...layers.attributions.flatMap((a) => [...a.content, ...a.source, ...a.cue]),
        ...layers.shared.flatMap((s) => s.passages.map((p) => p.here)),
      ];
      for (const phrase of own) expect(text.slice(phrase.start, phrase.end)).toBe(phrase.text);
      for (const other of layers.shared)
        for (const { there } of other.passages)
          expect(texts.get(other.articleId)?.slice(there.start, there.end)).toBe(there.text);
    }
  });
});
