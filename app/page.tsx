import type { Metadata } from "next";
import { Dashboard } from "@/components/dashboard/dashboard";
import { EventList } from "@/components/list/event-list";
import { JsonLd } from "@/components/ui/json-ld";
import { Page } from "@/components/ui/page-head";
import { filterFields, linkTo, parseLinkState, serialiseLinkState } from "@/lib/contract/link-state";
import { linkedTimeline } from "@/lib/contract/linked-data";
import type { TimelineEvent } from "@/lib/contract/models";
import { load, loadTimeline } from "./_data/ask";
import { pageOrigin } from "./_data/origin";
import { previewMetadata } from "./_data/preview-metadata";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * What a browser without JavaScript gets beside the timeline. Everybody else's page carries it too, so it is a first
 * page with the way to all others, not the collection.
 */
const UNSCRIPTED_EVENTS = 60;
const UNSCRIPTED_EXCERPTS = 2;

/** Events that the page names to machines: the most important ones, in time order. */
const foremost = (events: readonly TimelineEvent[]): readonly TimelineEvent[] => {
  const kept = new Set([...events].sort((a, b) => b.salience - a.salience).slice(0, 30));
  return events.filter((e) => kept.has(e));
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { state } = parseLinkState(await searchParams);
  const link = serialiseLinkState(state);
  const query = link === "" ? "" : `?${link}`;
  const about = state.q === "" ? "" : ` with “${state.q}”`;
  const preview = previewMetadata({
    title: "Dateline: a timeline of what was reported",
    description: `What happened${about}, when, and who says so. Every date opens the words it came from.`,
    path: `/${query}`,
    picture: `timeline${query}`,
    alt: `The timeline${about} with its labelled events, their dates and outlets`,
    embeddable: `${await pageOrigin()}/${query}`,
  });
  return { ...preview, title: { absolute: "Dateline: a timeline of what was reported" } };
}

export default async function TimelinePage({ searchParams }: Props) {
  const { state, notices } = parseLinkState(await searchParams);
  const filters = filterFields(state);
  const [timeline, facets, events] = await Promise.all([
    loadTimeline(JSON.stringify(filters)),
    load("facets", filters),
    load("events", {
      ...filters,
      from: state.from ?? undefined,
      to: state.to ?? undefined,
      ...(state.view === "table" ? { sort: state.sort, dir: state.dir } : {}),
      cursor: state.view === "timeline" ? undefined : (state.cursor ?? undefined),
      limit: state.view === "timeline" ? UNSCRIPTED_EVENTS : 100,
    }),
  ]);
  const asList = state.view !== "timeline";
  return (
    <>
      <JsonLd data={linkedTimeline(await pageOrigin(), "/", foremost(timeline.events))} />
      <Dashboard
        initial={{
          state,
          notices: [...notices, ...events.notices.filter((n) => n.field === "cursor")],
          timeline,
          facets: facets.answer,
          events: asList ? events.answer : null,
        }}
      />
      {!asList && (
        <noscript>
          <Page>
            <EventList events={events.answer.events} q={state.q} most={UNSCRIPTED_EXCERPTS} />
            {events.answer.next !== null && (
              <p>
                These are the first {events.answer.events.length} of {events.answer.total} events.{" "}
                <a href={linkTo({ ...state, view: "list", cursor: events.answer.next })}>Next page</a>
              </p>
            )}
          </Page>
        </noscript>
      )}
    </>
  );
}
