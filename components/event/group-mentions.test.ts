import { describe, expect, it } from "vitest";
import type { MentionModel } from "@/lib/contract/models";
import { groupMentions } from "./group-mentions";

const mention = (id: string, outlet: string, dated: boolean): MentionModel => ({
  id,
  articleId: `a_${outlet}`,
  outlet,
  start: 0,
  end: 4,
  quote: "Rain",
  clause: { start: 0, end: 4 },
  role: "primary",
  edtf: dated ? "2021-03-01" : null,
  date: null,
  dateSource: dated ? "timex" : "none",
  inferred: false,
  timex: dated ? { start: 0, end: 4, text: "Rain" } : null,
  why: "",
  voice: "own",
  speaker: null,
  cue: null,
  via: null,
  figures: [],
});

describe("groupMentions", () => {
  it("puts the words that give the date first, and loses none", () => {
    const mentions = [mention("m1", "A", false), mention("m2", "B", false), mention("m3", "B", true)];
    const groups = groupMentions({ outlets: ["A", "B"], mentions, articles: [] });
    expect(groups.map((g) => g.outlet)).toEqual(["B", "A"]);
    expect(groups.flatMap((g) => g.articles.flatMap((a) => a.mentions.map((m) => m.id)))).toEqual([
      "m3",
      "m2",
      "m1",
    ]);
  });
});
