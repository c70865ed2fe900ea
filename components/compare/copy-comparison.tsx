"use client";

import { CopyButton } from "../ui/copy-button";
import { comparisonCitation } from "./comparison-citation";

type Props = { readonly comparison: Parameters<typeof comparisonCitation>[0] };

/** Copies the address as it stands, chosen outlets, their order and the pinned one included, or a citation with it. */
export function CopyComparison({ comparison }: Props) {
  return (
    <>
      <CopyButton label="Copy link" text={() => window.location.href} />
      <CopyButton label="Copy citation" text={() => comparisonCitation(comparison, window.location.href)} />
    </>
  );
}
