import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "@/lib/contract/endpoints";
import { type AnswerOf, closeContainers, type EndpointName, ingest } from "@/lib/server";
import { query } from "@/lib/server/query";

const home = mkdtempSync(join(tmpdir(), "dateline-verbatim-"));

const ask = async <N extends EndpointName>(
  name: N,
  params: Parameters<typeof query>[1] = {},
): Promise<AnswerOf<N>> => {
  const answered = await query(name, params);
  if (!answered.ok) throw new Error(answered.problem.detail);
  expect(endpoints[name].answer.parse(answered.answer)).toEqual(answered.answer);
  return answered.answer;
};

/** What the default collection says through its endpoints, checked against the texts that the endpoints give. */
describe("the answers about the default articles", () => {
  const texts = new Map<string, string>();
  let ids: readonly string[] = [];
  const verbatim = (articleId: string, span: { start: number; end: number }, words: string) =>
    expect(texts.get(articleId)?.slice(span.start, span.end)).toBe(words);

  beforeAll(async () => {
    process.env.DATELINE_STORE = join(home, "store");
    const summary = await ingest(["data/articles"]);
    expect(summary.failed).toBe(0);
    for (const { id } of (await ask("articles")).articles) texts.set(id, (await ask("article", { id })).text);
    ids = (await ask("events", { limit: "500" })).events.map((e) => e.id);
  }, 60_000);
  afterAll(async () => {
    await closeContainers();
    delete process.env.DATELINE_STORE;
    rmSync(home, { recursive: true, force: true });
  });

  it("quote every event and time expression verbatim", async () => {
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      const event = await ask("event", { id });
      expect(event.mentions.length).toBeGreaterThan(0);
      for (const m of event.mentions) {
        verbatim(m.articleId, m, m.quote);
        if (m.timex) verbatim(m.articleId, m.timex, m.timex.text);
        for (const figure of m.figures) verbatim(m.articleId, figure, figure.text);
        expect(m.why.length).toBeGreaterThan(10);
      }
    }
    for (const id of texts.keys())
      for (const t of (await ask("article", { id })).timex) verbatim(id, t, t.text);
  });

  it("quote every cell of every comparison verbatim, a column for each outlet", async () => {
    for (const id of ids) {
      const { event, columns, rows } = await ask("compare", { id });
      expect(columns.map((c) => c.outlet)).toEqual(event.outlets);
      for (const cell of rows.flatMap((r) => r.cells.flat())) {
        verbatim(cell.articleId, cell, cell.text);
        verbatim(cell.articleId, cell.sentence, cell.sentence.text);
      }
    }
  });

  it("add up: what is shown, counted and undated is everything, in any window", async () => {
    const { total, undated } = await ask("events");
    for (const from of [undefined, "2000", "2015", "2019-02-20", "2030"])
      for (const to of [undefined, "2018", "2019-02", "2040"]) {
        const { counts, events, rest, window } = await ask("timeline", { from, to, width: "200" });
        expect([counts.total, counts.undated]).toEqual([total, undated]);
        expect(events.length + rest.reduce((sum, b) => sum + b.n, 0)).toBe(counts.inWindow);
        expect(counts.inWindow + counts.outside + counts.undated).toBe(counts.total);
        expect(window.to).toBeGreaterThan(window.from);
      }
  });

  it("find an event by every word of its own excerpts", async () => {
    const { events } = await ask("events", { limit: "5" });
    for (const event of events) {
      const words = event.mentions[0]?.quote.match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? [];
      const found = await ask("events", { q: words.join(" ") });
      expect(found.events.map((e) => e.id)).toContain(event.id);
    }
  });
});
