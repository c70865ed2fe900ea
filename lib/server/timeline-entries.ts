import type { Readable } from "node:stream";
import {
  type CsvColumns,
  CsvReader,
  type CsvRow,
  csvColumns,
  csvEntry,
  datelineEntry,
  type EntryResult,
  sameEvent,
  timelineJsEntry,
} from "@/lib/pipeline/import";
import { JsonElements } from "./json-elements";
import { linesOf } from "./lines-of";

export const TIMELINE_FORMATS = ["jsonl", "timelinejs", "csv"] as const;
export type TimelineFormat = (typeof TIMELINE_FORMATS)[number];

/** An entry, or why there is none, with the number of the line it begins on, from 1. */
export type NumberedEntry = { readonly line: number; readonly result: EntryResult };

const refused = (why: string): EntryResult => ({ ok: false, why });

const parsed = (text: string, read: (value: unknown) => EntryResult): EntryResult => {
  try {
    return read(JSON.parse(text));
  } catch (error) {
    return refused(`not JSON (${error instanceof Error ? error.message : "unreadable"})`);
  }
};

const jsonlEntries = async function* (input: Readable): AsyncGenerator<NumberedEntry> {
  for await (const { number, text } of linesOf(input))
    if (text.trim() !== "") yield { line: number, result: parsed(text, datelineEntry) };
};

const timelineJsEntries = async function* (input: Readable): AsyncGenerator<NumberedEntry> {
  const elements = new JsonElements("events");
  for await (const bytes of input as AsyncIterable<Uint8Array>)
    for (const { line, text } of elements.push(bytes)) yield { line, result: parsed(text, timelineJsEntry) };
  if (!elements.found) yield { line: 1, result: refused("no list “events” at the root of the JSON") };
  else if (elements.open) yield { line: elements.line, result: refused("the JSON ends too early") };
};

const tableRows = async function* (input: Readable): AsyncGenerator<CsvRow> {
  const decoder = new TextDecoder("utf-8");
  let reader: CsvReader | null = null;
  for await (const bytes of input as AsyncIterable<Uint8Array>) {
    const text = decoder.decode(bytes, { stream: true });
    // Spreadsheets of half the world write semicolons: whichever the first line has more of.
    reader ??= new CsvReader(separatorOf(text));
    yield* reader.push(text);
  }
  if (reader) yield* reader.end();
};

const separatorOf = (text: string): string => {
  const head = text.split(/[\r\n]/u, 1)[0] ?? "";
  const count = (sign: string): number => head.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

const csvEntries = async function* (input: Readable): AsyncGenerator<NumberedEntry> {
  let columns: CsvColumns | null = null;
  let open: CsvRow[] = [];
  const entry = (rows: readonly CsvRow[], names: CsvColumns): NumberedEntry => ({
    line: rows[0]?.line ?? 0,
    result: csvEntry(names, rows),
  });
  for await (const row of tableRows(input)) {
    if (columns === null) {
      const found = csvColumns(row.cells);
      if (typeof found === "string") return void (yield { line: row.line, result: refused(found) });
      columns = found;
      continue;
    }
    const [first] = open;
    if (first && sameEvent(columns, first, row)) open.push(row);
    else {
      if (first) yield entry(open, columns);
      open = [row];
    }
  }
  if (columns && open.length > 0) yield entry(open, columns);
};

const READERS: Readonly<Record<TimelineFormat, (input: Readable) => AsyncGenerator<NumberedEntry>>> = {
  jsonl: jsonlEntries,
  timelinejs: timelineJsEntries,
  csv: csvEntries,
};

/** The entries of a timeline file, one after another; memory does not grow with the file. */
export const timelineEntries = (input: Readable, format: TimelineFormat): AsyncGenerator<NumberedEntry> =>
  READERS[format](input);

/** Which format a file has, by its name and how it begins. */
export const timelineFormatOf = (name: string, beginning: string): TimelineFormat => {
  if (/\.(csv|tsv)$/iu.test(name)) return "csv";
  const [first = ""] = beginning
    .replace(/^\uFEFF/u, "")
    .trimStart()
    .split("\n", 1);
  if (!first.startsWith("{")) return "csv";
  if (/\.(jsonl|ndjson)$/iu.test(name)) return "jsonl";
  try {
    const value: unknown = JSON.parse(first);
    const ours = typeof value === "object" && value !== null && ("edtf" in value || "mentions" in value);
    return ours ? "jsonl" : "timelinejs";
  } catch {
    return "timelinejs";
  }
};
