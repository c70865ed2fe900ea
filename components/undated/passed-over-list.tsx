import type { PassedOverAnswer } from "@/lib/contract/models";
import { EmptyState } from "../ui/empty-state";
import { Excerpt } from "../ui/excerpt";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { placeHref } from "../ui/parse-place";
import { PlaceLink } from "../ui/place-link";
import { cutTitle } from "../ui/words";
import styles from "./undated.module.css";

/** Dates that give no event, each with the reason and the sentence it stands in. */
export function PassedOverList({ dates }: { dates: PassedOverAnswer["dates"] }) {
  if (dates.length === 0)
    return (
      <EmptyState title="None of these">
        <p>No date in this collection was passed over for this reason.</p>
      </EmptyState>
    );
  return (
    <ol className={`plain ${styles.list} ${styles.dates}`} data-testid="passed-over-list">
      {dates.map((d) => (
        <li key={`${d.articleId}-${d.phrase.start}`} className={styles.item}>
          <div>
            <h2 className={styles.date}>
              <Foreign text={cutTitle(d.phrase.text, 120).shown} />
              {d.words !== "" && ` → ${d.words}`}
            </h2>
            <p className={styles.outlets}>
              <OutletTag name={d.outlet} />
            </p>
            <p className={styles.reason}>
              <strong>Why it gives no event:</strong> {d.says}
            </p>
          </div>
          <div>
            <Excerpt quote={d.sentence.text} start={d.sentence.start} date={d.phrase} most={480} />
            <p className={styles.open}>
              <PlaceLink href={placeHref(d.articleId, d.phrase)}>
                Read it in its article
                <span className="visually-hidden">
                  {" "}
                  ({d.outlet}, {d.phrase.text})
                </span>
              </PlaceLink>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
