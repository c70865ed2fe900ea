import Link from "next/link";
import { count } from "../ui/words";
import styles from "./about.module.css";

type Props = {
  readonly articles: number;
  readonly outlets: number;
  readonly total: number;
  readonly undated: number;
};

/** The sum that must come out even: dated and undated events make all of them. */
export function CollectionSum({ articles, outlets, total, undated }: Props) {
  return (
    <dl className={styles.sum} data-testid="collection-sum">
      <div>
        <dt>Articles</dt>
        <dd>{articles}</dd>
        <dd className={styles.of}>from {count(outlets, "outlet")}</dd>
      </div>
      <div>
        <dt>Events</dt>
        <dd>{total}</dd>
        <dd className={styles.of}>found in them</dd>
      </div>
      <div>
        <dt>With a date</dt>
        <dd>{total - undated}</dd>
        <dd className={styles.of}>
          <Link href="/" prefetch={false}>
            on the timeline
          </Link>
        </dd>
      </div>
      <div>
        <dt>Without a date</dt>
        <dd>{undated}</dd>
        <dd className={styles.of}>
          <Link href="/undated" prefetch={false}>
            each with the reason
          </Link>
        </dd>
      </div>
    </dl>
  );
}
