import { describe, expect, test } from "vitest";
import { articleOf } from "../test-text";
import { distinctWords } from "./distinct-words";
import { falseDiscovery, tailOfNormal } from "./statistics";

/** Forty plain sentences, no two alike, with a word put into every second one. */
const filler = (seed: number, word: string, every = 2): string =>
  Array.from({ length: 40 }, (_, i) => {
    const n = (i * 7 + seed) % 40;
    return `Report ${n} of day ${seed + i} says that river ${n} rose in town ${i + seed * 100}${i % every === 0 ? ` near the ${word} gate ${n * 3 + seed}` : ""}.`;
  }).join(" ");

const collection = (a: string, b: string) => [
  articleOf("1", "Post", filler(1, a)),
  articleOf("2", "Post", filler(2, a)),
  articleOf("3", "Star", filler(3, b)),
  articleOf("4", "Star", filler(4, b)),
];

describe("words an outlet uses distinctly more", () => {
  test("are found for each outlet, with verbatim quotes and counts of both sides", () => {
    const found = distinctWords(collection("heroic", "rusty"));
    const heroic = found.find((t) => t.term.includes("heroic"));
    expect(heroic).toMatchObject({ outlet: "Post", count: 40, others: 0 });
    expect(heroic!.q).toBeLessThanOrEqual(0.05);
    expect(found.find((t) => t.term.includes("rusty"))?.outlet).toBe("Star");
    const texts = new Map(collection("heroic", "rusty").map((a) => [a.id as string, a.text]));
    for (const use of found.flatMap((t) => t.uses))
      expect(texts.get(use.articleId)!.slice(use.start, use.end)).toBe(use.text);
  });

  test("are none where both write alike", () => {
    expect(distinctWords(collection("old", "old"))).toEqual([]);
  });

  test("words in quotation marks count for nobody", () => {
    const found = distinctWords(collection("“heroic”", "rusty"));
    expect(found.some((t) => t.term.includes("heroic"))).toBe(false);
  });

  test("a text that two outlets print in the same words counts for neither", () => {
    const copied = filler(9, "heroic");
    const found = distinctWords([
      articleOf("1", "Post", copied),
      articleOf("2", "Star", copied),
      articleOf("3", "Star", filler(5, "old")),
    ]);
    expect(found.some((t) => t.term.includes("heroic"))).toBe(false);
  });

  test("one outlet alone, or none, gives nothing", () => {
    expect(distinctWords([articleOf("1", "Post", filler(1, "heroic"))])).toEqual([]);
    expect(distinctWords([])).toEqual([]);
  });

  test("the order of the articles does not matter", () => {
    const all = collection("heroic", "rusty");
    expect(distinctWords([...all].reverse())).toEqual(distinctWords(all));
  });
});

describe("statistics", () => {
  test("tail of the normal distribution", () => {
    expect(tailOfNormal(0)).toBeCloseTo(0.5, 6);
    expect(tailOfNormal(1.959964)).toBeCloseTo(0.025, 6);
    expect(tailOfNormal(-1)).toBeCloseTo(0.841345, 5);
  });

  test("false discovery rate: p times tests over rank, never falling below a later one", () => {
    expect(falseDiscovery([0.01, 0.04, 0.03, 0.5]).map((q) => Number(q.toFixed(4)))).toEqual([
      0.04, 0.0533, 0.0533, 0.5,
    ]);
    expect(falseDiscovery([])).toEqual([]);
  });
});
