import { describe, expect, test } from "vitest";
import { loaded } from "./loaded-words";
import { listName } from "./word-lists";

const wordsOf = (text: string): string[] => loaded(text).map(({ start, end }) => text.slice(start, end));

describe("loaded", () => {
  test("marks contempt and condemnation, and names the list", () => {
    const text = "The senator's absurd and shameful stunt was a pathetic attempt to smear his critics.";
    const found = loaded(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
      expect.arrayContaining(["absurd", "pathetic"]),
    );
    const absurd = found.find(({ start, end }) => text.slice(start, end) === "absurd");
    expect(absurd?.list).toBe("scorn");
  });

  test("leaves a plain report alone", () => {
    expect(wordsOf("The committee will meet on Tuesday to vote on the bill, officials said.")).toEqual([]);
  });

  test("says when a word stands between quotation marks", () => {
    const text = "He called it “an absurd and shameful stunt by pathetic liars” on Monday.";
    for (const span of loaded(text)) {
      const inside = span.start > text.indexOf("“") && span.end <= text.indexOf("”");
      expect(span.quoted).toBe(inside);
    }
    expect(loaded(text).some((span) => span.quoted)).toBe(true);
  });

  test.each([[""], ["“"], ["!!! ???"], ["قال الوزير"], ["x".repeat(20_000)]])(
    "reads %j without a mark",
    (text) => {
      expect(loaded(text)).toEqual([]);
    },
  );
});

describe("listName", () => {
  test("knows a word by its stem", () => {
    expect(listName("absurdly")).toBe("scorn");
  });
  test("holds no everyday word", () => {
    for (const word of ["the", "table", "monday", "bridge", "said"]) expect(listName(word)).toBeUndefined();
  });
});
