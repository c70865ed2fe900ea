"use client";

import { useEffect, useRef } from "react";
import { useEvents, usePrefetchEvents } from "@/lib/client/use-events";
import type { LinkControl } from "@/lib/client/use-link-state";
import type { LinkState } from "@/lib/contract/link-state";
import type { EventsAnswer } from "@/lib/contract/models";
import { groupDigits } from "@/lib/viz/count-words";
import { EventList } from "../list/event-list";
import { EventTable } from "../table/event-table";
import { Skeleton } from "../ui/skeleton";
import styles from "./dashboard.module.css";
import { EventPages } from "./event-pages";
import { Problem } from "./problem";

type Props = { readonly link: LinkControl; readonly initial: EventsAnswer | null; readonly start: LinkState };

/** Which events a view lists. A list is read in order of time; a table in the order of a column. */
const questionOf = (state: LinkState) => ({
  filters: state,
  from: state.from,
  to: state.to,
  ...(state.view === "table"
    ? { sort: state.sort, dir: state.dir }
    : { sort: "date" as const, dir: "asc" as const }),
  cursor: state.cursor,
});

const sameList = (a: LinkState, b: LinkState): boolean => {
  const plain = (s: LinkState) => JSON.stringify({ ...questionOf(s), filters: null });
  return plain(a) === plain(b);
};

/** List or table, from the same events as the timeline: a page at a time, so that any number of events can be read. */
export function EventsView({ link, initial, start }: Props) {
  const { state } = link;
  const question = questionOf(state);
  const events = useEvents(question, { initial: sameList(state, start) ? initial : null });
  const prefetch = usePrefetchEvents();
  const top = useTopOfPage(state.cursor);
  if (events.isError && !events.data)
    return <Problem error={events.error} onRetry={() => void events.refetch()} />;
  if (!events.data) return <Skeleton label="The events are on their way" />;
  const answer = events.data;
  const near = () => answer.next !== null && prefetch({ ...question, cursor: answer.next });
  return (
    <div className={styles.events} aria-busy={events.isPlaceholderData}>
      <p ref={top} className={styles.sum} data-testid="events-sum" tabIndex={-1}>
        {sumOf(answer)}
        {state.from !== null || state.to !== null ? " in this window" : ""}
      </p>
      {state.view === "list" ? (
        <EventList events={answer.events} q={state.q} />
      ) : (
        <EventTable
          events={answer.events}
          q={state.q}
          sort={state.sort}
          dir={state.dir}
          hrefOf={link.href}
          onSort={link.go}
        />
      )}
      <EventPages link={link} answer={answer} onNear={near} />
    </div>
  );
}

/** "Events 101 to 200 of 822 (12 of these undated)". */
const sumOf = ({ events, first, total }: EventsAnswer): string => {
  const undated = events.filter((e) => e.date === null).length;
  const which =
    events.length === total
      ? `All ${groupDigits(total)} events`
      : `Events ${groupDigits(first + 1)} to ${groupDigits(first + events.length)} of ${groupDigits(total)} events`;
  return undated === 0 ? which : `${which}, ${groupDigits(undated)} of these undated`;
};

/** Who turns a page begins to read it: the focus goes to its first line. Silent on the page one came to. */
const useTopOfPage = (cursor: string | null) => {
  const top = useRef<HTMLParagraphElement>(null);
  const last = useRef(cursor);
  useEffect(() => {
    if (cursor === last.current) return;
    const turned = cursor !== null;
    last.current = cursor;
    if (!turned) return;
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: "start" });
  }, [cursor]);
  return top;
};
