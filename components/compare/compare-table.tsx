import Link from "next/link";
import type { CSSProperties } from "react";
import type { CompareAnswer } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { foldCells, lookOf } from "./cell-looks";
import styles from "./compare.module.css";
import { CompareCellView } from "./compare-cell";
import { differenceWords, dimensionName, inReadingOrder } from "./dimension-words";

type Row = CompareAnswer["rows"][number];
type Columns = CompareAnswer["columns"];

/** Number of columns, for the style sheet. */
type TableStyle = CSSProperties & { "--columns": number };

/** Outlets side by side: rows are dimensions, cells verbatim quotes. Narrow screens show each row as a card. */
export function CompareTable({ comparison }: { comparison: CompareAnswer }) {
  const { columns, rows } = comparison;
  const style: TableStyle = { "--columns": columns.length };
  return (
    <section className={styles.scroller} aria-label="Comparison">
      <table className={styles.table} style={style} data-testid="compare-table">
        <caption className="visually-hidden">What each outlet prints about this event</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            {columns.map((c) => (
              <th key={c.outlet} scope="col" className={styles.columnHead}>
                <OutletTag name={c.outlet} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inReadingOrder(rows).map((row) => (
            <CompareRow key={`${row.dimension} ${row.topic ?? ""}`} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CompareRow({ row, columns }: { row: Row; columns: Columns }) {
  const differs = differenceWords(row);
  return (
    <tr data-dimension={row.dimension} className={differs ? styles.differs : undefined}>
      <th scope="row" className={styles.rowHead}>
        <span className={styles.rowName}>{dimensionName(row)}</span>
        {row.topic && (
          <span className={styles.topic}>
            <Foreign text={row.topic} />
          </span>
        )}
        {differs && <Badge>{differs}</Badge>}
      </th>
      {columns.map((c, i) => (
        <td key={c.outlet} className={styles.td}>
          <span className={styles.cellOutlet} aria-hidden="true">
            <OutletTag name={c.outlet} />
          </span>
          <Cells cells={row.cells[i] ?? []} dimension={row.dimension} column={c} />
        </td>
      ))}
    </tr>
  );
}

type CellsProps = {
  readonly cells: readonly Row["cells"][number][number][];
  readonly dimension: Row["dimension"];
  readonly column: Columns[number];
};

function Cells({ cells, dimension, column }: CellsProps) {
  if (cells.length === 0) return <NotFound column={column} />;
  const { shown, folded } = foldCells(dimension, cells);
  return (
    <>
      <CellList cells={shown} dimension={dimension} />
      {folded.length > 0 && (
        <details className={styles.fold}>
          <summary>{folded.length} more</summary>
          <CellList cells={folded} dimension={dimension} />
        </details>
      )}
    </>
  );
}

function CellList({ cells, dimension }: Pick<CellsProps, "cells" | "dimension">) {
  return (
    <ul className="plain">
      {cells.map((cell) => (
        <CompareCellView
          key={`${cell.articleId} ${cell.start} ${cell.end} ${cell.note ?? ""} ${cell.mention ?? ""}`}
          cell={cell}
          look={lookOf(dimension)}
        />
      ))}
    </ul>
  );
}

function NotFound({ column }: { column: Columns[number] }) {
  const [article] = column.articles;
  return (
    <p className={styles.none}>
      not found in{" "}
      {article ? (
        <Link href={`/article/${article.id}`} prefetch={false}>
          the text we hold
        </Link>
      ) : (
        "the text we hold"
      )}
    </p>
  );
}
