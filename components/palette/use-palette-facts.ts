"use client";

import { useEffect, useMemo, useState } from "react";
import { call } from "@/lib/client/call";
import { filterFields, type LinkState, NO_FILTERS } from "@/lib/contract/link-state";
import type { EventsAnswer, FacetsAnswer } from "@/lib/contract/models";
import type { TimeWindow } from "@/lib/viz/time-window";
import type { Command } from "./commands";
import { dateCommand } from "./date-command";
import type { Found } from "./find-commands";

/** Narrowest answer there is: the palette needs the extent of the timeline, not its events. */
const WIDTH = 200;
/** Events listed at once. */
const EVENTS = 8;
/** Typing that rests this long is looked up; milliseconds. */
const REST = 140;

type Facts = { readonly extent: TimeWindow | null; readonly facets: FacetsAnswer | null };

/** What the palette must know of the collection, asked when it opens. What fails is left out. */
const useFacts = (state: LinkState): Facts => {
  const [facts, setFacts] = useState<Facts>({ extent: null, facets: null });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const put = (some: Partial<Facts>) => !signal.aborted && setFacts((old) => ({ ...old, ...some }));
    const ignore = () => undefined;
    call("facets", {}, { signal }).then((facets) => put({ facets }), ignore);
    call("timeline", { ...filterFields(state), width: WIDTH }, { signal }).then(
      ({ extent }) => put({ extent }),
      ignore,
    );
    return () => stop.abort();
  }, [state]);
  return facts;
};

/** The most prominent events that match what was typed. */
const useMatches = (typed: string): EventsAnswer | null => {
  const [found, setFound] = useState<EventsAnswer | null>(null);
  const q = typed.trim();
  useEffect(() => {
    if (q === "") return setFound(null);
    const stop = new AbortController();
    const { signal } = stop;
    const look = () =>
      call("events", { q, limit: EVENTS, sort: "salience", dir: "desc" }, { signal }).then(setFound, () =>
        signal.aborted ? undefined : setFound(null),
      );
    const timer = window.setTimeout(look, REST);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [q]);
  return q === "" ? null : found;
};

const outletCommands = (facets: FacetsAnswer | null): readonly Command[] =>
  (facets?.outlets ?? []).map(({ value, n }) => ({
    id: `outlet ${value}`,
    group: "Outlets",
    words: `Only ${value}`,
    note: n === 1 ? "1 event" : `${n} events`,
    deed: { kind: "link", change: { outlets: [value] } },
  }));

const eventCommands = (found: EventsAnswer | null): readonly Command[] =>
  (found?.events ?? []).map((e) => ({
    id: e.id,
    group: "Events",
    words: e.title || "Untitled event",
    note: e.date?.words ?? "no date",
    deed: { kind: "link", change: { event: e.id, mention: null } },
  }));

const searchCommand = (typed: string, found: EventsAnswer | null): Command => ({
  id: "search",
  group: "Events",
  words: `Search everything for “${typed}”`,
  note: found ? (found.total === 1 ? "1 event" : `${found.total} events`) : undefined,
  deed: { kind: "link", change: { ...NO_FILTERS, q: typed, from: null, to: null } },
});

/** What there is to find for what was typed, beside the commands that stand there anyhow. */
export const usePaletteFacts = (typed: string, state: LinkState): Omit<Found, "standing"> => {
  const { extent, facets } = useFacts(state);
  const found = useMatches(typed);
  return useMemo(() => {
    const words = typed.trim();
    return {
      date: dateCommand(typed, extent),
      outlets: outletCommands(facets),
      events: eventCommands(found),
      search: words === "" ? null : searchCommand(words, found),
    };
  }, [typed, extent, facets, found]);
};
