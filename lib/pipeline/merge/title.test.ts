import { describe, expect, it } from "vitest";
import { madeFigure, madeMention } from "./made-mention";
import { neutral, titleOf } from "./title";

describe("neutral titles", () => {
  it.each([
    ["The army led an invasion of Sarn in June", "The army led … Sarn in June"],
    ["Reyes condemned the brutal attack on Ilo", "Reyes condemned the attack on Ilo"],
    ["Forces of the regime entered Ilo", "Forces of the “regime” entered Ilo"],
    ["Norvania opened the strait", "Norvania opened the strait"],
  ])("%s", (label, title) => {
    expect(neutral(label)).toBe(title);
  });
});

describe("the title of an event", () => {
  it("comes from the headline before a detail, and from a neutral label before a judging one", () => {
    const headline = madeMention("1", {
      role: "headline",
      label: "Norvania closes the port of Ilo to cargo ships",
    });
    const detail = madeMention("2", {
      role: "detail",
      label: "The port of Ilo was closed, the statement said",
    });
    expect(titleOf([detail, headline])).toMatchObject({ title: headline.label, from: headline });
    const judging = madeMention("3", { label: "The regime shut the port of Ilo in an act of aggression" });
    const plain = madeMention("4", { label: "The government shut the port of Ilo to cargo ships" });
    expect(titleOf([judging, plain]).from).toBe(plain);
  });

  it("takes no side between figures that differ, and keeps one that all give", () => {
    const more = madeMention("1", {
      label: "Norvania said it would keep 400 guards at the port of Ilo",
      figures: [madeFigure(400, "guard")],
    });
    const fewer = madeMention("2", {
      label: "Norvania said it would keep 200 guards at the port of Ilo",
      figures: [madeFigure(200, "guard")],
    });
    const none = madeMention("3", {
      role: "background",
      label: "Norvania will keep guards at the port of Ilo",
    });
    expect(titleOf([more, fewer, none]).from).toBe(none);
    expect(titleOf([more, none]).from).toBe(more);
  });

  it("falls back to the first words of the sentence where no label could be made", () => {
    const quote = `It closed ${"the long and narrow northern port road ".repeat(4)}again.`;
    const { title } = titleOf([madeMention("1", { quote, label: "" })]);
    expect(title.length).toBeLessThanOrEqual(90);
    expect(title.endsWith(" …")).toBe(true);
    expect(quote.startsWith(title.slice(0, -2))).toBe(true);
  });
});
