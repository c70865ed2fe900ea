import { bibtex, cslJson, ris } from "./citations";
import { csv } from "./csv";
import { datelineJsonl } from "./dateline-jsonl";
import type { Exporter } from "./exporter";
import { ics } from "./ics";
import { jsonLd } from "./json-ld";
import { timelineJs } from "./timelinejs";
import { webAnnotation } from "./web-annotation";

/** All formats that a store can be written in. */
export const EXPORTERS = {
  jsonl: datelineJsonl,
  csv,
  "json-ld": jsonLd,
  timelinejs: timelineJs,
  ics,
  ris,
  bibtex,
  "csl-json": cslJson,
  "web-annotation": webAnnotation,
} as const satisfies Readonly<Record<string, Exporter>>;

export type ExportFormat = keyof typeof EXPORTERS;
