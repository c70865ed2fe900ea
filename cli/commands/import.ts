import { closeContainers } from "@/lib/server";
import { importTimeline } from "@/lib/server/import-timeline";
import { keepEditionFile } from "@/lib/server/keep-edition-file";
import { TIMELINE_FORMATS } from "@/lib/server/timeline-entries";
import { progressBar } from "../progress-bar";
import { count, printable } from "../say";

/** More notes than this are counted, not printed. */
const MOST_NOTES = 50;

/** Keeps the file if it is a frozen edition; false if it is something else. The collection itself stays as it is. */
const importEdition = async (file: string): Promise<boolean> => {
  const kept = await keepEditionFile(file);
  if (kept === null) return false;
  try {
    if (kept.ok)
      process.stdout.write(
        `${kept.hash}\nA frozen edition of ${count(kept.events, "event")}: kept, and shown at /v/${kept.hash}. The collection is as it was.\n`,
      );
    else {
      process.stderr.write(
        `${printable(file)} is a frozen edition, but not to the letter: ${printable(kept.why).slice(0, 300)}\n`,
      );
      process.exitCode = 1;
    }
    return true;
  } finally {
    await closeContainers();
  }
};

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
  if (format === undefined && (await importEdition(file))) return;
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
