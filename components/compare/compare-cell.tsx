import type { CompareCell } from "@/lib/contract/models";
import { Excerpt } from "../ui/excerpt";
import { Foreign } from "../ui/foreign";
import { placeHref } from "../ui/parse-place";
import { PlaceLink } from "../ui/place-link";
import type { CellLook } from "./cell-looks";
import styles from "./compare.module.css";

const CONTEXT = 120;
const LONGEST = 900;

const hrefOf = (cell: CompareCell): string =>
  cell.mention ? `/article/${cell.articleId}#${cell.mention}` : placeHref(cell.articleId, cell);

const isSentence = (cell: CompareCell): boolean => cell.text.trim() === cell.sentence.text.trim();

/** One verbatim quote with what is to be known about it; a link opens it in its article. */
export function CompareCellView({ cell, look }: { cell: CompareCell; look: CellLook }) {
  if (look === "label") return <LabelCell cell={cell} />;
  const bare = look === "words" || look === "figure";
  return (
    <li className={styles.cell}>
      {cell.note && look !== "figure" && (
        <p className={styles.note}>
          <Foreign text={cell.note} />
        </p>
      )}
      {bare && (
        <PlaceLink href={hrefOf(cell)} className={look === "figure" ? styles.figure : styles.words}>
          <Foreign text={cell.text} />
        </PlaceLink>
      )}
      {look !== "words" && (
        <div className={look === "whole" ? styles.whole : styles.context}>
          <Excerpt
            quote={cell.sentence.text}
            start={cell.sentence.start}
            date={isSentence(cell) ? null : cell}
            most={look === "whole" ? LONGEST : CONTEXT}
          />
        </div>
      )}
      {!bare && (
        <PlaceLink href={hrefOf(cell)} className={styles.open}>
          In its article
        </PlaceLink>
      )}
    </li>
  );
}

/** A label in a line of its own, how often it is used beside it; its link opens the sentence. */
function LabelCell({ cell }: { cell: CompareCell }) {
  return (
    <li className={styles.labelCell}>
      <PlaceLink href={hrefOf(cell)} className={styles.words}>
        <Foreign text={cell.text} />
      </PlaceLink>{" "}
      <span className={styles.labelNote}>
        <Foreign text={cell.note ?? ""} />
      </span>
    </li>
  );
}
