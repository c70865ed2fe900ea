import { describe, expect, it } from "vitest";
import { couldDate, findMentions } from "./find-mentions";
import { madeArticle } from "./test-article";

const LEAD = "Norvania's parliament met in the capital.";

/** The reason for the one date of a sentence, and the event words that it dates. */
const look = (sentence: string, phrase: string, edtf: string) => {
  const { article, timex } = madeArticle([LEAD, sentence], { [phrase]: edtf });
  const { mentions, passedOver } = findMentions(article, timex);
  const dated = mentions.filter((m) => m.timex !== undefined);
  for (const t of timex.filter(couldDate))
    expect([dated.some((m) => m.timex?.tid === t.tid), passedOver.has(t.tid)].filter(Boolean)).toHaveLength(
      1,
    );
  return { reason: passedOver.get("t1"), words: dated.map((m) => [m.head.lemma, m.actuality]) };
};

describe("why a date gives no event", () => {
  it.each([
    ["The base is located near the border in 2020.", "2020", "2020", "state"],
    ["The clerk knew of it in 2020.", "2020", "2020", "state"],
    ["Fees have been high since 2011.", "2011", "2011", "since"],
    ["Delegates quoted the 2018 report at length.", "2018", "2018", "thing"],
    ["Monday, 17 May", "17 May", "2021-05-17", "bare"],
    ["This story was updated on Monday with new figures.", "Monday", "2021-05-17", "notice"],
  ])("%s", (sentence, phrase, edtf, reason) => {
    expect(look(sentence, phrase, edtf)).toEqual({ reason, words: [] });
  });

  it("names the lesser of two dates of one statement", () => {
    const { article, timex } = madeArticle([LEAD, "The bridge opened in May, on 17 May 2021."], {
      "17 May 2021": "2021-05-17",
      "in May": "2021-05",
    });
    const { passedOver } = findMentions(article, timex);
    expect([...passedOver.values()]).toEqual(["beside"]);
  });
});

describe("a date beside a verb that only describes", () => {
  it.each([
    ["There were nine strikes on the port on Monday.", "Monday", "2021-05-17", "strike", "occurred"],
    ["Her last visit was in 2009.", "2009", "2009", "visit", "occurred"],
    ["In 2009, she was the target of an attack by rebels.", "2009", "2009", "attack", "occurred"],
    ["They are still in talks that are due to begin on 9 June.", "9 June", "2021-06-09", "begin", "planned"],
    ["Reyes was the first governor to visit in 2014.", "2014", "2014", "visit", "occurred"],
    [
      "The last time was in April 2006, when a bomb killed nine people.",
      "April 2006",
      "2006-04",
      "kill",
      "occurred",
    ],
    ["Ilo has been in rebel hands since 2014, when Sarn invaded.", "2014", "2014", "invade", "occurred"],
    ["In 2009 she became the governor of Ilo.", "2009", "2009", "become", "occurred"],
    ["Sarn's jets have in recent days struck Ilo.", "recent days", "2021-05", "strike", "occurred"],
    ["The victims were today named as Ana Reyes and her son.", "today", "2021-05-20", "name", "occurred"],
    ["The clashes continued on Monday.", "Monday", "2021-05-17", "continue", "occurred"],
    ["Jets hit the IS stronghold on Monday.", "Monday", "2021-05-17", "hit", "occurred"],
  ])("%s", (sentence, phrase, edtf, lemma, actuality) => {
    expect(look(sentence, phrase, edtf)).toEqual({ reason: undefined, words: [[lemma, actuality]] });
  });

  it("takes a denial for one", () => {
    expect(look("There was no attack on Monday.", "Monday", "2021-05-17").words).toEqual([
      ["attack", "negated"],
    ]);
  });

  it("takes a heading that says what lies ahead for a plan", () => {
    expect(look("Falcon to launch next month from pad nine", "next month", "2021-06").words).toEqual([
      ["launch", "planned"],
    ]);
  });
});

describe("furniture in a sentence", () => {
  const labels = (sentence: string, dates: Record<string, string>) => {
    const { article, timex } = madeArticle([sentence, LEAD], dates);
    return findMentions(article, timex).mentions.filter((m) => m.sentence === 0);
  };

  it.each([
    ["Reuters Sunday 10 May 2021 Jets hit the port of Ilo.", "Sunday 10 May 2021", "2021-05-10"],
    ["Date of publication 10 May 2021 Jets hit the port of Ilo.", "10 May 2021", "2021-05-10"],
    ["Last updated at May 102021 Jets hit the port of Ilo.", "May", "2021-05"],
  ])("a stamp is no part of it: %s", (sentence, phrase, edtf) => {
    expect(labels(sentence, { [phrase]: edtf }).map((m) => [m.label, m.edtf])).toEqual([
      ["Jets hit the port of Ilo", null],
    ]);
  });

  it("links of the page put between a name and its verb are not read", () => {
    const [mention] = labels(
      "Speaker Ana Reyes Ana Maria ReyesCouncil voted on harbour Monday Ilo backs dam MORE said the dam will stay.",
      { Monday: "2021-05-17" },
    );
    expect([mention?.head.lemma, mention?.edtf]).toEqual(["say", null]);
  });

  it("a caption reports nothing", () => {
    expect(
      labels("Guards are seen at the gate of Ilo on 3 May 2021.", { "3 May 2021": "2021-05-03" }),
    ).toEqual([]);
  });
});
