import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { NewsEvent } from "@/lib/domain/news-event";
import { eventOfEntry } from "@/lib/pipeline/import";
import type { ImportOutcome } from "@/lib/store";
import { container } from "./container";
import type { Progress } from "./read-files";
import { type TimelineFormat, timelineEntries, timelineFormatOf } from "./timeline-entries";

/** Events stored in one transaction: enough to keep the writing cheap, few enough to hold in memory. */
const BATCH = 5_000;

export type ImportListener = {
  readonly progress?: Progress;
  /** An entry that was not stored. */
  readonly onBad?: (line: number, why: string) => void;
  /** Something of a stored entry that was left out. */
  readonly onNote?: (line: number, note: string) => void;
};

export type ImportSummary = Readonly<Record<ImportOutcome, number>> & {
  /** Entries that were not stored, the repeated ones among them. */
  readonly bad: number;
  readonly format: TimelineFormat;
  /** In the whole store afterwards. */
  readonly events: number;
  readonly undated: number;
};

const REPEATED = "another event stood under this id earlier in the file; give it an id of its own, or none";

const beginningOf = async (file: string): Promise<string> => {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead).toString("utf8");
  } finally {
    await handle.close();
  }
};

type Waiting = { readonly line: number; readonly event: NewsEvent };

/**
 * Reads an existing timeline into the store, entry by entry. What cannot be used is told and the rest goes on. When
 * this resolves, all that it counts as stored is on disk; stopped half way, the same command goes on where it stopped.
 * `outlet` names the timeline as the source of its own words; by default the file's name without its ending.
 */
export const importTimeline = async (
  file: string,
  options: { readonly format?: TimelineFormat; readonly outlet?: string } = {},
  listener: ImportListener = {},
): Promise<ImportSummary> => {
  const { store } = await container();
  const { size } = await stat(file);
  const format = options.format ?? timelineFormatOf(file, await beginningOf(file));
  const timeline = options.outlet ?? basename(file, extname(file));
  const counts = { stored: 0, changed: 0, known: 0, held: 0, repeated: 0, bad: 0 };
  const refuse = (line: number, why: string): void => {
    counts.bad += 1;
    listener.onBad?.(line, why);
  };
  const run = await store.beginImport();
  const input = createReadStream(file, { highWaterMark: 1 << 20 });
  let waiting: Waiting[] = [];
  const flush = async (): Promise<void> => {
    const outcomes = await store.importEvents(
      waiting.map((w) => w.event),
      run,
    );
    for (const [i, outcome] of outcomes.entries()) {
      counts[outcome] += 1;
      if (outcome === "repeated") refuse(waiting[i]?.line ?? 0, REPEATED);
    }
    waiting = [];
    listener.progress?.("importing", input.bytesRead, size);
  };
  for await (const { line, result } of timelineEntries(input, format)) {
    const made = result.ok ? eventOfEntry(result.entry, timeline) : result;
    if (!made.ok) refuse(line, made.why);
    else {
      for (const note of [...(result.ok ? result.notes : []), ...made.notes]) listener.onNote?.(line, note);
      waiting.push({ line, event: made.event });
    }
    if (waiting.length >= BATCH) await flush();
  }
  await flush();
  listener.progress?.("putting the events in their places", 0, 0);
  await store.refreshLevels();
  const { events, undated } = await store.counts();
  return { ...counts, format, events, undated };
};
