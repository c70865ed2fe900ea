import { describe, expect, it } from "vitest";
import { findMentions } from "./find-mentions";
import { madeArticle } from "./test-article";

const find = (
  lines: readonly string[],
  dates: Readonly<Record<string, string | null>> = {},
  options = {},
) => {
  const { article, timex } = madeArticle(lines, dates, options);
  const { mentions } = findMentions(article, timex);
  return {
    article,
    mentions,
    clauses: mentions.map((m) => article.text.slice(m.clause.start, m.clause.end)),
  };
};
const LEAD = "Norvania's parliament met in the capital.";

describe("clauses", () => {
  it("finds several happenings in one sentence, each with its own date", () => {
    const { mentions } = find(
      [
        LEAD,
        "On Tuesday, Norvania said it will keep 30 ships at Port Ilo, a reversal of Governor Ana Reyes's earlier decision to sell all of the navy's 90 ships by the end of August.",
      ],
      { Tuesday: "2021-05-18", "the end of August": "2021-08" },
    );
    const dated = mentions
      .filter((m) => m.sentence === 1)
      .map((m) => [m.head.lemma, m.topic?.lemma ?? null, m.edtf, m.actuality]);
    expect(dated).toEqual([
      ["say", "keep", "2021-05-18", "occurred"],
      ["decision", "sell", null, "occurred"],
      ["sell", null, "2021-08", "planned"],
    ]);
  });

  it("cuts the clause, keeps the sentence as the quote", () => {
    const { clauses, mentions } = find(
      [LEAD, "The harbour was closed in 2014 after Norvania raised its fees for safety reasons."],
      { "2014": "2014" },
    );
    expect(clauses[1]).toBe("The harbour was closed in 2014");
    expect(mentions[1]!.quote).toContain("safety reasons");
  });

  it("takes the day of a statement's release as the day it speaks", () => {
    const { mentions } = find(
      [LEAD, "A joint statement released by the Navy on Friday urged Norvania to leave the strait."],
      { Friday: "2021-05-14" },
    );
    expect(mentions[1]).toMatchObject({
      edtf: "2021-05-14",
      head: { lemma: "urge" },
      topic: { lemma: "leave" },
    });
  });

  it("dates a pair of verbs as one happening", () => {
    const { mentions } = find([LEAD, "A blast killed six people and injured ten in Ilo on Sunday."], {
      Sunday: "2021-05-16",
    });
    expect(mentions.filter((m) => m.sentence === 1).map((m) => m.head.lemma)).toEqual(["kill"]);
  });
});

describe("verbs that may also describe a state", () => {
  it.each([
    ["The court heard the case on Monday.", "hear"],
    ["Norvania will face Sarn on Monday.", "face"],
    ["The judge ruled on Monday that the fee was lawful.", "rule"],
    ["Police held three men on Monday.", "hold"],
  ])("report a happening when they are dated: %s", (sentence, lemma) => {
    const { mentions } = find([LEAD, sentence], { Monday: "2021-05-17" });
    expect(mentions.filter((m) => m.sentence === 1).map((m) => [m.head.lemma, m.edtf])).toEqual([
      [lemma, "2021-05-17"],
    ]);
  });
});

describe("what is no mention", () => {
  it.each([
    [
      "a dated attribute",
      "Delegates quoted the 2018 report at length, and its figures are old.",
      { "2018": "2018" },
    ],
    ["a state", "The base is located near the border in 2020.", { "2020": "2020" }],
    ["since a year", "Fees have been high since 2011.", { "2011": "2011" }],
  ])("%s", (_, sentence, dates) => {
    expect(find([LEAD, sentence], dates).mentions.filter((m) => m.sentence === 1 && m.edtf !== null)).toEqual(
      [],
    );
  });

  it.each([
    "Norvania maintains a naval base on the island.",
    "Critics have warned against a number of outcomes.",
    "Officers regularly travel to Ilo.",
    "Most residents either refused or were unable to leave Ilo.",
    "Reyes stated that the strait should be cleared of mines.",
  ])("undated: %s", (sentence) => {
    expect(find([LEAD, sentence]).mentions.filter((m) => m.sentence === 1)).toEqual([]);
  });
});

