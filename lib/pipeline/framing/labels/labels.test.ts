import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleOf } from "../test-text";
import { groupNamed } from "./group-named";
import { labelsOf } from "./labels";

const north = articleOf(
  "a",
  "Northern Post",
  "President Mara Velden ordered the withdrawal of Ruritanian troops on Monday.\nRebels near Ostrava welcomed the exit, Ms Velden said. Refugees from the Ostrava camp hoped to return.",
);
const south = articleOf(
  "b",
  "Southern Star",
  "The president told terrorists to stop. Velden called the pullout a triumph.\nPeople from the Ostarva camp were afraid of the militants. The gunmen held a bridge.",
);

const formsNear = (words: string): string[] => {
  const { referents } = labelsOf([north, south]);
  const home = referents.find((r) => r.forms.some((f) => f.words === words));
  return home?.forms.map((f) => f.words) ?? [];
};

describe("labels of a collection", () => {
  test("a person is one under full name, title and surname", () => {
    const forms = formsNear("Velden");
    expect(forms.some((f) => f.includes("Mara Velden"))).toBe(true);
    expect(forms).toContain("Ms Velden");
  });

  test("what one outlet calls rebels and another terrorists stands together, with the quotes", () => {
    expect(formsNear("Rebels")).toEqual(expect.arrayContaining(["Rebels", "militants", "gunmen"]));
  });

  test("a spelling is a variant of the commoner one", () => {
    const third = articleOf("c", "Eastern Echo", "The Ostrava camp is full. Ostrava camp guards left.");
    const forms = labelsOf([north, south, third]).referents.flatMap((r) => r.forms);
    expect(forms.find((f) => f.words === "Ostarva camp")?.variantOf).toBe("Ostrava camp");
  });

  test("every use is verbatim, inside its sentence, and counted once", () => {
    for (const referent of labelsOf([north, south]).referents) {
      expect(referent.reasons.length).toBeGreaterThan(0);
      for (const use of referent.forms.flatMap((f) => f.uses)) {
        const { text } = use.articleId === "a" ? north : south;
        expect(text.slice(use.start, use.end)).toBe(use.text);
        expect(use.start).toBeGreaterThanOrEqual(use.sentence.start);
        expect(use.end).toBeLessThanOrEqual(use.sentence.end);
      }
      const places = referent.forms.flatMap((f) => f.uses.map((u) => `${u.articleId} ${u.start} ${u.end}`));
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test("the order of the articles does not matter", () => {
    expect(labelsOf([south, north])).toEqual(labelsOf([north, south]));
  });

  test("only stretches asked for give labels", () => {
    const within = new Map([["a", [{ start: 0, end: 40 }]]]);
    const uses = labelsOf([north, south], { within }).referents.flatMap((r) =>
      r.forms.flatMap((f) => f.uses),
    );
    expect(uses.every((u) => u.articleId === "a" && u.start < 76)).toBe(true);
  });

  test("says how many rarer forms were not compared", () => {
    expect(labelsOf([north, south], { limit: 3 }).leftOut).toBeGreaterThan(0);
  });

  test("words inside quotation marks are a source's", () => {
    const quoting = articleOf(
      "q",
      "Post",
      "“The rebels are terrorists,” said Mr. Brandt. Rebels denied it. The militants left.",
    );
    const uses = labelsOf([quoting]).referents.flatMap((r) => r.forms.flatMap((f) => f.uses));
    expect(uses.find((u) => u.text === "terrorists")?.quoted).toBe(true);
    expect(uses.find((u) => u.text === "militants")?.quoted).toBe(false);
  });
});

describe("phrases named", () => {
  const named = (rows: readonly (readonly [string, string])[]): string[] =>
    groupNamed(
      rows.map(([sentence, words], i) => ({
        id: String(i),
        group: "g",
        sentence,
        start: sentence.indexOf(words),
        end: sentence.indexOf(words) + words.length,
      })),
    ).map(({ cluster }) => cluster);

  test("a country, its capital and its government are one; another country is not", () => {
    const [a, b, c, d] = named([
      ["France signed the text.", "France"],
      ["Paris refused.", "Paris"],
      ["The French government waited.", "The French government"],
      ["Germany agreed.", "Germany"],
    ]);
    expect([b, c]).toEqual([a, a]);
    expect(d).not.toBe(a);
  });

  test("two people are two, whatever their office", () => {
    const [a, b] = named([
      ["President Ana Brandt spoke.", "President Ana Brandt"],
      ["President Jon Keller spoke.", "President Jon Keller"],
    ]);
    expect(a).not.toBe(b);
  });

  test("what is said of troops counts for the troops", () => {
    const [a, b] = named([
      ["French troops arrived.", "French troops"],
      [
        "They called on France, whose military units are on foreign soil illegally, to leave.",
        "on foreign soil illegally",
      ],
    ]);
    expect(b).toBe(a);
  });

  test("any phrase of any text gets exactly one cluster", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.nat(60), fc.nat(60), (sentence, x, y) => {
        const [start, end] = [Math.min(x, y), Math.max(x, y)];
        const rows = [
          { id: "1", group: "", sentence, start, end },
          { id: "2", group: "", sentence, start: 0, end: sentence.length },
        ];
        expect(groupNamed(rows).map((r) => r.id)).toEqual(["1", "2"]);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
