import type { CompareAnswer } from "@/lib/contract/models";

export type Chosen = {
  readonly comparison: CompareAnswer;
  /** Names asked for that this event does not have. */
  readonly unknown: readonly string[];
};

/**
 * The comparison with only the wanted outlets, in the order asked for. Without a known name all columns stay. Rows in which no
 * wanted outlet prints anything are left out.
 */
export const chooseColumns = (all: CompareAnswer, wanted: readonly string[]): Chosen => {
  const names = [...new Set(wanted)];
  const places = names.map((n) => all.columns.findIndex((c) => c.outlet === n)).filter((i) => i >= 0);
  const unknown = names.filter((n) => !all.columns.some((c) => c.outlet === n));
  if (places.length === 0) return { comparison: all, unknown };
  const columns = places.flatMap((i) => all.columns[i] ?? []);
  const rows = all.rows
    .map((row) => ({ ...row, cells: places.map((i) => row.cells[i] ?? []) }))
    .filter((row) => row.cells.some((cell) => cell.length > 0));
  return { comparison: { ...all, columns, rows }, unknown };
};
