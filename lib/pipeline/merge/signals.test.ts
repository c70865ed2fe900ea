import { describe, expect, it } from "vitest";
import type { Article } from "@/lib/domain/article";
import { asEdtf } from "@/lib/domain/edtf";
import type { Mention } from "@/lib/domain/mention";
import { dateFit } from "./date-fit";
import { eventWords } from "./event-words";
import { type Features, featuresOf } from "./features";
import { figureConflicts } from "./figure-conflicts";
import { lemmaClass } from "./lemma-classes";
import { madeFigure, madeMention } from "./made-mention";
import { scorePair } from "./pair-score";
import { respellings } from "./spelling";
import { WEIGHTS } from "./weights";

const features = (mention: Mention, published: string | null = null): Features => {
  const publication = {
    edtf: published === null ? null : asEdtf(published),
    basis: "stated" as const,
    evidence: [],
  };
  return featuresOf(mention, {
    id: mention.articleId,
    text: mention.quote,
    publication,
    credits: [],
  } as unknown as Article);
};
const word = (lemma: string) => ({ start: 9, end: 15, text: lemma, lemma });

describe("dates", () => {
  it.each([
    ["2021-05-14", "2021-05-14", "sameDay"],
    ["2021-05-14", "2021-05", "sameMonth"],
    ["2021-05-14", "2021-05-15", "dayApart"],
    ["2014", "2014", "samePeriod"],
    ["2021-05-14", "2021-05-18", null],
    ["2014", "2016", null],
    ["2021-02", "2021-11", null],
  ])("%s and %s: %s", (a, b, name) => {
    expect(
      dateFit(features(madeMention("1", { edtf: a })), features(madeMention("2", { edtf: b })))?.name ?? null,
    ).toBe(name);
  });

  it("an undated report tells of nothing after it was printed, unless as a plan", () => {
    const undated = features(madeMention("1"), "2021-02-27");
    expect(dateFit(undated, features(madeMention("2", { edtf: "2021-11-07" })))).toBeNull();
    expect(
      dateFit(undated, features(madeMention("2", { edtf: "2021-11-07", actuality: "planned" }))),
    ).not.toBeNull();
  });

  it("one outlet that gives two days means two happenings", () => {
    const one = madeMention("1", { edtf: "2021-05-14" });
    const two = { ...madeMention("2", { edtf: "2021-05-15" }), articleId: one.articleId };
    expect(dateFit(features(one), features(two))).toBeNull();
  });
});

describe("event words", () => {
  it("knows words for one kind of happening, and those that undo it", () => {
    expect(lemmaClass("pull out")).toBe(lemmaClass("leave"));
    expect(lemmaClass("set up")).toBe(lemmaClass("establish"));
    expect(lemmaClass("sing")).toBe("sing");
  });

  it.each([
    ["announce", "withdraw", "announce", "withdrawal", "sameHeadAndTopic"],
    ["decide", "keep", "decide", "withdraw", "opposite"],
    ["urge", "leave", "announce", "leave", "otherSpeech"],
    ["say", "keep", "announce", "keep", "sameCore"],
    ["say", "sell", "close", undefined, "speechAgainstAct"],
  ])("%s %s, %s %s: %s", (h1, t1, h2, t2, name) => {
    const make = (id: string, h: string, t: string | undefined) =>
      features(madeMention(id, { head: word(h), ...(t === undefined ? {} : { topic: word(t) }) }));
    expect(eventWords(make("1", h1, t1), make("2", h2, t2)).name).toBe(name);
  });

  it("tells leaving troops from leaving a country", () => {
    const of = (quote: string): string => features(madeMention("1", { quote, head: word("leave") })).head;
    expect(of("Norvania will leave about 40 guards in Ilo.")).toBe("keep");
    expect(of("All guards leave Ilo.")).toBe("withdraw");
  });
});

