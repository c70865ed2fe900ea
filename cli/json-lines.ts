import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { linesOf } from "@/lib/server/lines-of";

/** Writes and waits while the reader is slow, so that memory does not grow with the input. */
export const writeSlowly = async (output: Writable, text: string): Promise<void> => {
  if (!output.write(text)) await once(output, "drain");
};

/** Why a line cannot be used: what the parser or the schema says. */
export class BadLine extends Error {}

const parseLine = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadLine(`not JSON (${error instanceof Error ? error.message : "unreadable"})`);
  }
};

/**
 * Reads JSON Lines, gives each value to `use` and writes what comes back (nothing without `output`). A bad line is told on standard error with
 * its number; the others go on. Resolves to the number of bad lines.
 */
export const eachJsonLine = async (
  input: Readable,
  output: Writable | null,
  use: (value: unknown) => unknown,
): Promise<number> => {
  let bad = 0;
  for await (const { number, text } of linesOf(input)) {
    if (text.trim() === "") continue;
    try {
      const answer = use(parseLine(text));
      if (output) await writeSlowly(output, `${JSON.stringify(answer)}\n`);
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      bad += 1;
      process.stderr.write(`line ${number}: ${error.message.slice(0, 500)}\n`);
    }
  }
  return bad;
};
