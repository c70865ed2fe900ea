import { describe, expect, test } from "vitest";
import { quoteState } from "./quote-state";
import { tokenize } from "./tokens";

const quotationsOf = (text: string): string[] => {
  const tokens = tokenize(text);
  return quoteState(tokens).regions.map(({ first, last }) =>
    text.slice(tokens[first]!.start, tokens[last]!.end),
  );
};

describe("quoteState", () => {
  test.each([
    ["She said “we wait” again.", ["“we wait”"]],
    ['She said "we wait" again.', ['"we wait"']],
    ["She said ‘we wait’ again.", ["‘we wait’"]],
    ["She said 'we wait' again.", ["'we wait'"]],
    ["Sie sagte „wir warten“ noch einmal.", ["„wir warten“"]],
    ["Elle dit « on attend » encore.", ["« on attend »"]],
    ["Sie sagte »wir warten« noch einmal.", ["»wir warten«"]],
    ["Hon sa ”vi väntar” igen.", ["”vi väntar”"]],
    ["The neighbours' dog and the camp's guard didn't move.", []],
    ["“He told me ‘go home’ and left,” she said.", ["“He told me ‘go home’ and left,”"]],
  ])("%s", (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations);
  });

  test("a quotation that is never closed ends with its paragraph", () => {
    expect(quotationsOf("He said: “we wait.\n\nThe road is closed.")).toEqual(["“we wait."]);
  });

  test("a speech over several paragraphs goes on where each opens with the mark", () => {
    const tokens = tokenize("“First part.\n\n“Second part,” he said.");
    expect(quoteState(tokens).regions.map((region) => [region.closed, region.continues])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test("a text of nothing but marks is read to its end", () => {
    const tokens = tokenize("“ ” ‘ ’ « » \" ' „ “".repeat(200));
    const { regionOf } = quoteState(tokens);
    expect(regionOf).toHaveLength(tokens.length);
  });
});
