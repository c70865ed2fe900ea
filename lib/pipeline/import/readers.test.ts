import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvColumns, csvEntry } from "./csv-entry";
import { CsvReader } from "./csv-table";
import { datelineEntry } from "./dateline-entry";
import { eventOfEntry } from "./event-of-entry";
import { htmlText } from "./html-text";
import type { EntryResult, ImportedEntry } from "./imported-entry";
import { timelineJsEntry } from "./timelinejs-entry";

const entryOf = (result: EntryResult): ImportedEntry => {
  if (!result.ok) throw new Error(result.why);
  return result.entry;
};

const eventOf = (entry: ImportedEntry, timeline = "harbour") => {
  const made = eventOfEntry(entry, timeline);
  if (!made.ok) throw new Error(made.why);
  return made.event;
};

const LINE = {
  id: "e_0a1b2c",
  edtf: "2018-12~",
  title: "The pier opens",
  outlets: ["Post"],
  mentions: [{ outlet: "Post", quote: "The pier opens around December 2018.", url: "https://example.org/1" }],
};

describe("an entry of Dateline JSON Lines", () => {
  it("keeps id, date and quotes", () => {
    const event = eventOf(entryOf(datelineEntry(LINE)));
    expect([event.id, event.edtf, event.outlets, event.claimedBy]).toEqual([
      "e_0a1b2c",
      "2018-12~",
      ["Post"],
      "Post",
    ]);
    expect(event.mentions.map((m) => m.quote)).toEqual([LINE.mentions[0]?.quote]);
    expect(event.mentions[0]?.cited?.url).toBe("https://example.org/1");
  });

  it("has the same id in any order of its quotes, and another for other words", () => {
    const quotes = [
      { outlet: "Post", quote: "One." },
      { outlet: "Herald", quote: "Two." },
    ];
    const idOf = (mentions: unknown, title = "t") =>
      eventOf(entryOf(datelineEntry({ edtf: "2019", title, mentions }))).id;
    expect(idOf(quotes)).toBe(idOf([...quotes].reverse()));
    expect(idOf(quotes)).not.toBe(idOf(quotes, "u"));
    expect(idOf(quotes)).not.toBe(idOf(quotes.slice(1)));
  });

  it("names what it cannot use", () => {
    const why = (value: unknown) => {
      const read = datelineEntry(value);
      const made = read.ok ? eventOfEntry(read.entry, "x") : read;
      return made.ok ? "fine" : made.why;
    };
    expect(why([])).toContain("not a JSON object");
    expect(why({ ...LINE, edtf: "27.2.2019" })).toContain("is not a date");
    expect(why({ ...LINE, edtf: 2019 })).toContain("neither text nor null");
    expect(why({ ...LINE, mentions: [{ outlet: "Post", quote: " " }] })).toBe("a mention has no quote");
    expect(why({ ...LINE, mentions: [{ quote: "x" }] })).toBe("a mention has no outlet");
    expect(why({ edtf: "2019", title: "" })).toContain("no quote, no text and no title");
  });

  it("puts no words in the mouth of an outlet that did not print them", () => {
    const event = eventOf(
      entryOf(datelineEntry({ edtf: "2019", title: "A vote", outlets: ["Post"] })),
      "list",
    );
    expect(event.outlets).toEqual(["list"]);
    expect(event.mentions.map((m) => [m.outlet, m.quote])).toEqual([["list", "A vote"]]);
  });

  it("leaves out what is not evidence and says so", () => {
    const read = datelineEntry({ ...LINE, outlets: ["Post", "Herald"] });
    expect(read.ok && read.notes).toEqual(["no quote of Herald: left out of the outlets"]);
    const odd = {
      ...LINE,
      mentions: [{ outlet: "Post", quote: "x", url: "javascript:1", published: "soon" }],
    };
    const made = eventOfEntry(entryOf(datelineEntry(odd)), "x");
    expect(made.ok && made.notes.length).toBe(2);
    expect(made.ok && made.event.mentions[0]?.cited).toMatchObject({ url: null, published: null });
  });

  it("keeps an event without a date, with the reason", () => {
    const event = eventOf(entryOf(datelineEntry({ ...LINE, edtf: null })));
    expect([event.edtf, event.undatedReason]).toEqual([null, "The imported timeline gives no date."]);
  });

  it("shows where outlets date it differently", () => {
    const mentions = [
      { outlet: "Post", quote: "On the 3rd.", edtf: "2019-05-03" },
      { outlet: "Herald", quote: "On the 4th.", edtf: "2019-05-04" },
    ];
    const event = eventOf(entryOf(datelineEntry({ edtf: "2019-05", title: "t", mentions })));
    expect(event.datesConflict).toBe(true);
    expect(event.dates.map((d) => d.edtf)).toEqual(["2019-05-03", "2019-05-04"]);
  });
});

