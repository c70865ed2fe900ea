import Link from "next/link";
import type { CompareAnswer } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { placeHref } from "../ui/parse-place";
import { PlaceLink } from "../ui/place-link";
import { count, cutTitle } from "../ui/words";
import { foldCells, lookOf } from "./cell-looks";
import styles from "./compare.module.css";
import { CompareCellView } from "./compare-cell";
import { ABOUT, againstBase, differenceWords, dimensionName, noneWords, type Row } from "./dimension-words";

type Columns = CompareAnswer["columns"];

type Props = {
  readonly row: Row & { readonly at: number };
  readonly columns: Columns;
  readonly pinned: boolean;
};

/** One dimension, or one thing that is counted, named or stated: a cell for each outlet. */
export function CompareRow({ row, columns, pinned }: Props) {
  const differs = differenceWords(row);
  const about = row.at === 0 ? ABOUT[row.dimension] : undefined;
  return (
    <tr data-dimension={row.dimension} className={differs ? styles.differs : undefined}>
      <th scope="row" className={styles.rowHead}>
        <span className={styles.rowName}>{dimensionName(row)}</span>
        {row.topic && (
          <span className={styles.topic}>
            <Foreign text={cutTitle(row.topic, 80).shown} />
          </span>
        )}
        {differs && <Badge>{differs}</Badge>}
        {about && <span className={styles.rowAbout}>{about}</span>}
        {row.reason && <Reason text={row.reason} />}
      </th>
      {columns.map((c, i) => (
        <td key={c.outlet} className={styles.td}>
          <span className={styles.cellOutlet} aria-hidden="true">
            <OutletTag name={c.outlet} />
          </span>
          {pinned && <Against row={row} column={i} base={columns[0]?.outlet ?? ""} />}
          <Cells row={row} column={c} i={i} />
        </td>
      ))}
    </tr>
  );
}

function Reason({ text }: { text: string }) {
  return (
    <details className={styles.reason}>
      <summary>Why one row</summary>
      <Foreign text={text} />
    </details>
  );
}

const AGAINST = { same: "Same as", other: "Other than" } as const;

/** How a cell stands to the pinned outlet's, in words. */
function Against({ row, column, base }: { row: Row; column: number; base: string }) {
  const how = againstBase(row, column);
  if (how === null) return null;
  return (
    <p className={how === "same" ? styles.same : styles.other}>
      {AGAINST[how]} <OutletTag name={base} short />
    </p>
  );
}

type CellsProps = { readonly row: Row; readonly column: Columns[number]; readonly i: number };

function Cells({ row, column, i }: CellsProps) {
  const cells = row.cells[i] ?? [];
  if (cells.length === 0) return <NotFound row={row} column={column} i={i} />;
  const { shown, folded } = foldCells(row.dimension, cells);
  return (
    <>
      <CellList cells={shown} dimension={row.dimension} />
      {folded.length > 0 && (
        <details className={styles.fold}>
          <summary>{folded.length} more</summary>
          <CellList cells={folded} dimension={row.dimension} />
        </details>
      )}
    </>
  );
}

type CellListProps = {
  readonly cells: readonly Row["cells"][number][number][];
  readonly dimension: Row["dimension"];
};

function CellList({ cells, dimension }: CellListProps) {
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

/** Never "omitted": what we hold may be less than what was printed, so the cell says how much that is. */
function NotFound({ row, column, i }: CellsProps) {
  const [article] = column.articles;
  const lacking = row.notFound[i];
  return (
    <div className={styles.none}>
      <p>
        {noneWords(row.dimension)} in{" "}
        {article ? (
          <Link href={`/article/${article.id}`} prefetch={false}>
            the text we hold
          </Link>
        ) : (
          "the text we hold"
        )}
        {lacking && ` (${count(lacking.words, "word")}, ${count(lacking.sentences, "sentence")})`}
      </p>
      {row.dimension === "headline" && article?.title && (
        <p className={styles.nearest}>
          The file names it “
          <Foreign text={cutTitle(article.title, 200).shown} />”
        </p>
      )}
      {lacking?.nearest && (
        <p className={styles.nearest}>
          Nearest words:{" "}
          <PlaceLink href={placeHref(lacking.nearest.articleId, lacking.nearest)}>
            <Foreign text={cutTitle(lacking.nearest.text, 160).shown} />
          </PlaceLink>
        </p>
      )}
    </div>
  );
}
