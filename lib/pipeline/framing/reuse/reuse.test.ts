import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyGroups, findReuse, independentTexts, sharedPassages } from "./index";

const words = (prefix: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`).join(" ");
const wire = words("wire", 60);

describe("findReuse", () => {
  it("finds a short copy inside a long text", () => {
    const found = findReuse([
      { id: "long", text: `${words("own", 900)} ${wire} ${words("more", 900)}` },
      { id: "short", text: wire },
    ]);
    expect(found).toEqual([{ a: "long", b: "short", shared: 56, containment: 1 }]);
  });

  it("does not mind case, punctuation, accents and curly quotes", () => {
    const found = findReuse([
      { id: "1", text: `“${wire}” — café` },
      { id: "2", text: `${wire.toUpperCase().replaceAll(" ", ", ")} cafe` },
    ]);
    expect(found[0]?.containment).toBe(1);
  });

  it("leaves independent texts and a shared phrase alone", () => {
    expect(
      findReuse([
        { id: "1", text: words("x", 200) },
        { id: "2", text: words("y", 200) },
      ]),
    ).toEqual([]);
    const phrase = words("p", 7);
    const pair = [
      { id: "1", text: `${words("x", 200)} ${phrase} ${words("z", 200)}` },
      { id: "2", text: `${words("y", 200)} ${phrase} ${words("w", 200)}` },
    ];
    expect(findReuse(pair)).toEqual([]);
  });

  it("answers for texts shorter than a shingle", () => {
    expect(findReuse([])).toEqual([]);
    expect(
      findReuse([
        { id: "1", text: "two words" },
        { id: "2", text: "two words" },
      ]),
    ).toEqual([]);
  });

  it("gives the same pairs for any order of input, equal to an exact comparison", () => {
    const piece = fc.integer({ min: 0, max: 5 }).map((n) => words(`piece${n}w`, 30));
    const articles = fc
      .array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 })
      .map((texts) => texts.map((pieces, i) => ({ id: `id${i}`, text: pieces.join(" ") })));
    const shingles = (text: string): Set<string> => {
      const list = text.split(" ");
      return new Set(list.slice(4).map((_, i) => list.slice(i, i + 5).join(" ")));
    };
    fc.assert(
      fc.property(articles, (given) => {
        const found = findReuse(given);
        expect(findReuse([...given].reverse())).toEqual(found);
        for (const { a, b, shared } of found) {
          const [x, y] = [a, b].map((id) => shingles(given.find((article) => article.id === id)?.text ?? ""));
          expect(shared).toBe([...x!].filter((s) => y!.has(s)).length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("independentTexts", () => {
  const reuse = [
    { a: "a", b: "b", shared: 50, containment: 0.9 },
    { a: "b", b: "c", shared: 50, containment: 0.6 },
    { a: "d", b: "e", shared: 12, containment: 0.2 },
  ];

  it("counts a chain of copies as one text", () => {
    expect(independentTexts(["a", "b", "c", "d", "e"], reuse)).toBe(3);
    expect(copyGroups(["c", "b", "a", "d"], reuse)).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("does not join through an article that is not asked about", () => {
    expect(independentTexts(["a", "c"], reuse)).toBe(2);
    expect(independentTexts([], reuse)).toBe(0);
  });
});

describe("sharedPassages", () => {
  it("gives the places in both texts, verbatim", () => {
    const copied = "the convoy left the border crossing before dawn with forty trucks";
    const a = `Before. ${copied}, officials said.`;
    const b = `Officials said “${copied.replace("the", "The")}”!`;
    const [passage] = sharedPassages(a, b);
    expect(a.slice(passage?.a.start, passage?.a.end)).toBe(copied);
    expect(b.slice(passage?.b.start, passage?.b.end).toLowerCase()).toBe(copied);
    expect(sharedPassages(a, "nothing of the kind here at all, not one run of words")).toEqual([]);
  });
});
