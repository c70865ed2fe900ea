import Link from "next/link";
import type { EventModel } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { DateLine } from "../ui/date-line";
import { EmptyState } from "../ui/empty-state";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { cutTitle, outletCount } from "../ui/words";
import styles from "./compare.module.css";

/** Events that at least two outlets report, most outlets first, then in time order as they came. */
export const comparable = (events: readonly EventModel[]): readonly EventModel[] =>
  events.filter((e) => e.outlets.length > 1).sort((a, b) => b.outlets.length - a.outlets.length);

export function CompareIndex({ events }: { events: readonly EventModel[] }) {
  const shown = comparable(events);
  if (shown.length === 0) {
    return (
      <EmptyState title="Nothing to compare yet">
        <p>
          No event in this collection is reported by two outlets. Add articles of other outlets about the same
          story.
        </p>
      </EmptyState>
    );
  }
  return (
    <ol className={`plain ${styles.index}`}>
      {shown.map((e) => (
        <li key={e.id} className={styles.item}>
          <p className={styles.itemDate}>
            <DateLine date={e.date} actuality={e.actuality} />
          </p>
          <h2 className={styles.itemTitle}>
            <Link href={`/compare/${e.id}`} prefetch={false}>
              <Foreign text={cutTitle(e.title).shown} />
            </Link>
          </h2>
          <p className={styles.itemOutlets}>
            <span className={styles.itemCount}>{outletCount(e.outlets.length, e.independentTexts)}</span>
            {e.outlets.map((o) => (
              <OutletTag key={o} name={o} />
            ))}
            {e.datesConflict && <Badge>Dates differ</Badge>}
          </p>
        </li>
      ))}
    </ol>
  );
}
