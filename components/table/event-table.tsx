import type { MouseEvent } from "react";
import type { LinkState } from "@/lib/contract/link-state";
import type { EventModel } from "@/lib/contract/models";
import { DateLine } from "../ui/date-line";
import { ForeignHits } from "../ui/hits";
import { isPlain } from "../ui/is-plain";
import { OutletTag } from "../ui/outlet-tag";
import styles from "./event-table.module.css";

type Sort = LinkState["sort"];
type Change = Pick<LinkState, "sort" | "dir">;
type Props = {
  readonly events: readonly EventModel[];
  /** What the reader searched for, marked in titles. */
  readonly q?: string;
  readonly sort: Sort;
  readonly dir: LinkState["dir"];
  readonly hrefOf: (change: Change) => string;
  readonly onSort: (change: Change) => void;
};

type Column = { readonly name: string; readonly sort: Sort | null };
const COLUMNS: readonly Column[] = [
  { name: "Date", sort: "date" },
  { name: "What happened", sort: "title" },
  { name: "Outlets", sort: "outlets" },
  { name: "Independent texts", sort: "texts" },
  { name: "Excerpts", sort: null },
  { name: "Prominence", sort: "salience" },
  { name: "State", sort: null },
  { name: "How the date is known", sort: null },
  { name: "EDTF", sort: null },
];

const STATES: Readonly<Record<EventModel["actuality"], string>> = {
  occurred: "reported as happened",
  planned: "planned",
  negated: "denied",
  ongoing: "ongoing",
};

const knownBy = (e: EventModel): string =>
  e.date === null
    ? (e.undatedReason ?? "not known")
    : `${e.inferred ? "inferred" : "stated"}${e.datesConflict ? "; outlets differ" : ""}`;

/** Events in the order the server gave them, and all columns; a column's name sorts by it. */
export function EventTable({ events, q = "", sort, dir, hrefOf, onSort }: Props) {
  return (
    // A wide table scrolls by itself, and the keyboard must reach it to do so.
    <section className={styles.scroll} aria-label="Table of events" tabIndex={-1}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((c) => (
              <Head key={c.name} column={c} sort={sort} dir={dir} hrefOf={hrefOf} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((e) => (
            <Row key={e.id} event={e} q={q} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type HeadProps = Omit<Props, "events" | "q"> & { readonly column: Column };

function Head({ column, sort, dir, hrefOf, onSort }: HeadProps) {
  if (column.sort === null) return <th scope="col">{column.name}</th>;
  const active = column.sort === sort;
  const change: Change = { sort: column.sort, dir: active && dir === "asc" ? "desc" : "asc" };
  const click = (e: MouseEvent) => {
    if (!isPlain(e)) return;
    e.preventDefault();
    onSort(change);
  };
  return (
    <th scope="col" aria-sort={active ? (dir === "asc" ? "ascending" : "descending") : "none"}>
      <a href={hrefOf(change)} onClick={click} className={styles.sort}>
        {column.name}
        <span aria-hidden="true" className={styles.arrow}>
          {active ? (dir === "asc" ? "▲" : "▼") : "↕"}
        </span>
      </a>
    </th>
  );
}

function Row({ event: e, q }: { readonly event: EventModel; readonly q: string }) {
  return (
    <tr data-event-id={e.id}>
      <td className={styles.date}>
        <DateLine date={e.date} actuality={e.actuality} />
      </td>
      <th scope="row" className={styles.title}>
        <a href={`/event/${e.id}`}>
          <ForeignHits text={e.title || "Untitled event"} q={q} />
        </a>
      </th>
      <td>
        <span className={styles.outlets}>
          {e.outlets.map((name) => (
            <OutletTag key={name} name={name} />
          ))}
        </span>
      </td>
      <td className={styles.number}>{e.independentTexts}</td>
      <td className={styles.number}>{e.mentions.length}</td>
      <td className={styles.number}>{Math.round(e.salience * 100) / 100}</td>
      <td>{STATES[e.actuality]}</td>
      <td>{knownBy(e)}</td>
      <td>
        <code>{e.edtf ?? ""}</code>
      </td>
    </tr>
  );
}
