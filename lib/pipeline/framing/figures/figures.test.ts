import { describe, expect, test } from "vitest";
import type { FigureClaim } from "@/lib/domain/framing";
import { readText } from "../read-text";
import { articleOf } from "../test-text";
import { figureTopics } from "./align-figures";
import { readFigures } from "./read-figures";

const read = (text: string): FigureClaim[] => readFigures(readText(articleOf("a", "Post", text)));

describe("one figure", () => {
  test.each([
    ["About 400 soldiers left.", 400, 400, "about", null, "soldiers"],
    ["More than 2,000 people fled.", 2000, null, "more than", null, "people"],
    ["Up to 2,500 villagers may go.", null, 2500, "up to", null, "villagers"],
    ["Tens of thousands of people fled.", 20_000, 99_999, "tens of thousands", null, "people"],
    ["Between 300 and 400 workers struck.", 300, 400, null, null, "workers"],
    ["It cost $3.5 million.", 3_500_000, 3_500_000, null, "USD", "USD"],
    ["Some 80 percent of the voters stayed home.", 80, 80, "some", "percent", "voters"],
    ["The 55-km zone is closed.", 55, 55, null, "km", "zone"],
    ["Twenty-one prisoners died.", 21, 21, null, null, "prisoners"],
  ])("%s", (text, low, high, qualifier, unit, counts) => {
    const [figure] = read(text).slice(-1);
    expect(figure).toMatchObject({ low, high, qualifier, unit, counts });
  });

  test.each([
    "It began in 2014.",
    "He came on March 3.",
    "They waited 3 days.",
    "One of the men spoke.",
    "The vote is at 10:30.",
  ])("is none: %s", (text) => expect(read(text)).toEqual([]));

  test("words are verbatim and time expressions are no figures", () => {
    const article = articleOf("a", "Post", "In 1999 votes were counted by 40 clerks.");
    const [figure, ...rest] = readFigures(readText(article), [{ start: 3, end: 7 }]);
    expect(rest).toEqual([]);
    expect(article.text.slice(figure!.start, figure!.end)).toBe(figure!.text);
    expect(figure).toMatchObject({ text: "40 clerks", asOf: "1999" });
  });
});

describe("figures of several outlets", () => {
  const topics = (...texts: readonly string[]) =>
    figureTopics(texts.map((text, i) => articleOf(String(i), `Outlet ${i}`, text)));

  test("agree", () => {
    const [topic] = topics(
      "The flood in Ostrava killed 12 people.",
      "Twelve people died in the Ostrava flood.",
    );
    expect(topic).toMatchObject({ relation: "agree", pairs: [], range: [12, 12] });
  });

  test("one within the other", () => {
    const [topic] = topics(
      "The Ostrava flood killed dozens of people.",
      "The flood in Ostrava killed 37 people.",
    );
    expect(topic?.relation).toBe("nested");
  });

  test("conflict, each with its quote, never averaged", () => {
    const [topic] = topics("The flood in Ostrava killed 12 people.", "The Ostrava flood killed 30 people.");
    expect(topic).toMatchObject({ relation: "conflict", range: [12, 30] });
    expect(topic?.claims.map((c) => c.text)).toEqual(["12 people", "30 people"]);
  });

  test("of other things are not compared", () => {
    expect(topics("The flood in Ostrava killed 12 people.", "The Ostrava flood drowned 30 cows.")).toEqual(
      [],
    );
    expect(topics("The budget gives Ostrava 12 buses.", "A Kelva museum bought 30 buses in June.")).toEqual(
      [],
    );
  });

  test("of one outlet alone are no topic", () => {
    const own = [
      articleOf("1", "Post", "The flood killed 12 people."),
      articleOf("2", "Post", "The flood killed 30 people."),
    ];
    expect(figureTopics(own)).toEqual([]);
  });

  test("the order of the articles does not matter", () => {
    const both = [
      articleOf("1", "Post", "The flood killed 12 people."),
      articleOf("2", "Star", "The flood killed 30 people."),
    ];
    expect(figureTopics([...both].reverse())).toEqual(figureTopics(both));
  });
});
