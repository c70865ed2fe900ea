import type { Metadata } from "next";
import { Dashboard } from "@/components/dashboard/dashboard";
import { EventList } from "@/components/list/event-list";
import { Page } from "@/components/ui/page-head";
import { joinOutlets, parseLinkState } from "@/lib/contract/link-state";
import { load, loadTimeline } from "./_data/ask";

export const metadata: Metadata = { title: { absolute: "Dateline: a timeline of what was reported" } };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TimelinePage({ searchParams }: Props) {
  const { state, notices } = parseLinkState(await searchParams);
  const outlets = joinOutlets(state.outlets);
  const [timeline, events] = await Promise.all([
    loadTimeline(outlets, state.q),
    load("events", {
      outlets: outlets || undefined,
      q: state.q || undefined,
      from: state.from ?? undefined,
      to: state.to ?? undefined,
      limit: 100,
    }),
  ]);
  const asList = state.view !== "timeline";
  return (
    <>
      <Dashboard initial={{ state, notices, timeline, events: asList ? events.answer : null }} />
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
