import type { CSSProperties } from "react";
import { type CompareLink, compareHref } from "@/lib/contract/compare-link";
import type { GroupRun } from "@/lib/contract/group-link";
import type { CompareAnswer } from "@/lib/contract/models";
import { OutletTag } from "../ui/outlet-tag";
import { PlaceLink } from "../ui/place-link";
import { count } from "../ui/words";
import styles from "./compare.module.css";
import { CompareRow } from "./compare-row";
import { dimensionName, FIRST_ROWS, inReadingOrder, type Row } from "./dimension-words";

type Columns = CompareAnswer["columns"];

type Props = {
  readonly comparison: CompareAnswer;
  readonly link: CompareLink;
  /** Whether the first column is pinned, so that the others are set against it. */
  readonly pinned: boolean;
  /** Groups over neighbouring columns; empty where there are none. */
  readonly heads: readonly GroupRun[];
};

/** Number of columns, for the style sheet. */
type TableStyle = CSSProperties & { "--columns": number };

/** Outlets side by side: rows are dimensions, cells verbatim quotes. Narrow screens show each row as a card. */
export function CompareTable({ comparison, link, pinned, heads }: Props) {
  const { columns, rows } = comparison;
  const style: TableStyle = { "--columns": columns.length };
  return (
    <section className={styles.scroller} aria-label="Comparison">
      <table
        className={pinned ? `${styles.table} ${styles.withBase}` : styles.table}
        style={style}
        data-testid="compare-table"
      >
        <caption className="visually-hidden">What each outlet prints about this event</caption>
        <thead>
          {heads.length > 0 && (
            <tr>
              <td className={styles.corner} />
              {heads.map((head) => (
                <th
                  key={head.value ?? ""}
                  scope="colgroup"
                  colSpan={head.names.length}
                  className={styles.groupHead}
                >
                  {head.value ?? "not known"}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <td className={styles.corner} />
            {columns.map((c) => (
              <ColumnHead key={c.outlet} column={c} />
            ))}
          </tr>
        </thead>
        <tbody>
          {blocksOf(inReadingOrder(rows), link).map(({ row, rest }) =>
            rest === null ? (
              <CompareRow
                key={`${row.dimension} ${row.topic ?? ""} ${row.at}`}
                row={row}
                columns={columns}
                pinned={pinned}
              />
            ) : (
              <MoreRows
                key={`more ${row.dimension}`}
                row={row}
                rest={rest}
                span={columns.length}
                href={compareHref(comparison.event.id, { ...link, more: [...link.more, row.dimension] })}
              />
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

type Block = { readonly row: Row & { readonly at: number }; readonly rest: number | null };

/** The rows that are shown, and after the first few of a dimension how many are left, unless the link asks for all. */
const blocksOf = (rows: readonly Row[], link: CompareLink): readonly Block[] => {
  const numbered = rows.map((row) => ({
    ...row,
    at: rows.filter((r) => r.dimension === row.dimension).indexOf(row),
  }));
  return numbered.flatMap((row): Block[] => {
    const all = numbered.filter((r) => r.dimension === row.dimension).length;
    if (link.more.includes(row.dimension) || row.at < FIRST_ROWS || all <= FIRST_ROWS + 1)
      return [{ row, rest: null }];
    return row.at === FIRST_ROWS ? [{ row, rest: all - FIRST_ROWS }] : [];
  });
};

function ColumnHead({ column }: { column: Columns[number] }) {
  const { held, articles } = column;
  return (
    <th scope="col" className={styles.columnHead}>
      <OutletTag name={column.outlet} />
      <span className={styles.held}>
        text we hold: {count(held.words, "word")}
        {articles.length > 1 ? ` in ${articles.length} articles` : ""}
      </span>
    </th>
  );
}

type MoreProps = {
  readonly row: Row;
  readonly rest: number;
  readonly span: number;
  readonly href: string;
};

function MoreRows({ row, rest, span, href }: MoreProps) {
  return (
    <tr className={styles.moreRow}>
      <td colSpan={span + 1}>
        <PlaceLink href={href}>
          Show {count(rest, "more row")} of “{dimensionName(row)}”
        </PlaceLink>
      </td>
    </tr>
  );
}
