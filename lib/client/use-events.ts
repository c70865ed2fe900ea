"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { filterFields, type LinkFilters, type LinkState } from "@/lib/contract/link-state";
import type { EventDetail, EventsAnswer } from "@/lib/contract/models";
import { call } from "./call";

export type EventsQuestion = {
  readonly filters: LinkFilters;
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: LinkState["sort"];
  readonly dir: LinkState["dir"];
  readonly cursor: string | null;
};

const PAGE = 100;

const fieldsOf = ({ filters, from, to, sort, dir, cursor }: EventsQuestion) => {
  const order = sort === "date" && dir === "asc" ? {} : { sort, dir };
  return { from, to, ...filterFields(filters), ...order, limit: PAGE, cursor };
};

const pageQuery = (question: EventsQuestion) => {
  const fields = fieldsOf(question);
  return {
    queryKey: ["events", fields],
    queryFn: ({ signal }: { signal: AbortSignal }) => call("events", fields, { signal }),
  };
};

/** A page of events with their excerpts, in the order asked for; the page before stays until the next one is there. */
export const useEvents = (
  question: EventsQuestion,
  options: { readonly initial?: EventsAnswer | null; readonly enabled?: boolean } = {},
) =>
  useQuery({
    ...pageQuery(question),
    initialData: options.initial ?? undefined,
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });

/** Fetches a page that the reader is about to turn to. */
export const usePrefetchEvents = (): ((question: EventsQuestion) => void) => {
  const client = useQueryClient();
  return useCallback((question) => void client.prefetchQuery(pageQuery(question)), [client]);
};

const eventQuery = (id: string) => ({
  queryKey: ["event", id],
  queryFn: ({ signal }: { signal: AbortSignal }) => call("event", {}, { id, signal }),
});

/** Everything about one event; `initial` is what the server already knew. */
export const useEvent = (id: string, options: { readonly initial?: EventDetail | null } = {}) =>
  useQuery({ ...eventQuery(id), initialData: options.initial ?? undefined });

/** Fetches an event that the reader is about to open. */
export const usePrefetchEvent = (): ((id: string) => void) => {
  const client = useQueryClient();
  return useCallback((id) => void client.prefetchQuery(eventQuery(id)), [client]);
};
