import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor, selectorOf } from "./selectors";
import { changeKinds, likelySuccessor } from "./text-change";
import { textFragment } from "./text-fragment";
import { wordDiff } from "./word-diff";

const OLD =
  "The ferry sank at dawn. Eleven people were pulled out of the water. The mayor did not speak. The ferry sank again.";
const at = (text: string, quote: string) => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});

describe("anchor", () => {
  const eleven = selectorOf(OLD, at(OLD, "Eleven people were pulled out of the water."));

  it("finds every span of the text it was made from, in its place", () => {
    const span = fc
      .tuple(fc.nat(OLD.length - 1), fc.nat(OLD.length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(span, (s) => {
        expect(anchor(OLD, selectorOf(OLD, s))).toEqual({ kind: "here", span: s });
      }),
      { seed: 11 },
    );
  });

  it("finds words that moved", () => {
    const now = `A new first line. ${OLD}`;
    expect(anchor(now, eleven)).toEqual({ kind: "moved", span: at(now, eleven.quote.exact) });
  });

  it.each([
    ["a number changed", "Eleven people", "Twelve people"],
    ["a negation came in", "people were pulled", "people were not pulled"],
    ["a word went", "out of the water", "out of water"],
    ["a space changed", "people were", "people  were"],
  ])("takes nothing similar for the same: %s", (_, from, to) => {
    expect(anchor(OLD.replace(from, to), eleven)).toEqual({ kind: "absent" });
  });

  it("does not choose between places that fit equally well", () => {
    const ferry = selectorOf(OLD, at(OLD, "The ferry sank"));
    const twice = `No context here. The ferry sank, twice. ${"x".repeat(40)} The ferry sank, twice.`;
    expect(anchor(twice, ferry)).toMatchObject({ kind: "unclear" });
  });

  it("does not take a few common words in other surroundings for the passage", () => {
    const mayor = selectorOf(OLD, at(OLD, "The mayor"));
    expect(anchor("Long after that, when all was over: The mayor resigned.", mayor)).toMatchObject({
      kind: "unclear",
    });
  });

  it("is not misled by a position", () => {
    expect(anchor(OLD, { ...eleven, position: { type: "TextPositionSelector", start: 0, end: 5 } })).toEqual({
      kind: "moved",
      span: at(OLD, eleven.quote.exact),
    });
    expect(anchor(OLD, { quote: { ...eleven.quote, exact: "" }, position: null })).toEqual({
      kind: "absent",
    });
  });

  it("never gives a span whose words are others, whatever the selector", () => {
    const text = fc.string({ maxLength: 60, unit: fc.constantFrom("a", "b", " ", "1", "\u{1F6A2}") });
    const selector = fc.tuple(text, text, text, fc.nat(80)).map(([exact, prefix, suffix, start]) => ({
      quote: { type: "TextQuoteSelector" as const, exact, prefix, suffix },
      position: { type: "TextPositionSelector" as const, start, end: start + exact.length },
    }));
    fc.assert(
      fc.property(text, selector, (t, s) => {
        const found = anchor(t, s);
        const spans = found.kind === "absent" ? [] : found.kind === "unclear" ? found.spans : [found.span];
        for (const { start, end } of spans) expect(t.slice(start, end)).toBe(s.quote.exact);
      }),
      { seed: 12, numRuns: 2000 },
    );
  });
});

describe("changeKinds", () => {
  it.each([
    ["Eleven people died.", "Twelve people died.", ["numbers"]],
    ["About 400 troops left.", "About 200 troops left.", ["numbers"]],
    ["He said it was true.", "He said it was not true.", ["negation"]],
    ["They will leave.", "They won’t leave.", ["negation", "words"]],
    ["The  camp\nclosed.", "The camp closed.", ["spacing"]],
    ["The camp closed.", "The camp closes.", ["words"]],
    ["The camp closed.", "The camp closed.", []],
  ])("%s / %s", (before, after, kinds) => {
    expect(changeKinds(before, after)).toEqual(kinds);
  });
});

it("shows beside an excerpt only what is like it", () => {
  const now = "The boat sank at noon. Twelve people were pulled out of the water. Nobody spoke.";
  const sentences = now.split(/(?<=\.) /u).map((s) => at(now, s));
  expect(likelySuccessor("Eleven people were pulled out of the water.", now, sentences)).toEqual(
    sentences[1],
  );
  expect(likelySuccessor("Harvests were good this year.", now, sentences)).toBeNull();
});

describe("wordDiff", () => {
  it("says what went and what came", () => {
    expect(wordDiff("Eleven people were saved.", "Twelve people were not saved.")).toEqual([
      { kind: "removed", text: "Eleven " },
      { kind: "added", text: "Twelve " },
      { kind: "same", text: "people were " },
      { kind: "added", text: "not " },
      { kind: "same", text: "saved." },
    ]);
  });

  it("gives both texts back", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "not", "7"), { maxLength: 40 })
      .map((w) => w.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const side = (skip: string) =>
          parts
            .filter((p) => p.kind !== skip)
            .map((p) => p.text)
            .join("");
        expect(side("removed")).toBe(after);
        expect(side("added").replace(/\s+/gu, "")).toBe(before.replace(/\s+/gu, ""));
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it("gives up word by word where everything differs, and loses nothing", () => {
    const many = (w: string) => Array.from({ length: 3000 }, (_, i) => `${w}${i}`).join(" ");
    expect(wordDiff(many("a"), many("b")).map((p) => p.kind)).toEqual(["removed", "added"]);
  });
});

describe("textFragment", () => {
  it("gives the words alone where they stand once", () => {
    expect(textFragment(OLD, at(OLD, "The mayor did not speak."))).toBe(
      "#:~:text=The%20mayor%20did%20not%20speak.",
    );
  });

  it("adds surroundings until one place is left", () => {
    expect(textFragment(OLD, at(OLD, "The ferry sank"))).toBe("#:~:text=The%20ferry%20sank,-at");
    const second = { start: OLD.lastIndexOf("The ferry"), end: OLD.lastIndexOf("The ferry") + 9 };
    expect(textFragment(OLD, second)).toBe("#:~:text=speak.-,The%20ferry");
  });

  it("escapes what the directive would take for its own", () => {
    expect(textFragment("A so-called deal, signed & sealed", { start: 2, end: 33 })).toBe(
      "#:~:text=so%2Dcalled%20deal%2C%20signed%20%26%20sealed",
    );
  });

  it("gives a long passage by its ends", () => {
    const words = Array.from({ length: 80 }, (_, i) => `word${i}`).join(" ");
    expect(textFragment(`Before. ${words} After.`, { start: 8, end: 8 + words.length })).toBe(
      "#:~:text=word0%20word1%20word2%20word3%20word4,word75%20word76%20word77%20word78%20word79",
    );
  });

  it("gives nothing rather than a fragment that fits twice", () => {
    const line = "over and over again";
    expect(textFragment(`${line}\n${line}\n${line}`, { start: 20, end: 39 })).toBeNull();
  });
});
