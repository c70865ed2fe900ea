"use client";

import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { filterFields, type LinkFilters } from "@/lib/contract/link-state";
import type { TimelineAnswer } from "@/lib/contract/models";
import { call } from "./call";

/** What a timeline is asked for; `from` and `to` as EDTF, both included. */
export type TimelineQuestion = {
  readonly filters: LinkFilters;
  readonly from: string | null;
  readonly to: string | null;
  readonly width: number;
};

const fieldsOf = (question: TimelineQuestion) => ({
  from: question.from,
  to: question.to,
  ...filterFields(question.filters),
  width: question.width,
});

const keyOf = (question: TimelineQuestion) => ["timeline", fieldsOf(question)] as const;

const ask = (question: TimelineQuestion, signal?: AbortSignal): Promise<TimelineAnswer> =>
  call("timeline", fieldsOf(question), { signal });

/** A timeline's answer; the one before stays on screen while a new one is on its way. */
export const useTimeline = (
  question: TimelineQuestion,
  options: { readonly initial?: TimelineAnswer | null; readonly enabled?: boolean } = {},
) =>
  useQuery({
    queryKey: keyOf(question),
    queryFn: ({ signal }) => ask(question, signal),
    initialData: options.initial ?? undefined,
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });

const prefetch = (client: QueryClient, question: TimelineQuestion): Promise<void> =>
  client.prefetchQuery({ queryKey: keyOf(question), queryFn: ({ signal }) => ask(question, signal) });

/** Fetches what the reader is likely to ask next. */
export const usePrefetchTimeline = (): ((question: TimelineQuestion) => void) => {
  const client = useQueryClient();
  return useCallback((question) => void prefetch(client, question), [client]);
};
