import { type GroupRun, groupRuns } from "@/lib/contract/group-link";
import type { GroupedOutlet } from "@/lib/contract/outlet-models";

/** More columns than this are no table any more. */
export const MOST_COLUMNS = 12;

/** A column of the matrix: one outlet, or a group of them. */
export type MatrixColumn = {
  readonly key: string;
  readonly outlets: readonly string[];
  /** Null for the column of a single outlet. */
  readonly group: string | null;
};

export type MatrixColumns = {
  readonly columns: readonly MatrixColumn[];
  /** Groups over neighbouring columns of single outlets; empty where there are none. */
  readonly heads: readonly GroupRun[];
  /** Outlets that have no column; a last one counts them. */
  readonly rest: readonly string[];
};

const NOT_KNOWN = "not known";

const single = (name: string): MatrixColumn => ({ key: name, outlets: [name], group: null });

/** Those that report most of these events, in the order given. */
const widest = (names: readonly string[], reports: ReadonlyMap<string, number>): readonly string[] => {
  const n = (name: string) => reports.get(name) ?? 0;
  const most = [...names].sort((a, b) => n(b) - n(a) || (a < b ? -1 : 1)).slice(0, MOST_COLUMNS);
  return names.filter((name) => most.includes(name));
};

/**
 * The columns for these outlets: one each while they fit, put together by group where one is asked for. Of more, a
 * column for each group; without groups those that report most events, the others counted in `rest`.
 */
export const matrixColumns = (
  names: readonly string[],
  outlets: readonly GroupedOutlet[],
  by: string | null,
  reports: ReadonlyMap<string, number>,
): MatrixColumns => {
  const runs = groupRuns(names, outlets, by);
  if (names.length <= MOST_COLUMNS)
    return {
      columns: runs.flatMap((run) => run.names.map(single)),
      heads: by === null ? [] : runs.map((run) => ({ ...run, value: run.value ?? NOT_KNOWN })),
      rest: [],
    };
  if (by === null) {
    const shown = widest(names, reports);
    return { columns: shown.map(single), heads: [], rest: names.filter((n) => !shown.includes(n)) };
  }
  const largest = [...runs].sort((a, b) => b.names.length - a.names.length).slice(0, MOST_COLUMNS);
  const shown = runs.filter((run) => largest.includes(run));
  return {
    columns: shown.map((run) => {
      const group = run.value ?? NOT_KNOWN;
      return { key: `group ${group}`, outlets: run.names, group };
    }),
    heads: [],
    rest: runs.filter((run) => !largest.includes(run)).flatMap((run) => run.names),
  };
};
