import { DateLine } from "../ui/date-line";
import { Foreign } from "../ui/foreign";
import { windowAround } from "../ui/split-quote";
import type { NumberedEvent } from "./number-sources";
import styles from "./print-view.module.css";

const MOST = 260;

/** Every drawn event by the number it has in the drawing: date, title, and the words of each source with its number. */
export function PrintedEvents({ events }: { readonly events: readonly NumberedEvent[] }) {
  return (
    <section>
      <h2>Events</h2>
      <ol className={styles.events}>
        {events.map(({ n, event, words }) => (
          <li key={event.id} value={n} className={styles.event} data-event-id={event.id}>
            <p className={styles.date}>
              <DateLine date={event.date} actuality={event.actuality} />
              {event.actuality !== "occurred" && (
                <span>, {event.actuality === "negated" ? "denied" : event.actuality}</span>
              )}
              {event.datesConflict && <span>, outlets give different dates</span>}
            </p>
            <p className={styles.what}>
              <Foreign text={event.title || "Untitled event"} />
            </p>
            {words.map(({ source, quote }) => (
              <p key={source} className={styles.quote}>
                “<Foreign text={shortened(quote)} />” [{source}]
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

const shortened = (quote: string): string => {
  const { start, end } = windowAround(quote, { start: 0, end: 0 }, MOST);
  return quote.slice(start, end) + (end < quote.length ? " …" : "");
};
