import { expect, test } from "vitest";
import { layOut, paragraphsOf } from "./lay-out";

const text = "Harbour reopens\n\nOn 3 May boats left. Last year none did.\n  Share this  \n";
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const timexBase = {
  type: "DATE" as const,
  value: "x",
  mod: null,
  edtf: null,
  words: "",
  why: "",
  unresolved: null,
  passedOver: null,
};
const article = {
  text,
  regions: [
    { start: 0, end: 17, type: "headline", excerptable: true },
    { start: 17, end: at("  Share").start, type: "body", excerptable: true },
    { start: at("  Share").start, end: text.length, type: "share-bar", excerptable: false },
  ],
  timex: [
    { ...timexBase, tid: "t1", text: "3 May", ...at("3 May") },
    { ...timexBase, tid: "t2", text: "Last year", ...at("Last year") },
  ],
  mentions: [
    { id: "m_1", eventId: "e_1", eventTitle: "", ...at("On 3 May boats left.") },
    { id: "m_2", eventId: "e_2", eventTitle: "", ...at("On 3 May boats left.") },
    { id: "m_3", eventId: "e_3", eventTitle: "", ...at("Last year none did.") },
  ],
};

const runs = (pointed: { start: number; end: number } | null = null) =>
  layOut(article, pointed).flatMap((b) => b.paragraphs.flatMap((p) => p.groups.flatMap((g) => g.runs)));

test("every character outside the gaps between paragraphs is shown once", () => {
  const shown = runs()
    .map((r) => r.text)
    .join("");
  expect(shown).toBe("Harbour reopensOn 3 May boats left. Last year none did.Share this");
  for (const r of runs()) expect(text.slice(r.start, r.start + r.text.length)).toBe(r.text);
});

test("anchors appear once and expressions keep their words", () => {
  const anchors = layOut(article, null).flatMap((b) =>
    b.paragraphs.flatMap((p) => p.groups.flatMap((g) => g.anchors)),
  );
  expect(anchors).toEqual(["m_1", "m_2", "m_3"]);
  expect(
    runs()
      .filter((r) => r.firstOfTimex)
      .map((r) => [r.tid, r.text]),
  ).toEqual([
    ["t1", "3 May"],
    ["t2", "Last year"],
  ]);
});

test("a place asked for may cut through an expression without doubling its anchor", () => {
  const cut = runs(at("May boats"));
  expect(
    cut
      .filter((r) => r.pointed)
      .map((r) => r.text)
      .join(""),
  ).toBe("May boats");
  expect(cut.filter((r) => r.tid === "t1" && r.firstOfTimex)).toHaveLength(1);
  expect(cut.filter((r) => r.firstPointed)).toHaveLength(1);
});

test("paragraphs are lines without the white space around them", () => {
  expect(paragraphsOf(text, { start: 0, end: text.length }).map((p) => text.slice(p.start, p.end))).toEqual([
    "Harbour reopens",
    "On 3 May boats left. Last year none did.",
    "Share this",
  ]);
});

test("blocks without words are left out", () => {
  expect(
    layOut({ ...article, regions: [{ start: 15, end: 17, type: "body", excerptable: true }] }, null),
  ).toEqual([]);
});
