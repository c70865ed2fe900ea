import { BadLine, eachJsonLine, writeSlowly } from "./json-lines";

type LineResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

const goodOf = <T>(result: LineResult<T>): T => {
  if (!result.ok) throw new BadLine(result.why);
  return result.value;
};

/** A command that needs one line at a time: streams. */
export const eachLine = async (use: (value: unknown) => LineResult<unknown>): Promise<void> => {
  const bad = await eachJsonLine(process.stdin, process.stdout, (value) => goodOf(use(value)));
  if (bad > 0) process.exitCode = 1;
};

/** A command that compares all lines: reads them to the end, then writes. */
export const allLines = async <T>(
  read: (value: unknown) => LineResult<T>,
  answer: (lines: readonly T[]) => Promise<readonly unknown[]>,
): Promise<void> => {
  const lines: T[] = [];
  const bad = await eachJsonLine(process.stdin, null, (value) => void lines.push(goodOf(read(value))));
  for (const row of await answer(lines)) await writeSlowly(process.stdout, `${JSON.stringify(row)}\n`);
  if (bad > 0) process.exitCode = 1;
};
