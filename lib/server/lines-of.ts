import type { Readable } from "node:stream";

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
