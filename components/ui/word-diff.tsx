import type { DiffPartModel } from "@/lib/contract/excerpt-models";
import { ForeignText } from "./foreign";
import styles from "./ui.module.css";

/** Longest unchanged stretch shown whole, in UTF-16 code units; of longer ones both ends. */
const MOST_SAME = 400;
const ENDS = 160;

/** What changed, word by word: words that went are struck out, words that came are underlined. */
export function WordDiff({ parts }: { parts: readonly DiffPartModel[] }) {
  return (
    <p className={styles.diff} dir="auto">
      {placed(parts).map(({ at, part }) => (
        <Part key={at} part={part} />
      ))}
    </p>
  );
}

/** Parts with where they begin in the two texts laid after each other. */
const placed = (parts: readonly DiffPartModel[]) => {
  let at = 0;
  return parts.map((part) => {
    const here = at;
    at += part.text.length;
    return { at: here, part };
  });
};

function Part({ part: { kind, text } }: { part: DiffPartModel }) {
  if (kind === "removed")
    return (
      <>
        <del className={styles.gone}>
          <span className="visually-hidden">(removed:) </span>
          <ForeignText text={text.trimEnd()} />
        </del>{" "}
      </>
    );
  if (kind === "added")
    return (
      <>
        <ins className={styles.come}>
          <span className="visually-hidden">(new:) </span>
          <ForeignText text={text.trimEnd()} />
        </ins>{" "}
      </>
    );
  if (text.length <= MOST_SAME) return <ForeignText text={text} />;
  const from = text.lastIndexOf(" ", ENDS) + 1 || ENDS;
  const to = text.indexOf(" ", text.length - ENDS) + 1 || text.length - ENDS;
  return (
    <>
      <ForeignText text={text.slice(0, from)} />
      <span className={styles.omitted}> … {to - from} characters as before … </span>
      <ForeignText text={text.slice(to)} />
    </>
  );
}
