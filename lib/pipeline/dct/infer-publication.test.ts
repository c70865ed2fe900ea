import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "@/lib/domain/article";
import { readDocument } from "@/lib/pipeline/read/read";
import { tag } from "@/lib/pipeline/timex/tag";
import { inferPublications } from "./infer-publication";
import { sharedPassages } from "./shared-passage";
import { wordsOf } from "./words";

const article = (outlet: string, published: string | null, text: string): Article => {
  const json = JSON.stringify({ outlet, text, ...(published ? { published } : {}) });
  const read = readDocument({ name: `${outlet}.json`, bytes: new TextEncoder().encode(json) });
  if (!read.article) throw new Error("not read");
  return read.article;
};
const timexOf = (a: Article, dct: string | null) => tag(a.text, { dct });

const quote =
  "we ask the owners of the dam at Velm to open the lower gates at once, and to pay for the flooded fields";
const dated = article(
  "The Valley Post",
  "2021-05-20",
  `The mayors of the Velm valley wrote to the owners of the dam. "${quote}," said the letter, which was sent on Wednesday. The gates have been shut since April.`,
);
const undated = article(
  "River News",
  null,
  `Mayors along the Velm have demanded that the dam be opened. "${quote}," they wrote. Earlier this month, the owners refused.`,
);
const stranger = article(
  "Coast Radio",
  "2021-03-02",
  "The ferry to the islands will stop for a week while its engine is mended, the company said.",
);

describe("inferPublications", () => {
  it("takes a shared, dated statement as the earliest day, and a month cue as a bound", () => {
    const found = inferPublications([dated, undated, stranger], timexOf).get(undated.id);
    expect(found?.basis).toBe("inferred");
    const [first, last = first] = (found?.edtf ?? "").split("/");
    expect(first).toBe("2021-05-19");
    expect(last !== undefined && last >= "2021-05-20" && last <= "2021-05-23").toBe(true);
    expect(found?.evidence.map((e) => e.kind)).toEqual(
      expect.arrayContaining(["shared-statement", "shared-statement-source", "dated-sibling", "month-cue"]),
    );
  });

  it("guesses nothing where no dated article tells the same story", () => {
    expect(inferPublications([undated, stranger], timexOf).size).toBe(0);
    expect(inferPublications([undated], timexOf).size).toBe(0);
    expect(inferPublications([], timexOf).size).toBe(0);
  });

  it("leaves stated dates alone", () => {
    expect([...inferPublications([dated, undated, stranger], timexOf).keys()]).toEqual([undated.id]);
  });

  it("takes no shared imprint of one outlet for a shared statement", () => {
    const imprint =
      "This paper is printed by the Valley Press in Velm and has been independent of parties and banks since its first number on Wednesday.";
    const old = article("The Valley Post", "2020-01-09", `A bakery opened in the old mill. ${imprint}`);
    const fresh = article("The Valley Post", null, `The football club has a new ground. ${imprint}`);
    expect(inferPublications([old, fresh, stranger], timexOf).size).toBe(0);
  });

  it("gives the same for any order of the articles", () => {
    const wanted = inferPublications([dated, undated, stranger], timexOf).get(undated.id)?.edtf;
    fc.assert(
      fc.property(fc.shuffledSubarray([dated, undated, stranger], { minLength: 3 }), (order) => {
        expect(inferPublications(order, timexOf).get(undated.id)?.edtf).toBe(wanted);
      }),
      { numRuns: 10 },
    );
  });
});

describe("sharedPassages", () => {
  it("finds the longest shared run, with its place in both", () => {
    const [longest] = sharedPassages(wordsOf(undated), wordsOf(dated));
    expect(undated.text.slice(longest?.here.start, longest?.here.end)).toBe(quote);
    expect(dated.text.slice(longest?.there.start, longest?.there.end)).toBe(quote);
  });
});
