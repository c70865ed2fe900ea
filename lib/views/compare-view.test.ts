import { describe, expect, it } from "vitest";
import { articleDetail, compareAnswer, eventDetail } from "@/lib/contract/models";
import { asEdtf } from "@/lib/domain/edtf";
import type { Figure, Mention } from "@/lib/domain/mention";
import type { NewsEvent } from "@/lib/domain/news-event";
import { articleOf, extractionOf, type Report } from "@/tests/store/fixture";
import { articleDetailOf, publicationWords } from "./article-model";
import { compareView } from "./compare-view";
import { eventDetailOf } from "./event-detail";
import { timexWords } from "./timex-words";

const REPORTS: readonly Report[] = [
  {
    id: "a_x",
    outlet: "Morning",
    facts: [{ event: "fire", sentence: "About 40 sheds burned on 3 May 2020.", edtf: "2020-05-03" }],
  },
  {
    id: "a_y",
    outlet: "Evening",
    facts: [{ event: "fire", sentence: "The mayor said 25 sheds were lost in May.", edtf: "2020-05" }],
  },
];
const articles = REPORTS.map((r) => ({ article: articleOf(r), events: 1 }));
const texts = new Map(articles.map(({ article }) => [article.id as string, article.text]));

const phrase = (m: Mention, text: string) => {
  const start = m.start + m.quote.indexOf(text);
  return { start, end: start + text.length, text };
};

const figure = (m: Mention, text: string, value: number, qualifier: string | null): Figure => ({
  ...phrase(m, text),
  value,
  qualifier,
  unit: null,
  counts: "shed",
  countsText: "sheds",
});

const [plain] = extractionOf(REPORTS).events;
const [first, second] = plain?.mentions ?? [];
if (!plain || !first || !second) throw new Error("the fixture has one event with two mentions");
const event: NewsEvent = {
  ...plain,
  mentions: [
    { ...first, figures: [figure(first, "About 40", 40, "about")] },
    {
      ...second,
      figures: [figure(second, "25", 25, null)],
      voice: { kind: "attributed", source: phrase(second, "The mayor"), cue: phrase(second, "said") },
    },
  ],
};
const view = compareView(event, articles, [
  { name: "Morning", articles: 1, events: 1 },
  { name: "Evening", articles: 1, events: 1 },
]);
const row = (dimension: string) => view.rows.find((r) => r.dimension === dimension);

describe("compareView", () => {
  it("is what the contract says, with a column for each outlet", () => {
    expect(compareAnswer.parse(view)).toEqual(view);
    expect(view.columns.map((c) => [c.outlet, c.code])).toEqual([
      ["Evening", "EVE"],
      ["Morning", "MOR"],
    ]);
    for (const r of view.rows) expect(r.cells.length).toBe(2);
  });

  it("has nothing in its cells that is not printed", () => {
    const cells = view.rows.flatMap((r) => r.cells.flat());
    expect(cells.length).toBeGreaterThan(8);
    for (const cell of cells) {
      const text = texts.get(cell.articleId) ?? "";
      expect(text.slice(cell.start, cell.end)).toBe(cell.text);
      expect(text.slice(cell.sentence.start, cell.sentence.end)).toBe(cell.sentence.text);
      expect(cell.sentence.start).toBeLessThanOrEqual(cell.start);
      expect(cell.sentence.end).toBeGreaterThanOrEqual(cell.end);
    }
  });

  it("sets figures of the same thing side by side and says that they differ", () => {
    expect(row("figures")).toMatchObject({ topic: "shed", differs: true });
    expect(row("figures")?.cells.map((c) => c.map((x) => x.text))).toEqual([
      ["25 sheds"],
      ["About 40 sheds"],
    ]);
  });

  it("keeps each date as precise as its outlet gave it", () => {
    expect(row("date")?.differs).toBe(true);
    expect(row("date")?.cells.map((c) => c[0]?.note)).toEqual([
      "on an unknown day in May 2020",
      "3 May 2020",
    ]);
  });

  it("says who is speaking", () => {
    expect(row("voice")?.cells.map((c) => c[0]?.note)).toEqual([
      "reported speech of The mayor (“said”)",
      "in the outlet's own voice",
    ]);
    expect(row("voice")?.cells[0]?.[0]?.text).toBe("The mayor");
  });

  it("finds no difference where there is none, and leaves out rows that say nothing", () => {
    expect(row("headline")?.differs).toBe(false);
    expect(row("credits")).toBeUndefined();
  });
});

describe("eventDetailOf, articleDetailOf", () => {
  it("are what the contract says", () => {
    const detail = eventDetailOf(
      event,
      articles.map((a) => a.article),
    );
    expect(eventDetail.parse(detail)).toEqual(detail);
    for (const { article } of articles) {
      const model = articleDetailOf({ article, events: 1, timex: [], mentions: [], issues: [] });
      expect(articleDetail.parse(model)).toEqual(model);
    }
  });
});

describe("publicationWords", () => {
  it("never says more than is known", () => {
    expect(publicationWords({ edtf: null, basis: "unknown", evidence: [] })).toBe("publication date unknown");
    expect(publicationWords({ edtf: asEdtf("2020-05-20"), basis: "stated", evidence: [] })).toBe(
      "20 May 2020",
    );
    expect(publicationWords({ edtf: asEdtf("2020-05-20/2020-05-21"), basis: "inferred", evidence: [] })).toBe(
      "some day from 20 to 21 May 2020 (inferred)",
    );
  });
});

describe("timexWords", () => {
  it.each([
    ["P3D", "DURATION", "3 days"],
    ["P1W", "DURATION", "1 week"],
    ["PT2H", "DURATION", "2 hours"],
    ["PXY", "DURATION", "some years"],
    ["P1D", "SET", "every day"],
    ["PRESENT_REF", "DATE", "the present, as the article puts it"],
    ["XXXX-WXX-3", "SET", "XXXX-WXX-3"],
  ] as const)("%s (%s) is “%s”", (value, type, words) => {
    const trail = {
      rule: "",
      ruleWords: "",
      anchor: { kind: "none", value: null, words: "" },
      sentence: "",
      supplied: [],
    } as const;
    expect(timexWords({ start: 0, end: 1, tid: "t1", text: "x", type, value, edtf: null, trail })).toBe(
      words,
    );
  });
});
