import Link from "next/link";
import type { CompareCell } from "@/lib/contract/models";
import { Excerpt } from "../ui/excerpt";
import { Foreign } from "../ui/foreign";
import { placeHref } from "../ui/parse-place";
import styles from "./compare.module.css";

/** One verbatim quote: the words in question, then the sentence they stand in; the link opens it in its article. */
export function CompareCellView({ cell, plain }: { cell: CompareCell; plain: boolean }) {
  const href = cell.mention ? `/article/${cell.articleId}#${cell.mention}` : placeHref(cell.articleId, cell);
  const whole = cell.text.trim() === cell.sentence.text.trim();
  return (
    <li className={styles.cell}>
      {cell.note && (
        <p className={styles.note}>
          <Foreign text={cell.note} />
        </p>
      )}
      {whole || plain ? (
        <Link href={href} prefetch={false} className={styles.whole}>
          <Foreign text={cell.text} />
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
