import type { EventModel } from "@/lib/contract/models";
import type { GroupedOutlet } from "@/lib/contract/outlet-models";
import { EmptyState } from "../ui/empty-state";
import { OutletTag } from "../ui/outlet-tag";
import { count } from "../ui/words";
import styles from "./coverage.module.css";
import { CoverageRow } from "./coverage-row";
import { type MatrixColumn, matrixColumns } from "./matrix-columns";

type Props = {
  readonly events: readonly EventModel[];
  /** Outlets that may have a column. */
  readonly names: readonly string[];
  readonly outlets: readonly GroupedOutlet[];
  readonly by: string | null;
  readonly filtered: boolean;
};

const reportsOf = (events: readonly EventModel[]): ReadonlyMap<string, number> => {
  const n = new Map<string, number>();
  for (const name of events.flatMap((e) => e.outlets)) n.set(name, (n.get(name) ?? 0) + 1);
  return n;
};

/** Events by outlets or groups of them. A cell opens an excerpt; an empty one says what it does and does not mean. */
export function CoverageMatrix({ events, names, outlets, by, filtered }: Props) {
  if (events.length === 0) {
    return (
      <EmptyState title={filtered ? "No events match" : "No events yet"}>
        <p>
          {filtered
            ? "No event in this collection matches these filters."
            : "Add articles with “npx dateline ingest my-articles/” and reload this page."}
        </p>
      </EmptyState>
    );
  }
  const { columns, heads, rest } = matrixColumns(names, outlets, by, reportsOf(events));
  return (
    <section className={styles.scroller} aria-label="Coverage of events by outlet">
      <table className={styles.table} data-testid="coverage-table">
        <caption className="visually-hidden">Which outlet reports which event, in the texts we hold</caption>
        <thead>
          {heads.length > 0 && (
            <tr>
              <td className={styles.corner} />
              {heads.map((head) => (
                <th
                  key={head.value}
                  scope="colgroup"
                  colSpan={head.names.length}
                  className={styles.groupHead}
                >
                  {head.value}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col" className={styles.corner}>
              Event
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} />
            ))}
            {rest.length > 0 && (
              <th scope="col" className={styles.outlet}>
                {count(rest.length, "other outlet")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <CoverageRow key={event.id} event={event} columns={columns} rest={rest} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnHead({ column }: { column: MatrixColumn }) {
  const [name = ""] = column.outlets;
  return (
    <th scope="col" className={styles.outlet}>
      {column.group === null ? (
        <OutletTag name={name} />
      ) : (
        <>
          {column.group}
          <span className={styles.size}>{count(column.outlets.length, "outlet")}</span>
        </>
      )}
    </th>
  );
}
