import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "@/lib/domain/article";
import { asEdtf } from "@/lib/domain/edtf";
import type { NewsEvent } from "@/lib/domain/news-event";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { bySentence, type DigestSource, digestView, widerDates } from "./digest-view";

const FIRST = "The ferry Alba sank off Porto Verde on 3 March 2014.";
const SECOND = "Divers found the wreck.";
const TEXT = `${FIRST} ${SECOND}`;

const source = (id: string, basis: "stated" | "inferred", anchored: boolean): DigestSource => {
  const article = {
    id,
    outlet: `Outlet ${id}`,
    text: TEXT,
    publication: { edtf: asEdtf("2014-03-04"), basis, evidence: [] },
    sentences: [
      { start: 0, end: FIRST.length, region: "body", paragraph: 0 },
      { start: FIRST.length + 1, end: TEXT.length, region: "body", paragraph: 0 },
    ],
  } as unknown as Article;
  const start = TEXT.indexOf("3 March");
  const timex: TimeExpression = {
    tid: "t1",
    start,
    end: start + "3 March 2014".length,
    text: "3 March 2014",
    type: "DATE",
    value: "2014-03-03",
    edtf: asEdtf("2014-03-03"),
    trail: {
      rule: "day",
      ruleWords: "a day",
      anchor: { kind: anchored ? "publication" : "none", value: null, words: "nothing" },
      sentence: "as printed",
      supplied: [],
    },
  };
  return { article, timexBySentence: bySentence(article, [timex]) };
};

const choice = (articleId: string) => ({
  date: "2014-03-03",
  rank: 1,
  sentences: [{ articleId, position: 0 }],
});

describe("digestView", () => {
  it("gives each sentence as printed, with the words that name the day and where they stand", () => {
    const { days, read, of } = digestView([choice("a")], [source("a", "stated", false)], () => null, [], 7);
    const [sentence] = days[0]!.sentences;
    expect([days[0]!.articles, days[0]!.outlets, read, of]).toEqual([1, ["Outlet a"], 1, 7]);
    expect(TEXT.slice(sentence!.start, sentence!.end)).toBe(sentence!.text);
    expect(TEXT.slice(sentence!.phrase.start, sentence!.phrase.end)).toBe("3 March 2014");
  });

  it("marks a day that counts from an inferred publication date, and none that is printed", () => {
    const words = (basis: "stated" | "inferred", anchored: boolean): string =>
      digestView([choice("a")], [source("a", basis, anchored)], () => null, [], 1).days[0]!.date.words;
    expect(words("inferred", true)).toBe("probably 3 March 2014 (date inferred)");
    expect(words("inferred", false)).toBe("3 March 2014");
    expect(words("stated", true)).toBe("3 March 2014");
  });

  it("says nothing of a sentence that does not name the day", () => {
    const wrong = { ...choice("a"), sentences: [{ articleId: "a", position: 1 }] };
    expect(digestView([wrong], [source("a", "stated", false)], () => null, [], 1).days[0]!.sentences).toEqual(
      [],
    );
  });

  it("fills up with the weightiest wider dates, each once and told by a sentence that gives it", () => {
    const event = (id: string, edtf: string, salience: number) =>
      ({
        id,
        edtf: asEdtf(edtf),
        salience,
        title: id,
        inferred: false,
        outlets: ["Outlet a"],
        mentions: [
          {
            articleId: "a",
            outlet: "Outlet a",
            edtf: asEdtf(edtf),
            dateSource: id === "e_inherited" ? "inherited" : "timex",
            quote: id,
            start: 0,
            end: id.length,
            timex: { start: 0, end: 1, text: "e" },
          },
        ],
      }) as unknown as NewsEvent;
    const wider = widerDates(
      [
        event("e_low", "2014", 0.1),
        event("e_high", "2014", 0.9),
        event("e_day", "2014-03-03", 1),
        event("e_month", "2013-12", 0.5),
        event("e_inherited", "2012", 0.8),
      ],
      [source("a", "stated", false)],
      { most: 2, sentences: 1 },
    );
    expect(wider.map(({ date }) => date.edtf)).toEqual(["2014", "2013-12"]);
    expect(wider[0]!.sentences[0]!.event?.id).toBe("e_high");
    const { days } = digestView([choice("a")], [source("a", "stated", false)], () => null, wider, 1);
    expect(days.map(({ date, rank }) => [date.edtf, rank])).toEqual([
      ["2013-12", 3],
      ["2014", 2],
      ["2014-03-03", 1],
    ]);
  });

  it("puts each time expression into at most one sentence", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(TEXT.length - 1), { maxLength: 8 }), (starts) => {
        const { article, timexBySentence } = source("a", "stated", false);
        const timex = starts.map((start) => ({ ...timexBySentence[0]![0]!, start, end: start + 1 }));
        const placed = bySentence(article, timex).flat();
        expect(placed.length).toBeLessThanOrEqual(timex.length);
        for (const t of placed) expect(timex).toContain(t);
      }),
      { seed: 11 },
    );
  });
});
