"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { CallError } from "./call";

const makeClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        // A refusal will be refused again; only silence is worth asking twice.
        retry: (failures, error) =>
          failures < 2 && !(error instanceof CallError && error.status >= 400 && error.status < 500),
      },
    },
  });

/** One cache of answers for the page. */
export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
