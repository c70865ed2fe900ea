"use client";

import type { CompareAnswer } from "@/lib/contract/models";
import { comparisonReference } from "@/lib/contract/references";
import { CiteBox } from "../share/cite-box";
import { CopyButton } from "../ui/copy-button";

type Props = { readonly comparison: Pick<CompareAnswer, "columns" | "event"> };

/** The address as it stands, chosen outlets, their order and the pinned one included, and citations with it. */
export function CopyComparison({ comparison }: Props) {
  return (
    <>
      <CopyButton label="Copy link" text={() => window.location.href} />
      <CiteBox make={() => comparisonReference(comparison, window.location.href)} />
    </>
  );
}
