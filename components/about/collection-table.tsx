import Link from "next/link";
import type { ArticleSummary } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { EmptyState } from "../ui/empty-state";
import { Foreign } from "../ui/foreign";
import { OutLink } from "../ui/out-link";
import { OutletTag } from "../ui/outlet-tag";
import { cutTitle } from "../ui/words";
import styles from "./about.module.css";

const BASIS = { stated: "Stated by the article", inferred: "Inferred", unknown: "Not known" } as const;

/** The articles we hold: outlet, headline, publication date with how it is known, number of events. */
export function CollectionTable({ articles }: { articles: readonly ArticleSummary[] }) {
  if (articles.length === 0) {
    return (
      <EmptyState title="No articles yet">
        <p>Add some with “npx dateline ingest my-articles/” and reload this page.</p>
      </EmptyState>
    );
  }
  return (
    <ul className={`plain ${styles.articles}`} data-testid="articles">
      {articles.map((a) => (
        <li key={a.id} className={styles.article}>
          <div>
            <p className={styles.outlet}>
              <OutletTag name={a.outlet} />
            </p>
            <h3 className={styles.title}>
              <Link href={`/article/${a.id}`} prefetch={false}>
                <Foreign text={cutTitle(a.title ?? "Article without a headline").shown} />
              </Link>
            </h3>
            <p className={styles.meta}>
              {a.events} {a.events === 1 ? "event" : "events"}
              {a.url && (
                <>
                  {" · "}
                  <OutLink url={a.url} />
                </>
              )}
            </p>
          </div>
          <div className={styles.published}>
            <p>
              <span className={styles.date}>{a.published.words}</span>{" "}
              <Badge>{BASIS[a.published.basis]}</Badge>
            </p>
            <EvidenceList evidence={a.published.evidence} />
          </div>
        </li>
      ))}
    </ul>
  );
}

const FIRST = 2;

/** The strongest evidence in view, the rest one click away. */
function EvidenceList({ evidence }: { evidence: ArticleSummary["published"]["evidence"] }) {
  const says = [...new Set(evidence.map((e) => e.says))];
  const rest = says.slice(FIRST);
  return (
    <>
      <SaysList says={says.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <SaysList says={rest} />
        </details>
      )}
    </>
  );
}

function SaysList({ says }: { says: readonly string[] }) {
  return (
    <ul>
      {says.map((s) => (
        <li key={s}>
          <Foreign text={s} />
        </li>
      ))}
    </ul>
  );
}
