import { describe, expect, it } from "vitest";
import { tag } from "./tag";

const dates = (text: string, dct: string | null = null) =>
  tag(text, { dct }).map((t) => [t.text, t.edtf, t.trail.anchor.kind]);

describe("a text without a publication date", () => {
  it("leaves open what counts from it, and says why", () => {
    for (const phrase of [
      "last month",
      "yesterday",
      "Friday",
      "two years ago",
      "this summer",
      "last December",
    ]) {
      const [, t] = tag(`He was born in 1950. They met ${phrase} in Oslo.`, { dct: null });
      expect([t?.text, t?.edtf]).toEqual([phrase, null]);
      expect(t?.unresolved).toMatch(/^no-anchor: /);
      expect(t?.trail.sentence).toContain("left undated");
    }
  });

  it("takes a full date on a line of its own at its head for one", () => {
    expect(dates("Airport opens\nApril 27, 2005\nThe airport was opened today by the mayor.")).toEqual([
      ["April 27, 2005", "2005-04-27", "none"],
      ["today", "2005-04-27", "dateline"],
    ]);
  });

  it("does not take a date inside a sentence, or an update stamp, for one", () => {
    expect(dates("The fort fell on May 10, 1865. Today it is a museum.").at(-1)?.[1]).toBeNull();
    expect(dates("Updated in: 17 September 2021 - 02:01\nIt was opened today.").at(-1)?.[1]).toBeNull();
  });

  it("reads months and days in the year of its story", () => {
    expect(dates("In November 1861 he left. In January he was back. On March 8 he won.")).toEqual([
      ["November 1861", "1861-11", "none"],
      ["January", "1862-01", "mention"],
      ["March 8", "1862-03-08", "mention"],
    ]);
  });
});

describe("words that point back", () => {
  it("count from the time last spoken of, not from the publication date", () => {
    expect(dates("Guards fired on Monday. In the week before, they had waited.", "2021-03-05")).toEqual([
      ["Monday", "2021-03-01", "publication"],
      ["the week before", "2021-02-22/2021-02-28", "mention"],
    ]);
  });
});

describe("what is marked as ahead", () => {
  it("lies after the publication date, or is said to", () => {
    const future = (text: string) => tag(text, { dct: "2021-02-27" }).map((t) => t.future === true);
    expect(future("They must leave by the end of April.")).toEqual([true]);
    expect(future("They left at the end of January.")).toEqual([false]);
    expect(future("The vote is due on Friday.")).toEqual([true]);
    expect(future("The vote was held on Friday.")).toEqual([false]);
  });
});
