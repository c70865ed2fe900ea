import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawDocument } from "@/lib/domain/article";
import { compatible } from "@/lib/domain/edtf";
import type { NewsEvent } from "@/lib/domain/news-event";
import { mergeMentions } from "./merge/merge-mentions";
import { dateAll, extract, mentionsOf, readAll } from "./run";

const made = (outlet: string, published: string | null, title: string, ...body: string[]): RawDocument => ({
  name: `${outlet}.json`,
  bytes: new TextEncoder().encode(
    JSON.stringify({ outlet, title, text: body.join("\n\n"), ...(published ? { published } : {}) }),
  ),
});

const DOCUMENTS: readonly RawDocument[] = [
  made(
    "Ledger",
    "2021-05-19",
    "Norvania and Estmark call on Sarn to open the strait",
    "Norvania and Estmark called on Sarn on Tuesday to open the Ilo strait to cargo ships.",
    "“We call on Sarn to open the strait to all ships at once,” the joint statement said.",
    "In March 2020, Sarn closed the strait after a tanker sank near Ilo.",
    "Sarn said earlier this month it would keep about 40 patrol boats in the strait.",
  ),
  made(
    "Courier",
    "2021-05-19",
    "Two states urge Sarn to open Ilo strait",
    "A joint statement released by Norvania's Foreign Ministry on Tuesday urged Sarn to open the Ilo strait to cargo ships.",
    "“We also call on Sarn to open the strait to all ships at once,” the statement said.",
    "Sarn closed the strait in March 2020 when a tanker sank.",
    "On Friday, Sarn said it will keep 60 patrol boats in the strait until the end of July.",
  ),
  made(
    "Herald",
    "2021-11-03",
    "Norvania and Estmark ask the union to press Sarn",
    "Norvania and Estmark called on the whole union on Tuesday to press Sarn to open the Ilo strait, a joint statement said.",
    "Sarn closed the strait in March 2020.",
  ),
  made(
    "Gazette",
    "2021-05-21",
    "Museum opens in Porto Velo",
    "A museum of clocks opened in Porto Velo on Thursday.",
    "About 300 people came to the opening.",
  ),
];

const shape = (events: readonly NewsEvent[]): string => JSON.stringify(events);
const read = readAll(DOCUMENTS);
const dated = dateAll(read.articles);
const { mentions } = mentionsOf(dated);
const articles = dated.map((d) => d.article);
const events = mergeMentions(mentions, articles);
const titled = (part: string): NewsEvent[] =>
  events.filter((e) => e.mentions.some((m) => m.quote.includes(part)));

describe("merging", () => {
  it("gives the same events for any order of input", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(mentions, { minLength: mentions.length }),
        fc.shuffledSubarray(articles, { minLength: articles.length }),
        (ms, as) => {
          expect(shape(mergeMentions(ms, as))).toBe(shape(events));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("puts each mention of any subset in exactly one event, with dates that agree", () => {
    fc.assert(
      fc.property(fc.subarray(mentions), (some) => {
        const out = mergeMentions(some, articles);
        expect(out.flatMap((e) => e.mentions.map((m) => m.id)).sort()).toEqual(some.map((m) => m.id).sort());
        for (const e of out)
          for (const d of e.dates)
            expect(e.edtf !== null && (compatible(d.edtf, e.edtf) || e.datesConflict)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("joins what outlets tell of one day and keeps the statement of another season apart", () => {
    const may = titled("cargo ships");
    expect(may).toHaveLength(1);
    expect(may[0]).toMatchObject({ edtf: "2021-05-18", outlets: ["Courier", "Ledger"], claimedBy: null });
    const november = titled("the whole union");
    expect(november).toHaveLength(1);
    expect(november[0]!.edtf).toBe("2021-11-02");
    expect(november[0]!.id).not.toBe(may[0]!.id);
  });

  it("keeps differing figures side by side and takes the day inside the month", () => {
    const kept = titled("patrol boats")[0]!;
    expect(kept.edtf).toBe("2021-05-14");
    expect(kept.dates.map((d) => d.edtf)).toEqual(["2021-05", "2021-05-14"]);
    expect(kept.figureConflicts[0]!.claims.map((c) => c.value).sort()).toEqual([40, 60]);
  });

  it("gives undated mentions the date of their event and says so", () => {
    const quote = titled("at once,” the joint statement said")[0]!.mentions.find((m) =>
      m.quote.includes("the joint statement said"),
    )!;
    expect(quote).toMatchObject({ dateSource: "inherited", edtf: "2021-05-18", inferred: true });
    expect(quote.undatedReason).toMatch(/no time/);
  });

  it("says why it joined and what it kept apart", () => {
    const closed = titled("closed the strait")[0]!;
    expect(closed.outlets).toEqual(["Courier", "Herald", "Ledger"]);
    expect(closed.merged.length).toBe(closed.mentions.length - 1);
    for (const trail of closed.merged) expect(trail.reasons.length).toBeGreaterThan(0);
    const ids = new Set(events.map((e) => e.id));
    for (const e of events)
      for (const miss of e.keptApart) expect(ids.has(miss.event) && miss.event !== e.id).toBe(true);
  });

  it("keeps the ids of events when an unrelated article comes", () => {
    const before = extract(DOCUMENTS.slice(0, 3)).events.map((e) => e.id);
    const after = new Set(extract(DOCUMENTS).events.map((e) => e.id));
    expect(before.filter((id) => !after.has(id))).toEqual([]);
  });
});

describe("the flow", () => {
  it("counts the same document once and reports what could not be read", () => {
    const bad: RawDocument = { name: "empty.txt", bytes: new Uint8Array() };
    const x = extract([...DOCUMENTS, DOCUMENTS[0]!, bad]);
    expect(x.articles).toHaveLength(DOCUMENTS.length);
    expect(x.issues.map((i) => i.article)).toContain("empty.txt");
  });

  it("reports its progress stage by stage", () => {
    const stages: string[] = [];
    extract(DOCUMENTS, { onProgress: (p) => stages.at(-1) === p.stage || stages.push(p.stage) });
    expect(stages).toEqual(["read", "date", "mentions", "merge"]);
  });

  it("ends in a defined result for no articles, and for many dates in one", () => {
    expect(extract([]).events).toEqual([]);
    const days = Array.from({ length: 28 }, (_, i) => `Sarn opened gate ${i + 1} on ${i + 1} February 2020.`);
    const x = extract([made("Ledger", "2020-03-01", "Gates", ...days)]);
    expect(x.events.filter((e) => e.edtf?.startsWith("2020-02-")).length).toBe(28);
  });
});
