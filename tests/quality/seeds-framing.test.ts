import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Cited, FigureTopic, Referent } from "@/lib/domain/framing";
import { contrasts } from "@/lib/pipeline/framing/contrasts";
import { figureTopics } from "@/lib/pipeline/framing/figures";
import { labelsOf } from "@/lib/pipeline/framing/labels";
import { unreported } from "@/lib/pipeline/framing/selection";
import { extract } from "@/lib/pipeline/run";
import { readSeedGold, scoreSeedLabels, seedIds } from "@/scripts/seed-framing";
import { defaultDocuments } from "./seeds-gold";

const x = extract(defaultDocuments());
const topics = figureTopics(x.articles, { times: x.timex, events: x.events });
const { referents } = labelsOf(x.articles);
const HAS_GOLD = existsSync("../shared/gold/seeds/seeds-gold.json");
const absent = (): boolean => {
  if (!HAS_GOLD) console.log("Not measured: ../shared/gold/seeds/seeds-gold.json is not here.");
  return !HAS_GOLD;
};

const gold = HAS_GOLD ? readSeedGold() : null;

/** Which values of a disagreement of the gold some quotes hold. */
const valuesIn = (id: string, quotes: readonly Cited[]): number => {
  const ids = seedIds(gold!, x);
  const values = gold!.disagreements.find((d) => d.id === id)!.values;
  return values.filter((v) =>
    quotes.some((q) => q.articleId === ids.get(v.article) && q.start < v.end && v.start < q.end),
  ).length;
};
const usesOf = (referent: Referent): readonly Cited[] => referent.forms.flatMap((f) => f.uses);
const topicWith = (id: string): FigureTopic | undefined => topics.find((t) => valuesIn(id, t.claims) > 1);

describe("figures of the default articles", () => {
  test("the disagreements of the gold are found with every quote, and told apart", () => {
    if (absent()) return;
    expect(topicWith("D1")?.relation).toBe("conflict");
    expect(valuesIn("D1", topicWith("D1")!.claims)).toBe(4);
    expect(topicWith("D3")?.relation).toBe("nested");
    expect(topicWith("D8")?.relation).toBe("nested");
    expect(valuesIn("D8", topicWith("D8")!.claims)).toBe(3);
  });

  test("no other is made up, and two numbers of one outlet are no conflict", () => {
    if (absent()) return;
    const apart = topics.filter((t) => t.relation !== "agree");
    expect(apart).toHaveLength(3);
    expect(topics.some((t) => valuesIn("D13", t.claims) > 1)).toBe(false);
  });
});

describe("labels of the default articles", () => {
  test("nine in ten stand in the group of their referent", async () => {
    if (absent()) return;
    const { labels, right } = await scoreSeedLabels(gold!, x);
    expect(labels).toBe(84);
    expect(right / labels).toBeGreaterThanOrEqual(0.9);
  });

  test("two spellings of the camp are variants of one", () => {
    if (absent()) return;
    const forms = referents.flatMap((r) => r.forms);
    const variants = forms.filter((f) => f.variantOf !== undefined && valuesIn("D2", f.uses) > 0);
    expect(variants.length).toBeGreaterThan(0);
  });

  test.each(["D4", "D10"])("the words of disagreement %s stand side by side", (id) => {
    if (absent()) return;
    expect(referents.some((r) => r.outlets.length > 1 && valuesIn(id, usesOf(r)) > 1)).toBe(true);
  });

  test("every label is verbatim", () => {
    const texts = new Map(x.articles.map((a) => [a.id, a.text]));
    for (const use of referents.flatMap(usesOf))
      expect(texts.get(use.articleId)?.slice(use.start, use.end)).toBe(use.text);
  });
});

describe("the same thing told differently in the default articles", () => {
  const found = contrasts(x.articles);

  test.each(["D5", "D6", "D7", "D9"])("disagreement %s is found with its quotes", (id) => {
    if (absent()) return;
    expect(found.some((c) => valuesIn(id, c.sides) > 1)).toBe(true);
  });

  test("nothing else is", () => {
    if (absent()) return;
    const known = ["D5", "D6", "D7", "D9"];
    expect(found.filter((c) => !known.some((id) => valuesIn(id, c.sides) > 1))).toEqual([]);
  });
});

describe("selection in the default articles", () => {
  const rows = x.events.flatMap((event) => unreported(event, x.articles));

  test("finds statements that two outlets make over paraphrase, and says what we hold of the others", () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.outlets.length).toBeGreaterThan(1);
      expect(row.independentTexts).toBeGreaterThan(1);
      for (const { held } of row.notFound) expect(held.every((h) => h.characters > 0)).toBe(true);
    }
  });

  test("an outlet never both makes a statement and lacks it", () => {
    for (const row of rows) for (const { outlet } of row.notFound) expect(row.outlets).not.toContain(outlet);
  });
});
