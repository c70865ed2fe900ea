"use client";

import { QueryProvider } from "@/lib/client/query-provider";
import { usePrefetchEvent } from "@/lib/client/use-events";
import { useFacets } from "@/lib/client/use-facets";
import { useLinkState } from "@/lib/client/use-link-state";
import { useTimeline } from "@/lib/client/use-timeline";
import {
  filterCount,
  type LinkNotice,
  type LinkState,
  NO_FILTERS,
  sameFilters,
} from "@/lib/contract/link-state";
import type { EventsAnswer, FacetsAnswer, TimelineAnswer } from "@/lib/contract/models";
import { EventPanel } from "../event/event-panel";
import controls from "../ui/controls.module.css";
import { EmptyState } from "../ui/empty-state";
import { FallbackNotice } from "../ui/notice";
import { OutletsProvider } from "../ui/outlets";
import { SearchWords } from "../ui/search-words";
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
  /** Counts for the filters that the link sets. */
  readonly facets: FacetsAnswer | null;
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

function Views({ initial }: { readonly initial: DashboardInitial }) {
  const link = useLinkState(initial.state);
  const { state } = link;
  const asFirst = sameFilters(state, initial.state);
  const whole = useTimeline(
    { filters: state, from: null, to: null, width: INITIAL_WIDTH },
    { initial: asFirst ? initial.timeline : null },
  );
  const facets = useFacets(state, { initial: asFirst ? initial.facets : null });
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
          {answer && <CollectionHead answer={answer} filtered={filterCount(state) > 0} />}
          <Search link={link} />
        </div>
        <Toolbar link={link} outlets={answer?.outlets ?? []} counts={facets.data ?? null} />
        <div className={styles.body} data-open={state.event !== null || undefined}>
          <div className={styles.view} aria-busy={whole.isFetching}>
            {whole.isError && <Problem error={whole.error} onRetry={() => void whole.refetch()} />}
            {!answer && whole.isPending && <Skeleton label="The timeline is on its way" />}
            {answer && answer.counts.total === 0 && <Nothing link={link} />}
            {answer &&
              answer.counts.total > 0 &&
              (state.view === "timeline" && answer.counts.total === answer.counts.undated ? (
                <NothingDated link={link} n={answer.counts.undated} />
              ) : state.view === "timeline" ? (
                <TimelineView whole={answer} link={link} onOpen={open} onNear={nearEvent} onClose={close} />
              ) : (
                <EventsView link={link} initial={asFirst ? initial.events : null} start={initial.state} />
              ))}
          </div>
          {state.event !== null && (
            <aside className={styles.panel} aria-label="Event">
              <SearchWords value={state.q}>
                <EventPanel eventId={state.event} mention={state.mention} onClose={close} takeFocus />
              </SearchWords>
            </aside>
          )}
        </div>
      </div>
    </OutletsProvider>
  );
}

/** A timeline has no place for events without a date; the list has. */
function NothingDated({ link, n }: { readonly link: ReturnType<typeof useLinkState>; readonly n: number }) {
  return (
    <EmptyState title={n === 1 ? "The one event here has no date" : `None of these ${n} events has a date`}>
      <p>
        <a href={link.href({ view: "list" })}>Read them as a list</a>, each with the reason.
      </p>
    </EmptyState>
  );
}

function Nothing({ link }: { readonly link: ReturnType<typeof useLinkState> }) {
  return filterCount(link.state) > 0 ? (
    <EmptyState title="No event matches">
      <p>Nothing fits this search, these outlets and these filters together.</p>
      <button type="button" className={controls.button} onClick={() => link.go(NO_FILTERS)}>
        Clear search, outlets and filters
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
