import type { Metadata } from "next";
import { PrintView } from "@/components/dashboard/print-view";
import { filterFields, type LinkFilters, parseLinkState } from "@/lib/contract/link-state";
import type { EventModel } from "@/lib/contract/models";
import { load } from "../_data/ask";

export const metadata: Metadata = {
  title: "The whole timeline for paper",
  description: "All events of a view with their marks, words and numbered sources.",
  robots: { index: false },
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Asks for as many events one by one as an answer may hold; those beyond are counted in clusters. */
const WIDTH = 3600;
const PAGE = 500;
/** Pages of events that are looked through for those that are drawn. */
const MOST_PAGES = 12;

/** The events that are drawn, with their excerpts. */
const drawnEvents = async (
  filters: LinkFilters,
  drawn: ReadonlySet<string>,
): Promise<readonly EventModel[]> => {
  const found: EventModel[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES && found.length < drawn.size; page++) {
    const { answer } = await load("events", {
      ...filterFields(filters),
      undated: "no",
      limit: PAGE,
      cursor,
    });
    found.push(...answer.events.filter((e) => drawn.has(e.id)));
    if (answer.next === null) break;
    cursor = answer.next;
  }
  return found;
};

export default async function PrintPage({ searchParams }: Props) {
  const { state, notices } = parseLinkState(await searchParams);
  const { answer } = await load("timeline", { ...filterFields(state), width: WIDTH });
  const [events, { answer: listed }] = await Promise.all([
    drawnEvents(state, new Set(answer.events.map((e) => e.id))),
    load("articles"),
  ]);
  return (
    <PrintView
      state={state}
      answer={answer}
      events={events}
      articles={listed.articles}
      notices={notices.map((n) => n.message)}
    />
  );
}
