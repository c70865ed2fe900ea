import type { EventDetail } from "@/lib/contract/models";
import { DateLine } from "../ui/date-line";
import { OutletTag } from "../ui/outlet-tag";
import styles from "./event-panel.module.css";
import { Heading, type Level } from "./heading";

/** Each date with the outlets that give it, next to each other; nothing is averaged. */
export function DifferingDates({ event, level }: { event: EventDetail; level: Level }) {
  if (event.dates.length < 2) return null;
  const title = event.datesConflict ? "Dates that differ" : "Dates given, more and less exact";
  return (
    <section className={styles.section} data-testid="event-dates">
      <Heading level={level} className={styles.heading}>
        {title}
      </Heading>
      <ul className={`plain ${styles.claims}`}>
        {event.dates.map(({ date, outlets }) => (
          <li key={date.edtf}>
            <p className={styles.claimValue}>
              <DateLine date={date} />
            </p>
            <p className={styles.by}>
              {outlets.map((o) => (
                <OutletTag key={o} name={o} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
