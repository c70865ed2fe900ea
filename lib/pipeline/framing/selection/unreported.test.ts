import { describe, expect, test } from "vitest";
import type { EventId, MentionId } from "@/lib/domain/ids";
import type { Mention } from "@/lib/domain/mention";
import type { NewsEvent } from "@/lib/domain/news-event";
import type { FramedArticle } from "../read-text";
import { articleOf } from "../test-text";
import { unreported } from "./unreported";

const HEAD = "The dam at Kelva broke on Monday.";
const DAMAGE = "Forty bridges downstream were swept away by the flood wave.";

const mentionOf = (article: FramedArticle): Mention => ({
  id: `m${article.id}` as MentionId,
  articleId: article.id,
  outlet: article.outlet,
  start: 0,
  end: HEAD.length,
  quote: HEAD,
  clause: { start: 0, end: HEAD.length },
  role: "lead",
  sentence: 0,
  dateSource: "none",
  edtf: null,
  inferred: false,
  actuality: "occurred",
  head: { start: 17, end: 22, text: "broke", lemma: "break" },
  entities: [],
  figures: [],
  voice: { kind: "own" },
});

const eventOf = (articles: readonly FramedArticle[]): NewsEvent => ({
  id: "e1" as EventId,
  edtf: null,
  inferred: false,
  actuality: "occurred",
  title: "Dam breaks",
  titleFrom: { mention: "m1" as MentionId, articleId: articles[0]!.id },
  claimedBy: null,
  salience: 1,
  outlets: [...new Set(articles.map((a) => a.outlet))].sort(),
  independentTexts: articles.length,
  mentions: articles.map(mentionOf),
  dates: [],
  datesConflict: false,
  figureConflicts: [],
  merged: [],
  keptApart: [],
  supersedes: [],
});

const find = (...texts: readonly string[]) => {
  const articles = texts.map((text, i) => articleOf(String(i), `Outlet ${i}`, `${HEAD}\n${text}`));
  return unreported(eventOf(articles), articles);
};

describe("statements not found in the text we hold", () => {
  test("said by two over paraphrase, not by the third", () => {
    const [found, ...rest] = find(
      `${DAMAGE} Officials praised the rescue teams.`,
      "The flood wave swept forty bridges away downstream.",
      "Farmers in the valley had asked for a new sluice since last spring.",
    );
    expect(rest).toEqual([]);
    expect(found?.outlets).toEqual(["Outlet 0", "Outlet 1"]);
    expect(found?.independentTexts).toBe(2);
    expect(found?.notFound.map((n) => n.outlet)).toEqual(["Outlet 2"]);
    expect(found?.notFound[0]?.held[0]).toMatchObject({ articleId: "2", sentences: 2 });
    expect(found?.said.map((s) => s.position)).toEqual([
      { paragraph: 2, paragraphs: 2 },
      { paragraph: 2, paragraphs: 2 },
    ]);
  });

  test("a copy is no second text", () => {
    expect(find(DAMAGE, DAMAGE, "Farmers in the valley had asked for a new sluice.")).toEqual([]);
  });

  test("what is said in other words is not called missing", () => {
    const found = find(
      DAMAGE,
      "The flood wave swept forty bridges away downstream.",
      "Downstream, bridges were destroyed, forty in all, as the wave of the flood passed.",
    );
    expect(found).toEqual([]);
  });

  test("one or two outlets give nothing to compare", () => {
    expect(find(DAMAGE)).toEqual([]);
    expect(find(DAMAGE, "Farmers had asked for a new sluice.")).toEqual([]);
  });

  test("every quote is verbatim", () => {
    for (const row of find(
      DAMAGE,
      "The flood wave swept forty bridges away downstream.",
      "Farmers waited for help.",
    ))
      for (const said of row.said)
        expect(`${HEAD}\n${DAMAGE}\nThe flood wave swept forty bridges away downstream.`).toContain(
          said.text,
        );
  });
});
