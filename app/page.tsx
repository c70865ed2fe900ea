import type { Metadata } from "next";
import { Dashboard } from "@/components/dashboard/dashboard";
import { EventList } from "@/components/list/event-list";
import { Page } from "@/components/ui/page-head";
import { joinOutlets, type LinkState, parseLinkState } from "@/lib/contract/link-state";
import { load } from "./_data/ask";

export const metadata: Metadata = { title: { absolute: "Dateline: a timeline of what was reported" } };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Width the first timeline is asked for; the page asks again when its own differs much. */
const FIRST_WIDTH = 1200;

const filtersOf = (state: LinkState) => ({
  outlets: joinOutlets(state.outlets) || undefined,
  q: state.q || undefined,
});

export default async function TimelinePage({ searchParams }: Props) {
  const { state, notices } = parseLinkState(await searchParams);
  const filters = filtersOf(state);
  const window = { from: state.from ?? undefined, to: state.to ?? undefined };
  const [timeline, events] = await Promise.all([
    load("timeline", { ...filters, width: FIRST_WIDTH }),
    load("events", { ...filters, ...window, limit: 100 }),
  ]);
  const asList = state.view !== "timeline";
  return (
    <>
      <Dashboard
        initial={{ state, notices, timeline: timeline.answer, events: asList ? events.answer : null }}
      />
      {!asList && (
        <noscript>
          <Page>
            <EventList events={events.answer.events} />
            {events.answer.next !== null && (
              <p>
                These are the first {events.answer.events.length} events.{" "}
                <a href="/coverage">All of them, page by page</a>
              </p>
            )}
          </Page>
        </noscript>
      )}
    </>
  );
}
