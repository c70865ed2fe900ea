import type { CompareCell } from "@/lib/contract/models";
import { Excerpt } from "./excerpt";
import { Foreign } from "./foreign";
import { placeHref } from "./parse-place";
import { PlaceLink } from "./place-link";
import styles from "./ui.module.css";

const CONTEXT = 220;

/** A verbatim sentence with the words in question marked, and the way to its place in the article. */
export function QuotedCell({ cell }: { cell: CompareCell }) {
  const whole = cell.text.trim() === cell.sentence.text.trim();
  return (
    <div className={styles.quotedCell}>
      {cell.note && (
        <p>
          <Foreign text={cell.note} />
        </p>
      )}
      <Excerpt
        quote={cell.sentence.text}
        start={cell.sentence.start}
        date={whole ? null : cell}
        most={CONTEXT}
      />
      <PlaceLink href={placeHref(cell.articleId, cell)}>In its article</PlaceLink>
    </div>
  );
}
