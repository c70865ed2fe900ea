import { expect, test } from "vitest";
import type { FigureClaim, FigureTopic } from "@/lib/domain/framing";
import type { ArticleId } from "@/lib/domain/ids";
import { extractionOf } from "@/tests/store/fixture";
import { figuresWithin } from "./figures-within";

const { events } = extractionOf([
  {
    id: "a_1",
    outlet: "Morning",
    facts: [{ event: "fire", sentence: "40 sheds burned.", edtf: "2020-05-03" }],
  },
  {
    id: "a_2",
    outlet: "Evening",
    facts: [{ event: "fire", sentence: "25 sheds burned.", edtf: "2020-05-03" }],
  },
  { id: "a_3", outlet: "Weekly", facts: [{ event: "flood", sentence: "90 sheds sank.", edtf: "2021-06" }] },
]);

const claim = (articleId: string, outlet: string, value: number): FigureClaim => {
  const mention = events.flatMap((e) => e.mentions).find((m) => m.articleId === articleId);
  const start = mention?.start ?? 0;
  return {
    articleId: articleId as ArticleId,
    outlet,
    start,
    end: start + 8,
    text: `${value} sheds`,
    sentence: { start, end: mention?.end ?? 0 },
    quoted: false,
    low: value,
    high: value,
    qualifier: null,
    unit: null,
    counts: "sheds",
    head: "shed",
    asOf: null,
  };
};

const topic: FigureTopic = {
  key: "shed",
  counts: "sheds",
  unit: null,
  claims: [claim("a_1", "Morning", 40), claim("a_2", "Evening", 25), claim("a_3", "Weekly", 90)],
  relation: "conflict",
  pairs: [],
  range: [25, 90],
  reasons: ["their sentences say much the same"],
};

test("figures of another happening are not set beside those of this one", () => {
  const [only, ...more] = figuresWithin([topic], events);
  expect(more).toEqual([]);
  expect(only?.claims.map((c) => c.text)).toEqual(["40 sheds", "25 sheds"]);
  expect(only).toMatchObject({ relation: "conflict", range: [25, 40] });
  expect(only?.pairs).toEqual([{ a: 0, b: 1, relation: "conflict" }]);
});

test("a topic that no event holds for two outlets is left out", () => {
  expect(figuresWithin([topic], events.slice(1))).toEqual([]);
});
