import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cited } from "@/lib/domain/framing";
import { attributions } from "./attribution";
import { figureTopics } from "./figures";
import { labelsOf } from "./labels";
import { loaded } from "./loaded";
import { articleOf } from "./test-text";
import { distinctWords } from "./words";

/** Every quote that the stages give for some texts, each text its own outlet. */
const quotesOf = (...texts: readonly string[]): readonly Cited[] => {
  const articles = texts.map((text, i) => articleOf(String(i), `Outlet ${i}`, text));
  return [
    ...labelsOf(articles).referents.flatMap((r) => r.forms.flatMap((f) => f.uses)),
    ...figureTopics(articles).flatMap((t) => t.claims),
    ...distinctWords(articles).flatMap((t) => t.uses),
  ];
};

const expectVerbatim = (...texts: readonly string[]): void => {
  for (const quote of quotesOf(...texts)) {
    expect(quote.text).not.toBe("");
    expect(texts[Number(quote.articleId)]!.slice(quote.start, quote.end)).toBe(quote.text);
  }
  for (const text of texts) {
    const spans = [
      ...attributions(text).flatMap((a) => [...a.content, ...a.source, ...a.cue]),
      ...loaded(text),
    ];
    for (const { start, end } of spans) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
};

const MARKS = ["“", "”", "‘", "’", "«", "»", "„", '"', "'"] as const;

describe("bad input", () => {
  test("nothing at all", () => {
    expect(quotesOf()).toEqual([]);
    expect(quotesOf("", "\n\n", "   ")).toEqual([]);
  });

  test("one outlet only: labels within it, no figures and no distinct words", () => {
    const one = [
      articleOf("1", "Post", "Rebels killed 12 soldiers. The militants fled."),
      articleOf("2", "Post", "Gunmen killed 14 soldiers."),
    ];
    expect(figureTopics(one)).toEqual([]);
    expect(distinctWords(one)).toEqual([]);
    expect(labelsOf(one).referents.every((r) => r.outlets.length === 1)).toBe(true);
  });

  test("an article that is all quotes: every word is the source's", () => {
    const text = "“The rebels are terrorists. The militants must go. The gunmen must leave us alone.”";
    const uses = labelsOf([articleOf("1", "Post", text)]).referents.flatMap((r) =>
      r.forms.flatMap((f) => f.uses),
    );
    expect(uses.length).toBeGreaterThan(1);
    expect(uses.every((u) => u.quoted)).toBe(true);
    expect(loaded(text).every((span) => span.quoted)).toBe(true);
  });

  test.each(MARKS)("an unbalanced %s spoils its paragraph at most", (mark) => {
    const spoilt = `The mayor said ${mark}we will stay in the town.`;
    const text = `${spoilt}\n\nThe militants left. The rebels had held 40 houses.`;
    expectVerbatim(text, `${mark}${text}${mark}${mark}`, `${text} ${mark}`);
    const later = quotesOf(text).filter((q) => q.start > spoilt.length + 2);
    expect(later.length).toBeGreaterThan(0);
    expect(later.every((q) => !q.quoted)).toBe(true);
  });

  test("a quote of ten thousand characters is one content, read in full", () => {
    const speech = "we shall hold the bridge and the road and the river ".repeat(200).trim();
    const text = `“${speech},” said Mr. Velden.\n\nHe left.`;
    const found = attributions(text);
    const longest = Math.max(...found.flatMap((a) => a.content.map((c) => c.end - c.start)));
    expect(longest).toBeGreaterThan(10_000);
    expect(found.some((a) => a.source.some((s) => text.slice(s.start, s.end).includes("Velden")))).toBe(true);
    expectVerbatim(text);
  });

  test("names written from right to left stay whole", () => {
    const text =
      "The rebels met محمد العلي in Ostrava, officials said. “שלום,” said דוד כהן. Militants took 30 houses.";
    expectVerbatim(text, `${text} The gunmen took 50 houses.`);
    const cut = quotesOf(text, text).filter((q) => /[\u0590-\u06ff]/.test(q.text));
    for (const { text: words } of cut) expect(text).toContain(words);
  });

  test("any text gives verbatim quotes", () => {
    const piece = fc.constantFrom(
      ...MARKS,
      "rebels ",
      "12 ",
      "US ",
      "Mr. Brandt ",
      "said ",
      ". ",
      "\n",
      "more than ",
      "people ",
      "é😀 ",
      "of ",
      "- ",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (a, b) => expectVerbatim(a, b)),
      { seed: 6, numRuns: 120 },
    );
  });
});