describe("voice and discourse", () => {
  it("goes on with a statement, by name, pronoun and bare quotation", () => {
    const { mentions } = find(
      [
        "Norvania and Estmark have issued a joint statement calling on Sarn to open the strait.",
        "“We call on Sarn to open the strait at once,” the joint statement said.",
        "It also demanded that Sarn release the crew.",
        "“We urge Sarn to pay for the damage to the port.”",
      ],
      {},
    );
    expect(mentions).toHaveLength(4);
    expect(mentions[1]!.continues).toBe(mentions[0]!.id);
    expect(mentions[2]!.continues).toBe(mentions[1]!.id);
    expect(mentions[3]!.continues).toBe(mentions[2]!.id);
  });

  it("names source, cue and the agency it came through", () => {
    const { mentions } = find(
      [LEAD, "Norvania closed the port on Friday, the ministry said, Reuters reported."],
      { Friday: "2021-05-14" },
    );
    expect(mentions[1]!.voice).toMatchObject({
      kind: "attributed",
      source: { text: "the ministry" },
      cue: { text: "said" },
      via: { text: "Reuters" },
    });
  });

  it("reads inverted attributions", () => {
    const { mentions } = find(
      [LEAD, "“We closed the whole port on Friday because of the storm,” said the minister."],
      { Friday: "2021-05-14" },
    );
    expect(mentions[1]!.voice).toMatchObject({ kind: "quoted", source: { text: "the minister" } });
  });
});

describe("dates", () => {
  it("takes the dateline for the lead only", () => {
    const { article } = madeArticle(
      ["ILO, May 20. Norvania signed the accord.", "Crowds gathered in Ilo."],
      {},
    );
    const dateline = { start: 5, end: 11 };
    const withLine = {
      ...article,
      regions: [
        { start: 0, end: 12, type: "dateline" as const },
        { start: 12, end: article.text.length, type: "body" as const },
      ],
      sentences: [
        { start: 13, end: 40, region: "body" as const, paragraph: 0 },
        { ...article.sentences[1]! },
      ],
    };
    const { timex } = madeArticle(["ILO, May 20. Norvania signed the accord.", "Crowds gathered in Ilo."], {
      "May 20": "2021-05-20",
    });
    const { mentions } = findMentions(withLine, timex);
    expect(timex[0]).toMatchObject(dateline);
    expect(mentions.map((m) => [m.dateSource, m.edtf])).toEqual([
      ["dateline", "2021-05-20"],
      ["none", null],
    ]);
  });

  it("keeps the reason where a date could not be resolved", () => {
    const { mentions } = find(
      [LEAD, "Norvania closed the port on Friday."],
      { Friday: null },
      { published: null },
    );
    expect(mentions[1]).toMatchObject({ edtf: null, dateSource: "none" });
    expect(mentions[1]!.undatedReason).toContain("publication date");
  });

  it("marks what lies after the publication as planned", () => {
    const { mentions } = find([LEAD, "The trial begins on 3 June 2021."], { "3 June 2021": "2021-06-03" });
    expect(mentions[1]).toMatchObject({ actuality: "planned" });
  });
});

describe("figures and names", () => {
  it("reads counts with qualifier and what they count, never a date", () => {
    const { mentions } = find(
      [LEAD, "In 2019 Norvania sent about 400 coastal guards and $2.5 million to Ilo."],
      { "2019": "2019" },
    );
    expect(mentions[1]!.figures.map((f) => [f.text, f.value, f.qualifier, f.unit, f.counts])).toEqual([
      ["about 400", 400, "about", null, "guard"],
      ["$2.5 million", 2_500_000, null, "USD", "USD"],
    ]);
  });

  it("gives a capital and its country one key, and a person the last name", () => {
    const { mentions } = find(
      [LEAD, "Canberra and the Australian President Maria Lopez signed the accord in 2020."],
      { "2020": "2020" },
    );
    const keys = mentions[1]!.entities.map((e) => e.key);
    expect(new Set(keys)).toEqual(new Set(["australia", "lopez"]));
    expect(mentions[1]!.entities.find((e) => e.key === "lopez")!.of).toBe("australia");
  });
});
