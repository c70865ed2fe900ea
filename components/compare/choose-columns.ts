import type { CompareAnswer } from "@/lib/contract/models";

/** As many columns as a reader can set side by side; the rest can be chosen. */
export const MOST_COLUMNS = 12;

export type Chosen = {
  readonly comparison: CompareAnswer;
  /** Names asked for that this event does not have. */
  readonly unknown: readonly string[];
};

/** The outlets that print most about the event, in the order of the columns. */
const loudest = (all: CompareAnswer): readonly string[] => {
  const said = (i: number) => all.rows.reduce((n, row) => n + (row.cells[i]?.length ?? 0), 0);
  const order = all.columns.map((c, i) => ({ i, outlet: c.outlet, n: said(i) }));
  const most = [...order].sort((a, b) => b.n - a.n || a.i - b.i).slice(0, MOST_COLUMNS);
  return most.sort((a, b) => a.i - b.i).map((c) => c.outlet);
};

/**
 * The comparison with only the wanted outlets, in the order asked for. Without a known name all columns stay, or the
 * twelve that print most. Rows in which no shown outlet prints anything are left out.
 */
export const chooseColumns = (all: CompareAnswer, wanted: readonly string[]): Chosen => {
  const names = [...new Set(wanted)];
  const places = names.map((n) => all.columns.findIndex((c) => c.outlet === n)).filter((i) => i >= 0);
  const unknown = names.filter((n) => !all.columns.some((c) => c.outlet === n));
  if (places.length === 0) {
    if (all.columns.length <= MOST_COLUMNS) return { comparison: all, unknown };
    return { comparison: chooseColumns(all, loudest(all)).comparison, unknown };
  }
  const columns = places.flatMap((i) => all.columns[i] ?? []);
  const rows = all.rows
    .map((row) => ({ ...row, cells: places.map((i) => row.cells[i] ?? []) }))
    .filter((row) => row.cells.some((cell) => cell.length > 0));
  return { comparison: { ...all, columns, rows }, unknown };
};