describe("pairs", () => {
  const collection = { story: () => 0 };

  it("two statements of one sentence are never one happening", () => {
    const a = features(madeMention("1", { edtf: "2021-05-14" }));
    const b: Features = { ...a, mention: { ...a.mention, head: word("shut") } };
    expect(scorePair(a, b, collection)).toBeNull();
  });

  it("the weights add up to the score, and say why", () => {
    const a = features(madeMention("1", { edtf: "2021-05-14" }));
    const b = features(madeMention("2", { edtf: "2021-05-14" }));
    const { score, reasons } = scorePair(a, b, collection)!;
    expect(score).toBeCloseTo(WEIGHTS.bias + reasons.reduce((sum, r) => sum + r.weight, 0));
    expect(score).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason.says).toMatch(/\p{L}/u);
  });

  it("one kind of event in one month is not one happening where nothing else is shared", () => {
    const of = (id: string, quote: string) =>
      features({
        ...madeMention(id, {
          edtf: "2021-05",
          quote,
          head: { start: 9, end: 17, text: "released", lemma: "release" },
        }),
        clause: { start: 0, end: quote.length },
      });
    const poll = of("1", "A lender released a survey of bakers.");
    const plan = of("2", "The mayor released a plan for harbours.");
    const same = of("3", "A lender released the survey of bakers.");
    const says = (a: Features, b: Features) =>
      scorePair(a, b, { story: () => 0 })!.reasons.find((r) => r.says.startsWith("they share little"));
    expect(says(poll, plan)!.weight).toBeLessThan(-1);
    expect(says(poll, same)).toBeUndefined();
    expect(scorePair(poll, plan, { story: () => 0 })!.score).toBeLessThan(0);
  });

  it("an open beginning reaches back a year, not for ever", () => {
    const recent = features(madeMention("1", { edtf: "/2021-05" }));
    expect(dateFit(recent, features(madeMention("2", { edtf: "2021-02-03" })))?.name).toBe(
      "overlappingPeriods",
    );
    expect(dateFit(recent, features(madeMention("3", { edtf: "2019-02-03" })))).toBeNull();
  });

  it("undated openings printed days apart are the news of two days", () => {
    const lead = (id: string, published: string) => features(madeMention(id, { role: "lead" }), published);
    expect(dateFit(lead("1", "2021-05-01"), lead("2", "2021-05-02"))?.name).toBe("undatedTogether");
    expect(dateFit(lead("1", "2021-05-01"), lead("2", "2021-05-06"))?.name).toBe("undatedNews");
  });

  it("weights point where they must", () => {
    for (const name of ["sameHeadAndTopic", "sharedNames", "words", "sharedQuote", "sameDay"] as const)
      expect(WEIGHTS[name]).toBeGreaterThan(0.5);
    for (const name of [
      "bias",
      "opposite",
      "noSharedName",
      "planAgainstFact",
      "dayApart",
      "undatedNews",
      "littleShared",
    ] as const)
      expect(WEIGHTS[name]).toBeLessThan(-0.5);
  });
});

describe("names and figures", () => {
  it("takes a stray spelling for the usual one, and reads both names as shared", () => {
    const named = (id: string, ...keys: string[]) =>
      features(
        madeMention(id, {
          edtf: "2021-05-14",
          entities: keys.map((key) => ({ start: 0, end: 1, text: key, key, kind: "place" as const })),
        }),
      );
    const usual = named("1", "selvat", "norvania");
    const stray = named("2", "sevlat", "norvania");
    expect(respellings(usual, stray)).toEqual([["selvat", "sevlat"]]);
    expect(respellings(stray, usual)).toEqual([["sevlat", "selvat"]]);
    expect(respellings(usual, named("3", "satvelo", "norvania"))).toEqual([]);
    const says = scorePair(usual, stray, { story: () => 0 })!.reasons.map((r) => r.says);
    expect(says).toContain("both name norvania, selvat (sevlat)");
    expect(says.some((w) => w.startsWith("different places"))).toBe(false);
  });

  it("never takes two names that news at large knows for one", () => {
    const known = { keys: new Set(["texas", "cuba"]), strays: [] };
    expect(respellings(known, { keys: new Set(["taxes", "cuba"]), strays: [] })).toEqual([]);
  });

  it("sets differing counts of one thing side by side, as printed", () => {
    const conflicts = figureConflicts([
      madeMention("1", { figures: [madeFigure(400, "guard"), madeFigure(3, "ship")] }),
      madeMention("2", { figures: [madeFigure(200, "guard"), madeFigure(3, "ship")] }),
    ]);
    expect(conflicts.map((c) => [c.counts, c.claims.map((x) => x.text)])).toEqual([
      ["guard", ["400 guards", "200 guards"]],
    ]);
  });
});
