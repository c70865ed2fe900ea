"use client";

import { QueryProvider } from "@/lib/client/query-provider";
import { usePrefetchEvent } from "@/lib/client/use-events";
import { useLinkState } from "@/lib/client/use-link-state";
import { useTimeline } from "@/lib/client/use-timeline";
import type { LinkNotice, LinkState } from "@/lib/contract/link-state";
import type { EventsAnswer, TimelineAnswer } from "@/lib/contract/models";
import { EventPanel } from "../event/event-panel";
import { EmptyState } from "../ui/empty-state";
import { FallbackNotice } from "../ui/notice";
import { OutletsProvider } from "../ui/outlets";
import { Skeleton } from "../ui/skeleton";
import { CollectionHead } from "./collection-head";
import styles from "./dashboard.module.css";
import { EventsView } from "./events-view";
import { Problem } from "./problem";
import { TimelineView } from "./timeline-view";
import { Search, Toolbar } from "./toolbar";

/** What the server hands over: the link as it read it, and answers to the first questions (null: ask again). */
export type DashboardInitial = {
  readonly state: LinkState;
  readonly notices: readonly LinkNotice[];
  /** Answer for the whole extent (no `from`, no `to`) under the link's filters, width `INITIAL_WIDTH`. */
  readonly timeline: TimelineAnswer | null;
  /** First page of events for list and table. */
  readonly events: EventsAnswer | null;
};

/** Width that the first timeline is asked for: one that most screens are content with. */
export const INITIAL_WIDTH = 1200;

// The first line of this script that runs in a browser: where the time to the first picture counts from.
if (typeof window !== "undefined" && performance.getEntriesByName("dateline:start").length === 0)
  performance.mark("dateline:start");

/** Timeline, list and table: three views of the one state in the link, with the open event beside them. */
export function Dashboard({ initial }: { readonly initial: DashboardInitial }) {
  return (
    <QueryProvider>
      <Views initial={initial} />
    </QueryProvider>
  );
}

const sameFilters = (a: LinkState, b: LinkState): boolean =>
  a.q === b.q && a.outlets.join() === b.outlets.join();

function Views({ initial }: { readonly initial: DashboardInitial }) {
  const link = useLinkState(initial.state);
  const { state } = link;
  const asFirst = sameFilters(state, initial.state);
  const whole = useTimeline(
    { outlets: state.outlets, q: state.q, from: null, to: null, width: INITIAL_WIDTH },
    { initial: asFirst ? initial.timeline : null },
  );
  const nearEvent = usePrefetchEvent();
  const open = (event: string) => link.go({ event, mention: null });
  const close = () => {
    const id = state.event;
    link.go({ event: null, mention: null });
    if (id)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-event-id="${id}"]`)?.focus());
  };
  const answer = whole.data;
  return (
    <OutletsProvider outlets={answer?.outlets ?? []}>
      <div className={styles.page}>
        <FallbackNotice messages={initial.notices.map((n) => `${n.message} It said “${n.value}”.`)} />
        <div className={styles.top}>
          {answer && <CollectionHead answer={answer} filtered={state.q !== "" || state.outlets.length > 0} />}
          <Search link={link} />
        </div>
        <Toolbar link={link} outlets={answer?.outlets ?? []} />
        <div className={styles.body} data-open={state.event !== null || undefined}>
          <div className={styles.view} aria-busy={whole.isFetching}>
            {whole.isError && <Problem error={whole.error} onRetry={() => void whole.refetch()} />}
            {!answer && whole.isPending && <Skeleton label="The timeline is on its way" />}
            {answer && answer.counts.total === 0 && <Nothing link={link} />}
            {answer &&
              answer.counts.total > 0 &&
              (state.view === "timeline" ? (
                <TimelineView whole={answer} link={link} onOpen={open} onNear={nearEvent} onClose={close} />
              ) : (
                <EventsView link={link} initial={asFirst ? initial.events : null} start={initial.state} />
              ))}
          </div>
          {state.event !== null && (
            <aside className={styles.panel} aria-label="Event">
              <EventPanel eventId={state.event} mention={state.mention} onClose={close} takeFocus />
            </aside>
          )}
        </div>
      </div>
    </OutletsProvider>
  );
}

function Nothing({ link }: { readonly link: ReturnType<typeof useLinkState> }) {
  const filtered = link.state.q !== "" || link.state.outlets.length > 0;
  return filtered ? (
    <EmptyState title="No event matches">
      <p>Nothing fits this search and these outlets together.</p>
      <button type="button" className={styles.button} onClick={() => link.go({ q: "", outlets: [] })}>
        Clear search and outlets
      </button>
    </EmptyState>
  ) : (
    <EmptyState title="No events yet">
      <p>
        Read your own articles with <code>npx dateline ingest my-articles/</code>.
      </p>
    </EmptyState>
  );
}
