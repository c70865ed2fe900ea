import Link from "next/link";
import type { PassedOverAnswer } from "@/lib/contract/models";
import { count } from "../ui/words";
import styles from "./undated.module.css";

/** How many dates in the texts give no event, and why; each reason opens its list. */
export function PassedOverSum({ answer }: { answer: PassedOverAnswer }) {
  const { total } = answer;
  return (
    <section className={styles.sum} aria-labelledby="passed-over">
      <h2 id="passed-over" className={styles.sumTitle}>
        Dates that give no event
      </h2>
      {total === 0 ? (
        <p>Every date in the texts stands in an event.</p>
      ) : (
        <p>
          {count(total, "date")} in the texts {total === 1 ? "stands" : "stand"} in no event, for these
          reasons. Open one to read its words and judge for yourself.
        </p>
      )}
      <PassedOverReasons answer={answer} />
    </section>
  );
}

/** The reasons that occur, with how often. */
export function PassedOverReasons({
  answer: { counts },
  chosen,
}: {
  answer: PassedOverAnswer;
  chosen?: string;
}) {
  return (
    <ul className={`plain ${styles.reasons}`}>
      {counts
        .filter(({ n }) => n > 0)
        .map(({ reason, says, n }) => (
          <li key={reason}>
            <Link
              href={`/undated/dates?reason=${reason}`}
              prefetch={false}
              aria-current={reason === chosen ? "true" : undefined}
            >
              {n}
              <span className="visually-hidden"> {n === 1 ? "date" : "dates"}</span>
            </Link>
            <span className={reason === chosen ? styles.chosen : undefined}>{says}</span>
          </li>
        ))}
    </ul>
  );
}
