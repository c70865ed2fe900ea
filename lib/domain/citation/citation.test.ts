import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { Cite } from "@citation-js/core";
import { describe, expect, it } from "vitest";
import {
  bibtexOf,
  coinsOf,
  cslOf,
  fullCitation,
  highwireOf,
  type Reference,
  risOf,
  shortCitation,
} from "./index";

const NASTY = 'Title “with” {braces}, 100% & $_#~^\\ \r\nER  - \r\nTY  - BOOK </span>" onload="x';

const source = {
  outlet: "The Ferry Post",
  headline: "Ahlum has its bridge back",
  byline: "Nora Lind",
  url: "https://ferry.example/2021/bridge",
  published: { edtf: "2021-05-04", basis: "stated" },
} as const;

const event: Reference = {
  kind: "event",
  id: "e_1",
  title: "The bridge of Ahlum opens",
  happened: { words: "around May 2021", edtf: "2021-05~" },
  sources: [
    source,
    { ...source, outlet: "Ahlum Daily", byline: null, published: { edtf: null, basis: "unknown" } },
  ],
  quote: null,
  link: "http://here.example/event/e_1",
};
const excerpt: Reference = {
  ...event,
  kind: "excerpt",
  id: "m_1",
  sources: [source],
  quote: "It “opened” around May.",
  link: "http://here.example/article/a_1?quote=x",
};
const accessed = { year: 2026, month: 11, day: 25 };
const FORMATS = [
  ["RIS", risOf],
  ["BibTeX", bibtexOf],
  ["CSL-JSON", cslOf],
] as const;

/** What an independent library reads. */
const read = (text: string) => {
  const { data } = new Cite(text);
  expect(data.length).toBe(1);
  return data[0] as Record<string, unknown> & { author?: unknown; issued?: unknown };
};
const parts = (value: unknown): unknown => (value as { "date-parts"?: unknown } | undefined)?.["date-parts"];

describe.each(FORMATS)("%s, read by citation-js", (format, write) => {
  it("cites an excerpt as a work of its outlet", () => {
    const text = write(excerpt, accessed);
    const item = read(text);
    expect(item.title).toBe("Ahlum has its bridge back");
    expect(item["container-title"]).toBe("The Ferry Post");
    // This library maps no author of newspaper articles in RIS; the line is there for those that do.
    if (format === "RIS") expect(text).toContain("\r\nAU  - Nora Lind\r\n");
    else expect(JSON.stringify(item.author)).toContain("Lind");
    // Nor does it read more than the year (PY); month and day stand in DA.
    expect(parts(item.issued)).toEqual(format === "RIS" ? [[2021]] : [[2021, 5, 4]]);
    if (format === "RIS") expect(text).toContain("\r\nPY  - 2021\r\nDA  - 2021/05/04/\r\n");
    expect(item.URL).toBe("https://ferry.example/2021/bridge");
    expect(item.abstract).toBe("It “opened” around May.");
    expect(parts(item.accessed)).toEqual([[2026, 11, 25]]);
  });

  it("cites an event as a page of ours, with the date as honest as it is, and nobody's day of reading", () => {
    const item = read(write(event, null));
    expect([item.title, item.URL]).toEqual([event.title, event.link]);
    expect(item.issued).toBeUndefined();
    expect(item.accessed).toBeUndefined();
    expect(String(item.note)).toMatch(/around May 2021 \(EDTF 2021-05(?:~|\\textasciitilde\{\})\)/u);
  });

  it("does not claim a date that the outlet did not state", () => {
    for (const published of [
      { edtf: "2021-05-04", basis: "inferred" },
      { edtf: null, basis: "unknown" },
    ] as const)
      expect(read(write({ ...excerpt, sources: [{ ...source, published }] }, null)).issued).toBeUndefined();
    const month = { edtf: "2021-05", basis: "stated" } as const;
    // A month of RIS is read as its year by this library; nobody may read a day.
    const issued = parts(
      read(write({ ...excerpt, sources: [{ ...source, published: month }] }, null)).issued,
    );
    expect(issued).toEqual(format === "RIS" ? [[2021]] : [[2021, 5]]);
  });

  it("lets no title add a field or a reference", () => {
    const item = read(write({ ...event, title: NASTY, sources: [{ ...source, headline: NASTY }] }, accessed));
    expect(item.URL).toBe(event.link);
    expect(String(item.title)).toContain("braces");
  });
});

it("comes out of a citation processor in several styles", () => {
  const cite = new Cite(`[${[event, excerpt].map((r) => cslOf(r, accessed)).join(",")}]`);
  for (const template of ["apa", "vancouver", "harvard1"]) {
    const text = cite.format("bibliography", { template });
    expect(text).toContain("Ahlum has its bridge back");
    expect(text).toContain("https://ferry.example/2021/bridge");
    expect(text).toContain("2026");
  }
});

describe("citations as text", () => {
  it("say what is certain and what is not", () => {
    expect(shortCitation(event)).toBe(
      "“The bridge of Ahlum opens”, around May 2021 (EDTF 2021-05~). Dateline, http://here.example/event/e_1",
    );
    expect(fullCitation(event, accessed)).toBe(
      "“The bridge of Ahlum opens”, around May 2021 (EDTF 2021-05~). Sources: Nora Lind, “Ahlum has its bridge back”, The Ferry Post (2021-05-04), https://ferry.example/2021/bridge; “Ahlum has its bridge back”, Ahlum Daily (no date stated), https://ferry.example/2021/bridge. Dateline, http://here.example/event/e_1. Accessed 2026-11-25.",
    );
    expect(shortCitation(excerpt)).toBe(
      "“It ’opened’ around May.”, The Ferry Post (2021-05-04), http://here.example/article/a_1?quote=x",
    );
    expect(fullCitation(excerpt, null)).toContain(
      "As held by Dateline: http://here.example/article/a_1?quote=x.",
    );
  });
});

describe("in pages", () => {
  it("Highwire and COinS name the work and its outlet", () => {
    expect(highwireOf(excerpt)).toEqual({
      citation_title: "Ahlum has its bridge back",
      citation_author: "Nora Lind",
      citation_publisher: "The Ferry Post",
      citation_publication_date: "2021/05/04",
      citation_public_url: "https://ferry.example/2021/bridge",
    });
    const kev = new URLSearchParams(coinsOf(excerpt));
    expect([kev.get("ctx_ver"), kev.get("rft.type"), kev.get("rft.date")]).toEqual([
      "Z39.88-2004",
      "newspaperArticle",
      "2021-05-04",
    ]);
    expect(coinsOf({ ...event, title: NASTY })).not.toMatch(/[<>"\s]/u);
  });
});
