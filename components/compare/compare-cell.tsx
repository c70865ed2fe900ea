import Link from "next/link";
import type { CompareCell } from "@/lib/contract/models";
import { Excerpt } from "../ui/excerpt";
import { Foreign } from "../ui/foreign";
import { placeHref } from "../ui/parse-place";
import { windowAround } from "../ui/split-quote";
import styles from "./compare.module.css";

export type CellLook = "words" | "sentence" | "glimpse";

const GLIMPSE = 110;

/** One verbatim quote: the words in question, then the sentence they stand in; the link opens it in its article. */
export function CompareCellView({ cell, look }: { cell: CompareCell; look: CellLook }) {
  const href = cell.mention ? `/article/${cell.articleId}#${cell.mention}` : placeHref(cell.articleId, cell);
  const part = windowAround(cell.text, { start: 0, end: 0 }, look === "glimpse" ? GLIMPSE : undefined);
  const whole = cell.text.trim() === cell.sentence.text.trim();
  return (
    <li className={styles.cell}>
      {cell.note && (
        <p className={styles.note}>
          <Foreign text={cell.note} />
        </p>
      )}
      {whole || look !== "sentence" ? (
        <Link href={href} prefetch={false} className={styles.whole}>
          <Foreign text={cell.text.slice(part.start, part.end)} />
          {part.end < cell.text.length && <span className={styles.more}> [shortened]</span>}
        </Link>
      ) : (
        <>
          <Link href={href} prefetch={false} className={styles.words}>
            <Foreign text={cell.text} />
          </Link>
          <div className={styles.sentence}>
            <Excerpt quote={cell.sentence.text} start={cell.sentence.start} date={cell} most={320} />
          </div>
        </>
      )}
    </li>
  );
}