describe("an entry of TimelineJS", () => {
  const slide = {
    start_date: { year: "2018", month: "12" },
    text: { headline: "<b>The</b> vote", text: "<p>It passed.</p>" },
  };

  it("is as precise as its date and quotes the slide's own words", () => {
    const event = eventOf(entryOf(timelineJsEntry(slide)));
    expect([event.edtf, event.title, event.outlets]).toEqual(["2018-12", "The vote", ["harbour"]]);
    expect(event.mentions[0]?.quote).toBe("It passed.");
  });

  it("reads intervals, years before the common era, and refuses what has no year", () => {
    const edtf = (start_date: unknown, end_date?: unknown) =>
      entryOf(timelineJsEntry({ ...slide, start_date, end_date })).edtf;
    expect(edtf({ year: 2019, month: 2, day: 3 }, { year: 2019, month: 2, day: 5 })).toBe(
      "2019-02-03/2019-02-05",
    );
    expect(edtf({ year: -43 })).toBe("-0043");
    expect(edtf({ year: 2019, day: 3 })).toBe("2019");
    expect(edtf({ year: -13000 })).toBe("Y-13000");
    expect(timelineJsEntry({ ...slide, start_date: {} }).ok).toBe(false);
  });

  it("gets back the quotes that Dateline wrote into it", () => {
    const text =
      "<blockquote>One &amp; two.<br>— Post</blockquote><blockquote>Three.<br>— Herald</blockquote>";
    const event = eventOf(
      entryOf(timelineJsEntry({ ...slide, unique_id: "e_0a1b", text: { headline: "t", text } })),
    );
    expect(event.id).toBe("e_0a1b");
    expect(event.mentions.map((m) => [m.outlet, m.quote])).toEqual([
      ["Post", "One & two."],
      ["Herald", "Three."],
    ]);
  });

  it("shows HTML as a browser would and runs none of it", () => {
    expect(htmlText("<script>alert(1)</script>a&nbsp;&lt;b&gt;<br>c<p>d</p>")).toBe("a <b>\nc\nd");
    expect(htmlText("a < b & c")).toBe("a < b & c");
  });
});

const rowsOf = (text: string, pieces = text.length) => {
  const reader = new CsvReader();
  const rows = [];
  for (let i = 0; i < text.length; i += pieces) rows.push(...reader.push(text.slice(i, i + pieces)));
  return [...rows, ...reader.end()];
};

describe("a table of comma-separated values", () => {
  it("gives the same rows however it is cut", () => {
    const text = '"a","b ""c"""\r\n1,"two\r\nlines"\r\n\r\nx,y';
    const whole = rowsOf(text);
    expect(whole).toEqual([
      { line: 1, cells: ["a", 'b "c"'] },
      { line: 2, cells: ["1", "two\r\nlines"] },
      { line: 5, cells: ["x", "y"] },
    ]);
    for (let pieces = 1; pieces < text.length; pieces++) expect(rowsOf(text, pieces)).toEqual(whole);
  });

  it("gives back every cell that was written", () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom("a", '"', ",", "\n", "\r", "ü") });
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 5 }), (rows, pieces) => {
        const text = rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        const filled = rows.filter((r) => r.some((c) => c !== ""));
        expect(rowsOf(text, pieces).map((r) => r.cells)).toEqual(filled);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe("an entry of a table", () => {
  const read = (head: string, ...rows: string[]) => {
    const columns = csvColumns(head.split(","));
    if (typeof columns === "string") throw new Error(columns);
    const cells = rows.map((r, i) => ({ line: i + 2, cells: r.split(",") }));
    return csvEntry(columns, cells);
  };

  it("knows the columns of a sheet made for TimelineJS", () => {
    const entry = entryOf(read("Year,Month,Day,End Year,Headline,Text", "2019,2,,2020,A vote,It passed."));
    expect([entry.edtf, entry.title, entry.text]).toEqual(["2019-02/2020", "A vote", "It passed."]);
  });

  it("takes one row for each quote of an event and the apostrophe off what looked like a formula", () => {
    const entry = entryOf(
      read("event_id,edtf,title,outlet,excerpt", "e_0a1b,2019,t,Post,'=x", "e_0a1b,2019,t,Herald,y"),
    );
    expect(entry.id).toBe("e_0a1b");
    expect(entry.mentions.map((m) => m.quote)).toEqual(["=x", "y"]);
  });

  it("says what is missing", () => {
    expect(csvColumns(["a", "title"])).toContain("no column “edtf”");
    expect(csvColumns(["date"])).toContain("no column “title”");
    const result = read("date,quote", "2019,words");
    expect(result.ok ? "" : result.why).toContain("no outlet");
  });
});
