import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./sentences";

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));

describe("splitSentences", () => {
  it.each([
    ["He left. She stayed.", ["He left.", "She stayed."]],
    [
      "Gen. James Mattis met Dr. Lee on Feb. 27 at 9 a.m. in Paris.",
      ["Gen. James Mattis met Dr. Lee on Feb. 27 at 9 a.m. in Paris."],
    ],
    ["The U.S. Navy came. The U.S. The end.", ["The U.S. Navy came.", "The U.S.", "The end."]],
    ["J. R. R. Tolkien wrote it. It sold well.", ["J. R. R. Tolkien wrote it.", "It sold well."]],
    ["Prices rose 3.5 percent. Wages fell 0.2.", ["Prices rose 3.5 percent.", "Wages fell 0.2."]],
    ["“Leave the country.” The statement ended.", ["“Leave the country.”", "The statement ended."]],
    ['"Will they go?" he asked. "Yes!" she said.', ['"Will they go?" he asked.', '"Yes!" she said.']],
    [
      '"We ... call on all," said the note. It was short...',
      ['"We ... call on all," said the note.', "It was short..."],
    ],
    ["No. 5 is out. They said no. He agreed.", ["No. 5 is out.", "They said no.", "He agreed."]],
    ["They fled the country.The army followed.", ["They fled the country.", "The army followed."]],
    ["See example.com.Net gains were small.", ["See example.com.Net gains were small."]],
    ["Points: • one thing. • another thing.", ["Points: • one thing.", "• another thing."]],
    ["市長は月曜日に橋を開いた。川は静かだった。", ["市長は月曜日に橋を開いた。", "川は静かだった。"]],
    ["No stop at the line's end", ["No stop at the line's end"]],
    ["*** — …", []],
  ])("%s", (text, sentences) => expect(split(text)).toEqual(sentences));

  it("keeps every letter and digit in exactly one sentence, trimmed and in order", () => {
    const piece = fc.constantFrom(
      "U.S. ",
      "Mr. ",
      "go. ",
      "Go ",
      "“No.” ",
      "3.5 ",
      "... ",
      "\n",
      "a.m. ",
      "(x) ",
      "?! ",
      "é",
      "。",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let at = 0;
        for (const { start, end } of splitSentences(text, { start: 0, end: text.length })) {
          expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
