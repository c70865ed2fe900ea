import { expect, test } from "vitest";
import type { GroupedOutlet } from "@/lib/contract/outlet-models";
import { MOST_COLUMNS, matrixColumns } from "./matrix-columns";

const outlet = (name: string, country?: string): GroupedOutlet => ({
  name,
  code: name,
  hue: 0,
  articles: 1,
  events: 1,
  groups: country === undefined ? {} : { country },
});
const names = (n: number) => Array.from({ length: n }, (_, i) => `O${i}`);
const few = [outlet("A", "Kenya"), outlet("B"), outlet("C", "Kenya")];

test("few outlets have a column each, neighbours by group", () => {
  const { columns, heads, rest } = matrixColumns(["A", "B", "C"], few, "country", new Map());
  expect(columns.map((c) => c.key)).toEqual(["A", "C", "B"]);
  expect(heads.map((h) => [h.value, h.names.length])).toEqual([
    ["Kenya", 2],
    ["not known", 1],
  ]);
  expect(rest).toEqual([]);
});

test("of many outlets those that report most are shown and the others counted", () => {
  const all = names(40);
  const { columns, rest } = matrixColumns(all, [], null, new Map([["O39", 9]]));
  expect(columns).toHaveLength(MOST_COLUMNS);
  expect(columns.map((c) => c.key)).toContain("O39");
  expect(columns.length + rest.length).toBe(40);
});

test("many outlets by group give a column for each group, and no outlet is lost", () => {
  const all = names(40).map((name, i) => outlet(name, `Country ${i % 14}`));
  const { columns, rest } = matrixColumns(names(40), all, "country", new Map());
  expect(columns).toHaveLength(MOST_COLUMNS);
  expect([...columns.flatMap((c) => c.outlets), ...rest].sort()).toEqual(names(40).sort());
});
