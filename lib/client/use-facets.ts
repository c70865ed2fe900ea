"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { filterFields, type LinkFilters } from "@/lib/contract/link-state";
import type { FacetsAnswer } from "@/lib/contract/models";
import { call } from "./call";

/** How many events each value of each facet would leave; `initial` is what the server already knew. */
export const useFacets = (filters: LinkFilters, options: { readonly initial?: FacetsAnswer | null } = {}) => {
  const fields = filterFields(filters);
  return useQuery({
    queryKey: ["facets", fields],
    queryFn: ({ signal }) => call("facets", fields, { signal }),
    initialData: options.initial ?? undefined,
    placeholderData: keepPreviousData,
  });
};
