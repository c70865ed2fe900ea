import Link from "next/link";
import type { EventModel, MentionModel } from "@/lib/contract/models";
import { DateLine } from "../ui/date-line";
import { DateMark } from "../ui/date-mark";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { PlaceLink } from "../ui/place-link";
import { count, cutTitle } from "../ui/words";
import styles from "./coverage.module.css";
import type { MatrixColumn } from "./matrix-columns";

/** Outlets of a group that are named in a cell; the rest is counted. */
const NAMED = 4;

type Props = {
  readonly event: EventModel;
  readonly columns: readonly MatrixColumn[];
  readonly rest: readonly string[];
};

/** One event: who reports it, each cell opening the outlet's own words. */
export function CoverageRow({ event, columns, rest }: Props) {
  const others = event.outlets.filter((name) => rest.includes(name));
  return (
    <tr data-event-id={event.id}>
      <th scope="row" className={styles.event}>
        <span className={styles.date}>
          <DateLine date={event.date} actuality={event.actuality} />
        </span>
        <Link href={`/event/${event.id}`} prefetch={false}>
          <Foreign text={cutTitle(event.title, 140).shown} />
        </Link>
        {event.claimedBy && (
          <span className={styles.claimed}>
            according to <OutletTag name={event.claimedBy} />
          </span>
        )}
      </th>
      {columns.map((column) => (
        <td key={column.key} className={styles.cell}>
          <Cell event={event} column={column} />
        </td>
      ))}
      {rest.length > 0 && (
        <td className={styles.cell}>
          {others.length > 0 ? <Others event={event} n={others.length} /> : <None />}
        </td>
      )}
    </tr>
  );
}

function Cell({ event, column }: { event: EventModel; column: MatrixColumn }) {
  const said = column.outlets
    .map((name) => ({ name, mentions: event.mentions.filter((m) => m.outlet === name) }))
    .filter(({ mentions }) => mentions.length > 0);
  if (said.length === 0) return <None many={column.group !== null} />;
  if (column.group === null)
    return said.map(({ name, mentions }) => <Excerpts key={name} outlet={name} mentions={mentions} />);
  return (
    <ul className={`plain ${styles.several}`}>
      {said.slice(0, NAMED).map(({ name, mentions }) => (
        <li key={name}>
          <PlaceLink href={placeOf(mentions)} className={styles.found}>
            <OutletTag name={name} />
          </PlaceLink>
        </li>
      ))}
      {said.length > NAMED && (
        <li>
          <Others event={event} n={said.length - NAMED} />
        </li>
      )}
    </ul>
  );
}

const placeOf = ([first]: readonly MentionModel[]): string =>
  first ? `/article/${first.articleId}#${first.id}` : "";

function Excerpts({ outlet, mentions }: { outlet: string; mentions: readonly MentionModel[] }) {
  const [first] = mentions;
  return (
    <PlaceLink href={placeOf(mentions)} className={styles.found}>
      {first?.date ? <DateMark form={first.date.form} /> : <span aria-hidden="true">?</span>}
      <span>{count(mentions.length, "excerpt")}</span>
      <span className="visually-hidden"> in {outlet}</span>
    </PlaceLink>
  );
}

function Others({ event, n }: { event: EventModel; n: number }) {
  return (
    <Link href={`/event/${event.id}`} prefetch={false} className={styles.found}>
      {count(n, "more outlet")}
    </Link>
  );
}

function None({ many = false }: { many?: boolean }) {
  return <span className={styles.none}>not found in the {many ? "texts" : "text"} we hold</span>;
}
