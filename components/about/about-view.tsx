import Link from "next/link";
import type { ArticleSummary } from "@/lib/contract/models";
import { PageHead } from "../ui/page-head";
import styles from "./about.module.css";
import { CollectionSum } from "./collection-sum";
import { CollectionTable } from "./collection-table";
import { DateLegend } from "./date-legend";

type Props = {
  readonly articles: readonly ArticleSummary[];
  readonly outlets: number;
  readonly total: number;
  readonly undated: number;
};

/** What the collection holds, how dates are drawn, what Dateline does not do. */
export function AboutView({ articles, outlets, total, undated }: Props) {
  return (
    <>
      <PageHead title="About this data">
        <p>
          What is in this collection, when each article was published and how we know, and how to read the
          marks.
        </p>
      </PageHead>
      <CollectionSum articles={articles.length} outlets={outlets} total={total} undated={undated} />
      <section className={styles.section}>
        <h2 className={styles.h2}>Articles</h2>
        <CollectionTable articles={articles} />
      </section>
      <section className={styles.section}>
        <h2 className={styles.h2}>Five marks for five kinds of date</h2>
        <p className={styles.prose}>
          A date is drawn and worded as exactly as its source gives it, and never more so. What the text does
          not state and Dateline worked out is marked as inferred.
        </p>
        <DateLegend />
      </section>
      <section className={styles.section}>
        <h2 className={styles.h2}>What Dateline does not do</h2>
        <p className={styles.prose}>
          It gives no score to an outlet and no verdict on a claim. Where outlets contradict each other, both
          stand side by side in their own words. What only one outlet reports is shown in that outlet’s name.
        </p>
        <p className={styles.prose}>
          “Not found in the text we hold” means exactly that. We may hold a part of an article, and an outlet
          may have written more elsewhere.
        </p>
        <p className={styles.prose}>
          Everything here can also be read by programs:{" "}
          <Link href="/api/v1/openapi.json" prefetch={false}>
            the interface
          </Link>
          .
        </p>
      </section>
    </>
  );
}
