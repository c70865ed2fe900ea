import Link from "next/link";
import type { EventModel, MentionModel, OutletModel } from "@/lib/contract/models";
import { DateLine } from "../ui/date-line";
import { DateMark } from "../ui/date-mark";
import { EmptyState } from "../ui/empty-state";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { count, cutTitle } from "../ui/words";
import styles from "./coverage.module.css";

type Props = {
  readonly events: readonly EventModel[];
  readonly outlets: readonly Pick<OutletModel, "name">[];
};

/** Events by outlets. A cell opens the first excerpt; an empty one says what it does and does not mean. */
export function CoverageMatrix({ events, outlets }: Props) {
  if (events.length === 0) {
    return (
      <EmptyState title="No events yet">
        <p>Add articles with “npx dateline ingest my-articles/” and reload this page.</p>
      </EmptyState>
    );
  }
  return (
    <section className={styles.scroller} aria-label="Coverage of events by outlet">
      <table className={styles.table} data-testid="coverage-table">
        <caption className="visually-hidden">Which outlet reports which event, in the texts we hold</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              Event
            </th>
            {outlets.map((o) => (
              <th key={o.name} scope="col" className={styles.outlet}>
                <OutletTag name={o.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((e) => (
            <CoverageRow key={e.id} event={e} outlets={outlets} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CoverageRow({ event, outlets }: { event: EventModel; outlets: Props["outlets"] }) {
  return (
    <tr data-event-id={event.id}>
      <th scope="row" className={styles.event}>
        <span className={styles.date}>
          <DateLine date={event.date} actuality={event.actuality} />
        </span>
        <Link href={`/event/${event.id}`} prefetch={false}>
          <Foreign text={cutTitle(event.title, 140).shown} />
        </Link>
      </th>
      {outlets.map((o) => (
        <td key={o.name} className={styles.cell}>
          <CoverageCell outlet={o.name} mentions={event.mentions.filter((m) => m.outlet === o.name)} />
        </td>
      ))}
    </tr>
  );
}

function CoverageCell({ outlet, mentions }: { outlet: string; mentions: readonly MentionModel[] }) {
  const [first] = mentions;
  if (!first) return <span className={styles.none}>not found in the text we hold</span>;
  return (
    <Link href={`/article/${first.articleId}#${first.id}`} prefetch={false} className={styles.found}>
      {first.date ? <DateMark form={first.date.form} /> : <span aria-hidden="true">?</span>}
      <span>{count(mentions.length, "excerpt")}</span>
      <span className="visually-hidden"> in {outlet}</span>
    </Link>
  );
}
