import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** A line of input with its number, counted from 1. */
export type NumberedLine = { readonly number: number; readonly text: string };

const LINE_FEED = 0x0a;

/** Lines of a byte stream in UTF-8. Only U+000A ends a line: U+2028 may stand inside JSON strings. */
export const linesOf = async function* (input: Readable): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder("utf-8");
  let parts: Uint8Array[] = [];
  let number = 0;
  const take = (last: Uint8Array): NumberedLine => {
    const whole = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    parts = [];
    number += 1;
    return { number, text: decoder.decode(whole) };
  };
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      yield take(chunk.subarray(from, at));
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield take(new Uint8Array());
};

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
