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

const unique = (values: readonly (string | null)[]): number =>
  new Set(values.filter((value) => value !== null)).size;

/** The row with the columns at `places`, in that order. */
const rowAt = (row: CompareAnswer["rows"][number], places: readonly number[]) => {
  const values = places.map((i) => row.values[i] ?? null);
  return {
    ...row,
    values,
    differs: unique(values) > 1,
    notFound: row.notFound.length === 0 ? [] : places.map((i) => row.notFound[i] ?? null),
    cells: places.map((i) => row.cells[i] ?? []),
  };
};

/**
 * The comparison with only the wanted outlets, in the order asked for; a pinned one comes first and is always there.
 * Without a known name all columns stay, or the twelve that print most. Rows in which no shown outlet prints anything
 * are left out.
 */
export const chooseColumns = (
  all: CompareAnswer,
  wanted: readonly string[],
  base: string | null = null,
): Chosen => {
  const has = (name: string) => all.columns.some((c) => c.outlet === name);
  const names = [...new Set(wanted)];
  const unknown = [...names, ...(base === null ? [] : [base])].filter((n) => !has(n));
  const known = names.filter(has);
  const enough = all.columns.length <= MOST_COLUMNS ? all.columns.map((c) => c.outlet) : loudest(all);
  const chosen = known.length > 0 ? known : enough;
  const order = base !== null && has(base) ? [base, ...chosen.filter((n) => n !== base)] : chosen;
  if (order.join("\n") === all.columns.map((c) => c.outlet).join("\n")) return { comparison: all, unknown };
  const places = order.map((n) => all.columns.findIndex((c) => c.outlet === n));
  const columns = places.flatMap((i) => all.columns[i] ?? []);
  const rows = all.rows
    .map((row) => rowAt(row, places))
    .filter((row) => row.cells.some((cell) => cell.length > 0));
  return { comparison: { ...all, columns, rows }, unknown };
};
