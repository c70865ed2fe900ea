import { expect, test } from "vitest";
import type { CompareAnswer } from "@/lib/contract/models";
import { chooseColumns, MOST_COLUMNS } from "./choose-columns";

const cell = (text: string) => {
  const at = { start: 0, end: text.length, text };
  return { ...at, articleId: "a_1", mention: null, sentence: at, note: null };
};
const column = (outlet: string) => ({
  outlet,
  code: outlet,
  hue: 0,
  held: { words: 0, sentences: 0 },
  articles: [],
});
const row = (dimension: "headline" | "credits" | "excerpts", cells: ReturnType<typeof cell>[][]) => ({
  dimension,
  topic: null,
  relation: null,
  reason: null,
  differs: true,
  values: cells.map((c) => c.map((x) => x.text).join() || null),
  notFound: [],
  cells,
});
const all: CompareAnswer = {
  event: {
    id: "e_1",
    edtf: null,
    date: null,
    undatedReason: null,
    inferred: false,
    actuality: "occurred",
    title: "",
    claimedBy: null,
    salience: 0,
    outlets: ["A", "B", "C"],
    independentTexts: 3,
    datesConflict: false,
    mentions: [],
  },
  columns: ["A", "B", "C"].map(column),
  rows: [
    row("headline", [[cell("a")], [cell("b")], [cell("c")]]),
    row("credits", [[], [], [cell("agency")]]),
  ],
};

test("columns come in the order asked for, cells with them", () => {
  const { comparison } = chooseColumns(all, ["C", "A"]);
  expect(comparison.columns.map((c) => c.outlet)).toEqual(["C", "A"]);
  expect(comparison.rows[0]?.cells.map((c) => c[0]?.text)).toEqual(["c", "a"]);
});

test("rows in which nobody chosen prints anything are left out", () => {
  expect(chooseColumns(all, ["A", "B"]).comparison.rows.map((r) => r.dimension)).toEqual(["headline"]);
});

test("unknown names are reported, and without a known one all columns stay", () => {
  expect(chooseColumns(all, ["B", "X"]).unknown).toEqual(["X"]);
  expect(chooseColumns(all, ["X"]).comparison).toBe(all);
  expect(chooseColumns(all, [])).toEqual({ comparison: all, unknown: [] });
});

test("of very many outlets those that print most are shown, in their order", () => {
  const names = [...Array(30).keys()].map((i) => `O${i}`);
  const many: CompareAnswer = {
    ...all,
    columns: names.map(column),
    rows: [
      row(
        "excerpts",
        names.map((n, i) => Array.from({ length: i % 3 }, () => cell(n))),
      ),
    ],
  };
  const shown = chooseColumns(many, []).comparison.columns.map((c) => c.outlet);
  expect(shown).toHaveLength(MOST_COLUMNS);
  expect(shown).toEqual([...shown].sort((a, b) => names.indexOf(a) - names.indexOf(b)));
  expect(shown).toContain("O29");
  expect(shown).not.toContain("O0");
});

test("a pinned outlet comes first, chosen or not, and differences are told of what is shown", () => {
  const { comparison } = chooseColumns(all, ["A", "C"], "B");
  expect(comparison.columns.map((c) => c.outlet)).toEqual(["B", "A", "C"]);
  expect(comparison.rows[0]?.values).toEqual(["b", "a", "c"]);
  expect(chooseColumns(all, ["A"]).comparison.rows[0]?.differs).toBe(false);
  expect(chooseColumns(all, [], "X").unknown).toEqual(["X"]);
});
