import { describe, expect, test } from "vitest";
import type { CharSpan } from "@/lib/domain/span";
import { attributions } from "./attributions";

const read = (text: string): { source: string[]; cue: string[]; content: string[] }[] => {
  const words = (spans: readonly CharSpan[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, end));
  return attributions(text).map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  }));
};

describe("attributions", () => {
  test("direct speech before the speaker", () => {
    expect(read("“The road will be open by noon,” the mayor said.")).toEqual([
      { source: ["the mayor"], cue: ["said"], content: ["“The road will be open by noon,”"] },
    ]);
  });

  test("an inverted subject", () => {
    const [first] = read('"The road will be open by noon," said Maria Lopez, the mayor.');
    expect(first?.cue).toEqual(["said"]);
    expect(first?.content).toEqual(['"The road will be open by noon,"']);
    expect(first?.source.join(" ")).toContain("Maria Lopez");
  });

  test("a speech that goes on after its speaker is one attribution in two pieces", () => {
    const [first] = read("“The road is closed,” she said. “We expect to open it by noon.”");
    expect(first?.content).toEqual(["“The road is closed,”", "“We expect to open it by noon.”"]);
  });

  test("indirect speech", () => {
    expect(read("The ministry said that the road would be open by noon.")).toEqual([
      { source: ["The ministry"], cue: ["said"], content: ["that the road would be open by noon"] },
    ]);
  });

  test("according to", () => {
    const [first] = read("The road will be open by noon, according to two officials.");
    expect(first).toEqual({
      source: ["two officials"],
      cue: ["according to"],
      content: ["The road will be open by noon"],
    });
  });

  test("a statement of the text's own holds none", () => {
    expect(read("The road runs along the river for nine miles.")).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["one mark", "“"],
    ["an unclosed quotation", "He said: “we wait.\n\nThe road is closed."],
    ["a quotation of ten thousand characters", `“${"We will wait here. ".repeat(550)}” she said.`],
    ["right-to-left names", "قال الوزير: “سننتظر” said محمد الأحمد."],
  ])("spans stay inside the text and hold no blank: %s", (_, text) => {
    for (const { content, source, cue } of attributions(text)) {
      for (const { start, end } of [...content, ...source, ...cue]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).not.toBe("");
      }
    }
  });

  test("a long quotation is one content, whole", () => {
    const speech = `“${"We will wait here. ".repeat(550)}and so on,”`;
    const found = read(`${speech} the mayor said.`);
    expect(found.flatMap((entry) => entry.content).some((content) => content.length > 9000)).toBe(true);
  });
});
