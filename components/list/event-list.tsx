import type { EventModel, MentionModel } from "@/lib/contract/models";
import { groupByPeriod } from "@/lib/viz/period-groups";
import { DateLine } from "../ui/date-line";
import { Excerpt } from "../ui/excerpt";
import { ForeignHits } from "../ui/hits";
import { OutletTag } from "../ui/outlet-tag";
import styles from "./event-list.module.css";

const FIRST = 3;

type Props = {
  readonly events: readonly EventModel[];
  /** What the reader searched for, marked in titles and excerpts. */
  readonly q?: string;
  /** Excerpts shown of each event, the others on its own page; by default all, the later ones folded away. */
  readonly most?: number;
};

/** Events as text: period, event, excerpts, as headings. Reads without JavaScript. */
export function EventList({ events, q = "", most }: Props) {
  return (
    <div className={styles.root}>
      {groupByPeriod(events).map((group) => (
        <section key={group.title} className={styles.period} aria-label={group.title}>
          <h2 className={styles.periodTitle}>{group.title}</h2>
          <ol className={styles.events}>
            {group.events.map((event) => (
              <li key={event.id} className={styles.event} data-event-id={event.id}>
                <EventEntry event={event} q={q} most={most} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type EntryProps = { readonly event: EventModel; readonly q: string; readonly most?: number };

function EventEntry({ event, q, most }: EntryProps) {
  const first = event.mentions.slice(0, most ?? FIRST);
  const more = most === undefined ? event.mentions.slice(FIRST) : [];
  const elsewhere = event.mentions.length - first.length - more.length;
  return (
    <article>
      <p className={styles.date}>
        <DateLine date={event.date} actuality={event.actuality} />
        {event.actuality !== "occurred" && (
          <span className={styles.state}>{event.actuality === "negated" ? "denied" : event.actuality}</span>
        )}
        {event.datesConflict && <span className={styles.state}>outlets give different dates</span>}
      </p>
      <h3 className={styles.title}>
        <a href={`/event/${event.id}`}>
          <ForeignHits text={event.title || "Untitled event"} q={q} />
        </a>
      </h3>
      <p className={styles.who}>
        {event.claimedBy !== null && <span>according to</span>}
        {event.outlets.map((name) => (
          <OutletTag key={name} name={name} />
        ))}
        {event.claimedBy !== null && <span>only</span>}
        {event.independentTexts < event.outlets.length && (
          <span>
            {event.outlets.length} outlets, {event.independentTexts} independent{" "}
            {event.independentTexts === 1 ? "text" : "texts"}
          </span>
        )}
      </p>
      {event.undatedReason && <p className={styles.reason}>{event.undatedReason}</p>}
      <Mentions mentions={first} q={q} />
      {elsewhere > 0 && (
        <p>
          <a href={`/event/${event.id}`}>
            {elsewhere} more {elsewhere === 1 ? "excerpt" : "excerpts"}
          </a>
        </p>
      )}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>
            {more.length} more {more.length === 1 ? "excerpt" : "excerpts"}
          </summary>
          <Mentions mentions={more} q={q} />
        </details>
      )}
    </article>
  );
}

function Mentions({ mentions, q }: { readonly mentions: readonly MentionModel[]; readonly q: string }) {
  return (
    <ul className={styles.mentions}>
      {mentions.map((m) => (
        <li key={m.id} className={styles.mention}>
          <OutletTag name={m.outlet} short />
          <Excerpt
            quote={m.quote}
            start={m.start}
            clause={m.clause}
            date={m.timex}
            most={q === "" ? 420 : 900}
            q={q}
          />
        </li>
      ))}
    </ul>
  );
}
