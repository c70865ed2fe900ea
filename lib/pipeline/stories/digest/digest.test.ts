import { describe, expect, it } from "vitest";
import { asEdtf } from "@/lib/domain/edtf";
import type { TimeExpression } from "@/lib/domain/time-expression";
import { type DigestArticle, datedArticle, type TagText } from "./dated-sentences";
import { digest, rankDatedDays, rankDays } from "./digest";
import { splitSentences } from "./split-sentences";

/** Stands in for the tagger: finds ISO days only. */
const tag: TagText = (text) =>
  [...text.matchAll(/\d{4}-\d\d-\d\d/g)].map(
    (match, i): TimeExpression => ({
      tid: `t${i + 1}`,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      type: "DATE",
      value: match[0],
      edtf: asEdtf(match[0]),
      trail: {
        rule: "iso",
        ruleWords: "a day by number",
        anchor: { kind: "none", value: null, words: "nothing" },
        sentence: "as printed",
        supplied: [],
      },
    }),
  );

const article = (id: string, published: string | null, sentences: string[]): DigestArticle => ({
  id,
  published,
  sentences,
});

const articles = [
  article("a", "2014-03-04", [
    "A ferry with 140 passengers sank off Porto Verde on 2014-03-03 .",
    "Divers searched the wreck .",
  ]),
  article("b", "2014-03-05", [
    "Divers recovered bodies from the ferry that sank on 2014-03-03 off Porto Verde .",
    "More is awaited .",
  ]),
  article("c", "2014-03-20", [
    "The captain of the ferry was charged in court over the sinking of 2014-03-03 .",
    "A hearing is set for 2014-04-01 in Halberg .",
  ]),
];

describe("digest", () => {
  it("puts first the day that most articles look back to", () => {
    const [day] = digest(articles, { dates: 1, sentences: 1 }, tag);
    expect(day?.date).toBe("2014-03-03");
    expect(day?.sentences).toHaveLength(1);
    expect(day?.sentences[0]).toContain("ferry");
  });

  it("answers in time order, within the numbers asked for, with sentences as printed", () => {
    const days = digest(articles, { dates: 3, sentences: 2 }, tag);
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).sort());
    expect(days).toHaveLength(3);
    const printed = new Set(articles.flatMap(({ sentences }) => sentences ?? []));
    for (const { sentences } of days) {
      expect(sentences.length).toBeLessThanOrEqual(2);
      for (const sentence of sentences) expect(printed.has(sentence)).toBe(true);
    }
  });

  it("keeps to its window, both ends included", () => {
    const inside = digest(articles, { dates: 9, sentences: 1, from: "2014-03-04", to: "2014-03-05" }, tag);
    expect(inside.map(({ date }) => date)).toEqual(["2014-03-04", "2014-03-05"]);
  });

  it("never says one sentence twice", () => {
    const copies = [...articles, article("d", "2014-03-04", [...(articles[0]!.sentences ?? [])])];
    const all = digest(copies, { dates: 5, sentences: 5 }, tag).flatMap(({ sentences }) => sentences);
    expect(new Set(all).size).toBe(all.length);
  });

  it("gives the same answer for any order of input, ranks every day once", () => {
    const options = { dates: 4, sentences: 2 };
    expect(rankDays([...articles].reverse(), options, tag)).toEqual(rankDays(articles, options, tag));
    const ranks = rankDays(articles, options, tag).map(({ rank }) => rank);
    expect([...ranks].sort()).toEqual([1, 2, 3, 4]);
  });

  it("answers for nothing, for articles without a date, and refuses a window that is no date", () => {
    expect(digest([], { dates: 3, sentences: 1 }, tag)).toEqual([]);
    const undated = [article("u", null, ["The treaty was signed on 2011-05-06 in the capital city ."])];
    expect(digest(undated, { dates: 3, sentences: 1 }, tag).map(({ date }) => date)).toEqual(["2011-05-06"]);
    expect(() => digest([], { dates: 1, sentences: 1, from: "soon" }, tag)).toThrow(
      /“from” is no date: soon/,
    );
  });

  it("takes plain text and cuts it into sentences", () => {
    const text = "Mr. Kuhn left on 2014-03-03. “It is over,” he said. No. 5 was closed!\nA new line";
    expect(splitSentences(text)).toEqual([
      "Mr. Kuhn left on 2014-03-03.",
      "“It is over,” he said.",
      "No. 5 was closed!",
      "A new line",
    ]);
    const plain = [
      {
        id: "p",
        published: "2014-03-03",
        text: "The mayor of Halberg resigned on 2014-03-03 after a vote. More follows.",
      },
    ];
    expect(digest(plain, { dates: 1, sentences: 1 }, tag)).toEqual([
      { date: "2014-03-03", sentences: ["The mayor of Halberg resigned on 2014-03-03 after a vote."] },
    ]);
  });

  it("tells a day only by sentences that name it, where that is asked for", () => {
    const read = articles.map((a) => datedArticle(a, tag));
    const open = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
    const days = rankDatedDays(read, { dates: 9, sentences: 2, telling: "naming", ...open });
    expect(days.map(({ date }) => date)).toEqual(["2014-03-03", "2014-04-01"]);
    for (const { date, sentences } of days) {
      expect(sentences.length).toBeGreaterThan(0);
      for (const { articleId, position, text } of sentences) {
        expect(text).toContain(date);
        expect(articles.find(({ id }) => id === articleId)?.sentences?.[position]).toBe(text);
      }
    }
    expect(days.map(({ rank }) => rank).sort()).toEqual([1, 2]);
  });
});
