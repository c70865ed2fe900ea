"use client";

import { ErrorPage } from "@/components/problem/error-page";

export default function ErrorBoundary({ reset }: { error: Error; reset: () => void }) {
  return <ErrorPage reset={reset} />;
}
