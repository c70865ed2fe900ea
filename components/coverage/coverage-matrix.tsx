import Link from "next/link";
import type { EventModel, MentionModel, OutletModel } from "@/lib/contract/models";
import { DateLine } from "../ui/date-line";
import { DateMark } from "../ui/date-mark";
import { EmptyState } from "../ui/empty-state";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { PlaceLink } from "../ui/place-link";
import { count, cutTitle } from "../ui/words";
import styles from "./coverage.module.css";

/** More columns than this are no table any more; the other outlets are counted in a last one. */
const MOST = 14;

type Props = {
  readonly events: readonly EventModel[];
  readonly outlets: readonly Pick<OutletModel, "name">[];
};

/** Events by outlets. A cell opens the first excerpt; an empty one says what it does and does not mean. */
export function CoverageMatrix({ events, outlets: all }: Props) {
  const outlets = widest(events, all);
  const rest = all.length - outlets.length;
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
            {rest > 0 && (
              <th scope="col" className={styles.outlet}>
                {rest} other outlets
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {events.map((e) => (
            <CoverageRow key={e.id} event={e} outlets={outlets} rest={rest > 0} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The outlets that report most of these events, in the order of the collection. */
const widest = (events: readonly EventModel[], all: Props["outlets"]): Props["outlets"] => {
  if (all.length <= MOST) return all;
  const n = new Map<string, number>();
  for (const name of events.flatMap((e) => e.outlets)) n.set(name, (n.get(name) ?? 0) + 1);
  const most = [...all].sort((a, b) => (n.get(b.name) ?? 0) - (n.get(a.name) ?? 0)).slice(0, MOST);
  return all.filter((o) => most.includes(o));
};

type RowProps = { readonly event: EventModel; readonly outlets: Props["outlets"]; readonly rest: boolean };

function CoverageRow({ event, outlets, rest }: RowProps) {
  const others = event.outlets.filter((name) => !outlets.some((o) => o.name === name)).length;
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
      {rest && (
        <td className={styles.cell}>
          {others > 0 ? (
            <Link href={`/event/${event.id}`} prefetch={false}>
              {count(others, "outlet")}
            </Link>
          ) : (
            <span className={styles.none}>not found in the texts we hold</span>
          )}
        </td>
      )}
    </tr>
  );
}

function CoverageCell({ outlet, mentions }: { outlet: string; mentions: readonly MentionModel[] }) {
  const [first] = mentions;
  if (!first) return <span className={styles.none}>not found in the text we hold</span>;
  return (
    <PlaceLink href={`/article/${first.articleId}#${first.id}`} className={styles.found}>
      {first.date ? <DateMark form={first.date.form} /> : <span aria-hidden="true">?</span>}
      <span>{count(mentions.length, "excerpt")}</span>
      <span className="visually-hidden"> in {outlet}</span>
    </PlaceLink>
  );
}
