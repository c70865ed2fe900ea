import { closeContainers } from "@/lib/server";
import { importTimeline } from "@/lib/server/import-timeline";
import { TIMELINE_FORMATS } from "@/lib/server/timeline-entries";
import { progressBar } from "../progress-bar";
import { count, printable } from "../say";

/** More notes than this are counted, not printed. */
const MOST_NOTES = 50;

/** `dateline import`: an existing timeline into the store. What is counted as stored is on disk. */
export const runImport = async (
  file: string,
  { format, outlet }: { readonly format?: string; readonly outlet?: string },
): Promise<void> => {
  const known = TIMELINE_FORMATS.find((f) => f === format);
  if (format !== undefined && !known) {
    process.stderr.write(
      `There is no format “${printable(format)}”. There are: ${TIMELINE_FORMATS.join(", ")}.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const bar = progressBar(process.stderr);
  let notes = 0;
  const tell = (line: number, words: string): void => {
    bar.clear();
    process.stderr.write(`line ${line}: ${printable(words).slice(0, 500)}\n`);
  };
  try {
    const s = await importTimeline(
      file,
      { format: known, outlet },
      {
        progress: bar.show,
        onBad: (line, why) => tell(line, `not imported: ${why}`),
        onNote: (line, note) => {
          notes += 1;
          if (notes <= MOST_NOTES) tell(line, `note: ${note}`);
        },
      },
    );
    bar.clear();
    if (notes > MOST_NOTES) process.stderr.write(`${count(notes - MOST_NOTES, "more note")} of this kind.\n`);
    process.stdout.write(
      `${count(s.stored, "event")} stored, ${s.changed} changed, ${s.known} already known, ${s.held} held by articles that were read, ${s.bad} not imported (${s.format}).\n` +
        `The store holds ${count(s.events, "event")}, ${s.undated} of them undated.\n`,
    );
    if (s.bad > 0) process.exitCode = 1;
  } finally {
    bar.clear();
    await closeContainers();
  }
};
