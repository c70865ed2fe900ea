"use client";

import { useEvents } from "@/lib/client/use-events";
import type { LinkControl } from "@/lib/client/use-link-state";
import type { LinkState } from "@/lib/contract/link-state";
import type { EventsAnswer } from "@/lib/contract/models";
import { groupDigits } from "@/lib/viz/count-words";
import { EventList } from "../list/event-list";
import { EventTable } from "../table/event-table";
import { Skeleton } from "../ui/skeleton";
import styles from "./dashboard.module.css";
import { Problem } from "./problem";

type Props = { readonly link: LinkControl; readonly initial: EventsAnswer | null; readonly start: LinkState };

/** A list is read in order of time; a table in the order of a column. */
const orderOf = ({ view, sort, dir }: LinkState) =>
  view === "table" ? { sort, dir } : { sort: "date" as const, dir: "asc" as const };

/** List or table, from the same events as the timeline, page after page. */
export function EventsView({ link, initial, start }: Props) {
  const { state } = link;
  const asFirst =
    state.from === start.from &&
    state.to === start.to &&
    JSON.stringify(orderOf(state)) === JSON.stringify(orderOf(start));
  const events = useEvents(
    { filters: state, from: state.from, to: state.to, ...orderOf(state) },
    { initial: asFirst ? initial : null },
  );
  if (events.isError && !events.data)
    return <Problem error={events.error} onRetry={() => void events.refetch()} />;
  if (!events.data) return <Skeleton label="The events are on their way" />;
  const all = events.data.pages.flatMap((p) => p.events);
  const total = events.data.pages[0]?.total ?? all.length;
  const undated = all.filter((e) => e.date === null).length;
  return (
    <div className={styles.events}>
      <p className={styles.sum} data-testid="events-sum">
        {groupDigits(all.length - undated)} dated + {groupDigits(undated)} undated here, of{" "}
        {groupDigits(total)} events
        {state.from !== null || state.to !== null ? " in this window" : ""}
      </p>
      {state.view === "list" ? (
        <EventList events={all} q={state.q} />
      ) : (
        <EventTable
          events={all}
          q={state.q}
          sort={state.sort}
          dir={state.dir}
          hrefOf={link.href}
          onSort={link.go}
        />
      )}
      {events.hasNextPage && (
        <button
          type="button"
          className={styles.button}
          disabled={events.isFetchingNextPage}
          onClick={() => void events.fetchNextPage()}
        >
          {events.isFetchingNextPage ? "Loading…" : `Show more (${groupDigits(total - all.length)} left)`}
        </button>
      )}
    </div>
  );
}
