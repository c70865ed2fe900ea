import { expect, test } from "vitest";
import { readInlines, readMarkdown } from "./read-markdown";

test("headings, paragraphs, lists and tables become blocks", () => {
  const blocks = readMarkdown(
    "# How it works\nTwo lines\nmake one paragraph.\n\n- one\n  and more\n- two\n\n| a | b |\n|---|---|\n| 1 | **2** |\n",
  );
  expect(blocks.map((b) => b.kind)).toEqual(["heading", "paragraph", "list", "table"]);
  expect(blocks[0]).toMatchObject({ level: 1, id: "how-it-works" });
  expect(blocks[1]).toMatchObject({ inlines: [{ text: "Two lines make one paragraph." }] });
  expect(blocks[2]).toMatchObject({ items: [[{ text: "one and more" }], [{ text: "two" }]] });
  expect(blocks[3]).toMatchObject({ rows: [[[{ text: "1" }], [{ text: "2", look: "strong" }]]] });
});

test("a path inside the repository is no link of the product", () => {
  expect(
    readInlines("see [the list](data/list.json), [here](/about) and `code`").map((i) => [i.look, i.text]),
  ).toEqual([
    ["plain", "see "],
    ["plain", "the list"],
    ["plain", ", "],
    ["link", "here"],
    ["plain", " and "],
    ["code", "code"],
  ]);
});
