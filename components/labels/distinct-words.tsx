import type { DistinctModel, LabelsAnswer } from "@/lib/contract/labels-models";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { placeHref } from "../ui/parse-place";
import { PlaceLink } from "../ui/place-link";
import { QuotedCell } from "../ui/quoted-cell";
import styles from "./labels.module.css";

/** Words one outlet uses distinctly more than the others, with the counts they rest on and the method in words. */
export function DistinctWords({ answer }: { answer: LabelsAnswer }) {
  const outlets = [...new Set(answer.distinct.map((t) => t.outlet))];
  return (
    <section className={styles.distinct} aria-labelledby="distinct-words">
      <h2 id="distinct-words">Said more by one outlet than by the others</h2>
      <p className={styles.method}>
        Words outside quotation marks, compared by log-odds with an informative prior: the words of all
        articles read here (Monroe, Colaresi and Quinn 2008). Copies of one wording count once; a word is
        listed only if the difference stays after correction for the many words tested. It shows what a text
        is about as much as how it speaks: read the sentences.
      </p>
      {outlets.length === 0 && <p className={styles.method}>No word stands out in the articles read here.</p>}
      {outlets.map((outlet) => (
        <div key={outlet} className={styles.distinctOutlet}>
          <h3>
            <OutletTag name={outlet} />
          </h3>
          <ul className={`plain ${styles.terms}`}>
            {answer.distinct
              .filter((t) => t.outlet === outlet)
              .map((term) => (
                <Term key={term.term} term={term} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Term({ term }: { term: DistinctModel }) {
  const [first] = term.cells;
  return (
    <li>
      {first ? (
        <PlaceLink href={placeHref(first.articleId, first)} className={styles.words}>
          <Foreign text={term.term} />
        </PlaceLink>
      ) : (
        <Foreign text={term.term} />
      )}{" "}
      <span className={styles.n}>
        {term.count} in {term.words} words here, {term.others} in {term.otherWords} elsewhere
      </span>
      <details className={styles.quotes}>
        <summary>
          Sentences<span className="visually-hidden"> with “{term.term}”</span>
        </summary>
        {term.cells.map((cell) => (
          <QuotedCell key={`${cell.articleId} ${cell.start}`} cell={cell} />
        ))}
      </details>
    </li>
  );
}
