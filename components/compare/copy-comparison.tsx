"use client";

import { CopyButton } from "../ui/copy-button";

/** Copies the address as it stands, chosen outlets included. */
export function CopyComparison() {
  return <CopyButton label="Copy link" text={() => window.location.href} />;
}
