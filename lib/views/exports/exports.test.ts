import { describe, expect, it } from "vitest";
import type { Article } from "@/lib/domain/article";
import { dateEnds } from "@/lib/domain/date-parts";
import { asEdtf, type Edtf } from "@/lib/domain/edtf";
import { extractionOf, REPORTS } from "@/tests/store/fixture";
import { csvField } from "./csv";
import { EXPORTERS, type ExportFormat } from "./index";

const { articles, events } = extractionOf(REPORTS);
const byId = new Map<string, Article>(articles.map((a) => [a.id, a]));
const NASTY = '=cmd|"/c calc"!A1</script><script>alert(1)</script>,;\\\r\nX-Evil: 1 {$_%}\u2028';

const written = (format: ExportFormat, title?: string): string => {
  const exporter = EXPORTERS[format];
  const pieces =
    exporter.of === "events"
      ? events.map((event) => exporter.piece({ event: title ? { ...event, title } : event, articles: byId }))
      : articles.map((a) => exporter.piece(title ? { ...a, title: { text: title } } : a));
  return exporter.head + pieces.filter((p) => p !== null).join(exporter.between) + exporter.tail;
};

describe("jsonl", () => {
  it("has one event a line with verbatim quotes", () => {
    const lines = written("jsonl")
      .trimEnd()
      .split("\n")
      .map((l) => JSON.parse(l));
    expect(lines.map((l) => l.id)).toEqual(events.map((e) => e.id));
    expect(lines.flatMap((l) => l.mentions.map((m: { quote: string }) => m.quote))).toEqual(
      events.flatMap((e) => e.mentions.map((m) => m.quote)),
    );
    expect(written("jsonl", NASTY).trimEnd().split("\n").length).toBe(events.length);
  });
});

describe("csv", () => {
  it("quotes by RFC 4180 and defuses formulas", () => {
    expect(csvField('a "b", c')).toBe('"a ""b"", c"');
    for (const sign of ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
      expect(csvField(`${sign}1`)).toBe(`"'${sign}1"`);
    expect(csvField(-0.5)).toBe("-0.5");
    expect(csvField(null)).toBe('""');
  });

  it("has a row for each mention and the same number of columns in each", () => {
    const [head = "", ...rows] = written("csv").trimEnd().split("\r\n");
    const columns = (line: string) => [...line.matchAll(/("(?:[^"]|"")*"|[^,"]*)(?:,|$)/gu)].length;
    expect(rows.length).toBe(events.flatMap((e) => e.mentions).length);
    for (const row of rows) expect(columns(row)).toBe(columns(head));
  });
});

describe("timelinejs", () => {
  it("keeps the precision of each date and leaves undated events out", () => {
    const { events: shown } = JSON.parse(written("timelinejs"));
    expect(shown.length).toBe(events.filter((e) => e.edtf !== null).length);
    expect(shown.find((e: { unique_id: string }) => e.unique_id === "e_vote").start_date).toEqual({
      year: 2019,
      month: 3,
    });
  });

  it("shows foreign words as characters", () => {
    expect(written("timelinejs", NASTY)).not.toContain("<script");
  });
});

describe("dateEnds", () => {
  it.each([
    ["2019-02-27", { year: 2019, month: 2, day: 27 }, null],
    ["2019-02-27?", { year: 2019, month: 2, day: 27 }, null],
    ["2018-12", { year: 2018, month: 12 }, null],
    ["2014", { year: 2014 }, null],
    ["2019-02-18/2019-03", { year: 2019, month: 2, day: 18 }, { year: 2019, month: 3 }],
    ["1911/..", { year: 1911 }, null],
    ["201X", { year: 2010, month: 1, day: 1 }, { year: 2019, month: 12, day: 31 }],
  ])("%s", (edtf, from, to) => {
    expect(dateEnds(asEdtf(edtf) as Edtf)).toEqual({ from, to });
  });
});

describe("ics", () => {
  it("folds lines at 75 octets and lets no title begin a line of its own", () => {
    for (const text of [written("ics"), written("ics", NASTY)]) {
      const lines = text.split("\r\n");
      for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(
        lines.filter(
          (l) =>
            /^[A-Z-]+[:;]/u.test(l) &&
            !/^(BEGIN|END|VERSION|PRODID|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|TRANSP)[:;]/u.test(l),
        ),
      ).toEqual([]);
    }
  });

  it("says in words where the date is not an exact day, and covers all days it could be", () => {
    const text = written("ics").replaceAll("\r\n ", "");
    expect(text).toContain("SUMMARY:on an unknown day in March 2019: The council");
    expect(text).toContain("DTSTART;VALUE=DATE:20190301\r\nDTEND;VALUE=DATE:20190401");
    expect(text).toContain("DTSTART;VALUE=DATE:20200503\r\nDTEND;VALUE=DATE:20200504\r\nSUMMARY:The bridge");
  });
});

describe("json-ld", () => {
  it("is JSON, keeps EDTF, and cannot end a script", () => {
    const graph = JSON.parse(written("json-ld"))["@graph"];
    expect(graph.find((e: { identifier: string }) => e.identifier === "e_vote").temporalCoverage).toBe(
      "2019-03",
    );
    expect(written("json-ld", NASTY)).not.toContain("<");
  });
});

describe("citations", () => {
  it("cite what the outlet printed", () => {
    expect(written("ris")).toContain(
      "TY  - NEWS\r\nID  - a_one\r\nTI  - A headline\r\nT2  - The Ferry Post\r\nPY  - 2020\r\nDA  - 2020/05/20/",
    );
    expect(written("bibtex")).toContain(
      "@article{a_one,\n  title = {{A headline}},\n  journaltitle = {The Ferry Post},\n  date = {2020-05-20},",
    );
    expect(JSON.parse(written("csl-json"))[0].issued).toEqual({ "date-parts": [[2020, 5, 20]] });
  });

  it("do not pass an inferred date off as printed", () => {
    const [article] = articles;
    if (!article) throw new Error("the fixture has articles");
    const inferred: Article = { ...article, publication: { ...article.publication, basis: "inferred" } };
    expect(EXPORTERS.ris.piece(inferred)).not.toContain("DA  -");
    expect(EXPORTERS["csl-json"].piece(inferred)).not.toContain("issued");
  });

  it("stay well formed with any title", () => {
    expect(
      written("ris", NASTY)
        .split("\r\n")
        .every((l) => /^[A-Z][A-Z0-9] {2}- /u.test(l) || l === ""),
    ).toBe(true);
    expect(JSON.parse(written("csl-json", NASTY))[0].title).toBe(NASTY);
    const bib = written("bibtex", NASTY);
    expect(bib.match(/^@article/gmu)?.length).toBe(2);
    expect((bib.match(/(?<!\\)\{/gu) ?? []).length).toBe((bib.match(/(?<!\\)\}/gu) ?? []).length);
  });
});
