"use client";

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
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
};

const PAGE = 100;

/** Events with their excerpts, page by page, in the order asked for; undated ones come last in time order. */
export const useEvents = (
  question: EventsQuestion,
  options: { readonly initial?: EventsAnswer | null; readonly enabled?: boolean } = {},
) => {
  const { filters, from, to, sort, dir } = question;
  const order = sort === "date" && dir === "asc" ? {} : { sort, dir };
  const fields = { from, to, ...filterFields(filters), ...order, limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["events", fields],
    queryFn: ({ pageParam, signal }) => call("events", { ...fields, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    initialData: options.initial ? { pages: [options.initial], pageParams: [null] } : undefined,
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });
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
