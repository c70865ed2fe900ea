import Link from "next/link";
import type { CompareCell } from "@/lib/contract/models";
import { Excerpt } from "../ui/excerpt";
import { Foreign } from "../ui/foreign";
import { placeHref } from "../ui/parse-place";
import { windowAround } from "../ui/split-quote";
import styles from "./compare.module.css";

/** `words`: the words alone; `whole`: the whole sentence; `context`: the words and a little of their sentence. */
export type CellLook = "words" | "whole" | "context";

const CONTEXT = 110;
const LONGEST = 900;

/** One verbatim quote with what is to be known about it; the link opens it in its article. */
export function CompareCellView({ cell, look }: { cell: CompareCell; look: CellLook }) {
  const href = cell.mention ? `/article/${cell.articleId}#${cell.mention}` : placeHref(cell.articleId, cell);
  const isSentence = cell.text.trim() === cell.sentence.text.trim();
  const withContext = look === "context" && !isSentence;
  return (
    <li className={styles.cell}>
      {cell.note && (
        <p className={styles.note}>
          <Foreign text={cell.note} />
        </p>
      )}
      <Link href={href} prefetch={false} className={withContext ? styles.words : styles.quote}>
        <Cut text={cell.text} most={look === "context" ? CONTEXT : LONGEST} />
      </Link>
      {withContext && (
        <div className={styles.sentence}>
          <Excerpt quote={cell.sentence.text} start={cell.sentence.start} date={cell} most={CONTEXT} />
        </div>
      )}
    </li>
  );
}

function Cut({ text, most }: { text: string; most: number }) {
  const { end } = windowAround(text, { start: 0, end: 0 }, most);
  return (
    <>
      <Foreign text={text.slice(0, end)} />
      {end < text.length && <span className={styles.more}> …</span>}
    </>
  );
}
