import Link from "next/link";
import type { CSSProperties } from "react";
import type { CompareAnswer } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import styles from "./compare.module.css";
import { type CellLook, CompareCellView } from "./compare-cell";
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

/** How a dimension's cells are shown; all others show the words with a little of their sentence. */
const LOOKS: Partial<Record<Row["dimension"], CellLook>> = {
  headline: "words",
  credits: "words",
  excerpts: "whole",
};

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
          <Cells cells={row.cells[i] ?? []} look={LOOKS[row.dimension] ?? "context"} column={c} />
        </td>
      ))}
    </tr>
  );
}

function Cells({
  cells,
  look,
  column,
}: {
  cells: Row["cells"][number];
  look: CellLook;
  column: Columns[number];
}) {
  if (cells.length === 0) {
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
  return (
    <ul className="plain">
      {cells.map((cell) => (
        <CompareCellView
          key={`${cell.articleId} ${cell.start} ${cell.end} ${cell.note ?? ""}`}
          cell={cell}
          look={look}
        />
      ))}
    </ul>
  );
}
