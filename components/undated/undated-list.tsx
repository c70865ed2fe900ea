import Link from "next/link";
import type { EventModel } from "@/lib/contract/models";
import { Badge } from "../ui/badge";
import { EmptyState } from "../ui/empty-state";
import { Excerpt } from "../ui/excerpt";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { PlaceLink } from "../ui/place-link";
import { cutTitle, reasonWords } from "../ui/words";
import styles from "./undated.module.css";

/** Events without a date that could be worked out, each with the reason and its words. */
export function UndatedList({ events }: { events: readonly EventModel[] }) {
  if (events.length === 0) {
    return (
      <EmptyState title="Everything has a date">
        <p>Every event found in this collection could be placed in time, some of them only roughly.</p>
      </EmptyState>
    );
  }
  return (
    <ol className={`plain ${styles.list}`} data-testid="undated-list">
      {events.map((e) => (
        <UndatedItem key={e.id} event={e} />
      ))}
    </ol>
  );
}

function UndatedItem({ event }: { event: EventModel }) {
  const [first] = event.mentions;
  const more = event.mentions.length - 1;
  return (
    <li className={styles.item} data-event-id={event.id}>
      <div>
        <h2 className={styles.title}>
          <Link href={`/event/${event.id}`} prefetch={false}>
            <Foreign text={cutTitle(event.title).shown} />
          </Link>
        </h2>
        <p className={styles.outlets}>
          {event.outlets.map((o) => (
            <OutletTag key={o} name={o} />
          ))}
          {event.actuality === "planned" && <Badge>Planned</Badge>}
        </p>
        <p className={styles.reason}>
          <strong>Why it has no date:</strong>{" "}
          <Foreign text={reasonWords(event.undatedReason ?? first?.why ?? "no reason was recorded")} />
        </p>
      </div>
      {first && (
        <div>
          <Excerpt
            quote={first.quote}
            start={first.start}
            clause={first.clause}
            date={first.timex}
            most={480}
          />
          <p className={styles.open}>
            <PlaceLink href={`/article/${first.articleId}#${first.id}`}>Read it in its article</PlaceLink>
            {more > 0 && ` · ${more} more in the event`}
          </p>
        </div>
      )}
    </li>
  );
}
