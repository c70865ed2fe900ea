import { describe, expect, it } from "vitest";
import { inertJson, linkedArticle, linkedEvent, linkedTimeline } from "./linked-data";
import type { ArticleSummary, EventModel, MentionModel } from "./models";

const mention = (fields: Partial<MentionModel>): MentionModel => ({
  id: "m_0001",
  articleId: "a_0001",
  outlet: "The Daily",
  start: 0,
  end: 10,
  quote: "The bridge was opened on Monday.",
  clause: { start: 0, end: 10 },
  role: "main",
  edtf: "2020-03-02",
  date: null,
  dateSource: "timex",
  inferred: false,
  timex: null,
  why: "",
  voice: "own",
  speaker: null,
  cue: null,
  via: null,
  figures: [],
  ...fields,
});

const event = (edtf: string | null, mentions: readonly MentionModel[] = [mention({})]): EventModel => ({
  id: "e_0001",
  edtf,
  date: null,
  undatedReason: null,
  inferred: false,
  actuality: "occurred",
  title: "The bridge was opened",
  claimedBy: null,
  salience: 1,
  outlets: ["The Daily"],
  independentTexts: 1,
  mentions: [...mentions],
  datesConflict: false,
});

const article = (basis: "stated" | "inferred", edtf: string): ArticleSummary => ({
  id: "a_0001",
  outlet: "The Daily",
  title: "Bridge opened",
  url: "https://example.org/bridge",
  published: { edtf, words: "", basis, evidence: [] },
  events: 1,
});

const main = (data: Readonly<Record<string, unknown>>) =>
  data.mainEntity as Readonly<Record<string, unknown>>;

describe("linked data of a page", () => {
  it.each([
    ["2020-03-02", "2020-03-02", undefined],
    ["2020-03-02/2020-03-04", "2020-03-02", "2020-03-04"],
    ["2020-03", undefined, undefined],
    ["2020-03-02?", undefined, undefined],
    ["2020-03-02/..", undefined, undefined],
    [null, undefined, undefined],
  ])("says days only where the text does: %s", (edtf, start, end) => {
    const found = main(linkedEvent("http://x.test", "/event/e_0001", event(edtf)));
    expect([found.startDate, found.endDate]).toEqual([start, end]);
  });

  it("passes a stated publication date on, an inferred one not", () => {
    expect(main(linkedArticle("http://x.test", article("stated", "2020-03-02"))).datePublished).toBe(
      "2020-03-02",
    );
    expect(
      main(linkedArticle("http://x.test", article("inferred", "2020-03-02"))).datePublished,
    ).toBeUndefined();
  });

  it("carries the words and whose they are", () => {
    const found = main(linkedEvent("http://x.test", "/event/e_0001", event("2020-03-02")));
    expect(JSON.stringify(found.subjectOf)).toContain("The bridge was opened on Monday.");
    expect(JSON.stringify(found.subjectOf)).toContain("The Daily");
  });

  it("cannot end the script element it stands in", () => {
    const hostile = mention({ quote: "</script><script>alert(1)</script>" });
    const text = inertJson(linkedEvent("http://x.test", "/event/e_0001", event(null, [hostile])));
    expect(text).not.toContain("<");
    expect(JSON.parse(text).mainEntity.subjectOf[0].text).toBe("</script><script>alert(1)</script>");
  });

  it("lists events with their addresses", () => {
    const found = main(
      linkedTimeline("http://x.test", "/", [{ id: "e_0001", title: "The bridge was opened" }]),
    );
    expect(found.itemListElement).toEqual([
      { "@type": "ListItem", position: 1, name: "The bridge was opened", url: "http://x.test/event/e_0001" },
    ]);
  });
});
